import type { Html } from '../../content/card';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** What one reads of our own HTML, for comparing words: tags are gaps, entities are characters. */
export function plainText(html: Html): string {
  return html
    .replace(/<\/(?:p|li|h\d|tr|pre|div)>|<br\s*\/?>/g, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d{1,6})|([a-z]+));/g, (whole, code?: string, name?: string) =>
      code === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
    );
}
