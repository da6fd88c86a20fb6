interface Factory {
  readonly defaultPolicy?: unknown;
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/** Under Trusted Types a worker's address must be trusted: only our own origin's are. */
export function allowOwnScripts(): void {
  const factory = (window as { trustedTypes?: Factory }).trustedTypes;
  if (!factory || factory.defaultPolicy) return;
  factory.createPolicy('default', {
    createScriptURL(address) {
      const url = new URL(address, document.baseURI);
      if (url.origin === location.origin) return url.href;
      throw new TypeError(`Refused to run a script from ${url.origin}.`);
    },
  });
}
