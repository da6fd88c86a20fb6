/** All that some reader or other takes for the end of a line. */
const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const unprintable = /[\0-\x08\x0e-\x1f\x7f]/g;
/** Has a meaning wherever it stands: code, emphasis, links, HTML, strokes, formulas, entities. */
const anywhere = /[\\`*_[\]<~$@]|&(?=#?\w+;)/g;
/** Has one at the beginning of a line: headings, lists, quotes, tables, rules. */
const atStart = /^(\s*)([-+=:>|#])/;
const numbered = /^(\s*\d+)(?=[.)])/;

/** Text on one line of Markdown that shows exactly this text: nothing in it is structure. */
export function inline(text: string): string {
  return escaped(printable(text).split(lineEnd).join(' ').trim());
}

/** Text of any length in the lines it has. @param prefix of every line. */
export function block(text: string, prefix = ''): string {
  const lines = printable(text)
    .trim()
    .split(lineEnd)
    .map((line) => escaped(line.trimEnd()));
  return lines
    .map((line, index) => `${prefix}${line}${line && lines[index + 1] ? '\\' : ''}`.trimEnd())
    .join('\n');
}

/** What was typed: every line is quoted, so that nothing in it can end the quotation. */
export function quoted(text: string): string {
  return block(text, '> ');
}

/** First of all: what is left of a line decides whether there is one. */
function printable(text: string): string {
  return text.replace(unprintable, '');
}

function escaped(line: string): string {
  return (
    line
      .replace(anywhere, '\\$&')
      .replace(atStart, '$1\\$2')
      .replace(numbered, '$1\\')
      // An address is text here: a model's are not worth following.
      .replace(/:\/\//g, '\\://')
      .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
      // Four of them would make it code.
      .replace(/^\s+/, (indent) => indent.replace(/\t/g, '    ').replace(/\s/g, '\u00a0'))
  );
}
