const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A name for this device's part of the log: 10 letters, 50 bits; works without https too. */
export function newDevice(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}
