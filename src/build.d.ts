declare const __BUILD__: string;

/** Files of the SQL engine: an alias in vite.config.ts, since the package does not name them. */
declare module 'pglite-files/*' {
  const url: string;
  export default url;
}
