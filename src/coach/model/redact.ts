/** A stretch of a key this long gives it away; shorter ones occur in ordinary words. */
const telling = 6;

/** A text from a server without the key: servers like to repeat it, or its beginning, in errors. */
export function withoutKey(text: string, secret: string | undefined): string {
  if (!secret) return text;
  const whole = text.replaceAll(secret, '(key)');
  const stretches = stretchesOf(secret);
  return whole.replace(/[^\s"'`,;()]+/g, (word) =>
    stretches.some((stretch) => word.includes(stretch)) ? '(key)' : word,
  );
}

function stretchesOf(secret: string): string[] {
  const count = Math.max(0, secret.length - telling + 1);
  return Array.from({ length: count }, (_, index) => secret.slice(index, index + telling));
}

/** One line of plain text, short enough for a notice. */
export function oneLine(text: string, most = 200): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
