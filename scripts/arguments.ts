/** The value after `--name` on the command line, or of `--name=value`. */
export function argument(name: string, from: readonly string[] = process.argv): string | undefined {
  const flag = `--${name}`;
  const at = from.indexOf(flag);
  if (at >= 0) return from[at + 1];
  return from.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
}

/** Whether `--name` is on the command line. */
export function flag(name: string, from: readonly string[] = process.argv): boolean {
  return from.includes(`--${name}`);
}
