const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** For text between tags, where quotes need no escape. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, escaped);
}

/** As `escapeText`, but what the author wrote as an entity stays one: Markdown allows them. */
export function escapeProse(text: string): string {
  return text.replace(/&(?!#?\w+;)|[<>]/g, escaped);
}

/** For a value between double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, escaped);
}

function escaped(character: string): string {
  return entities[character] ?? character;
}
