/**
 * A light stem of one lower-case word: plural s, -ing, -ed, -ly and a last e go, so that "replace",
 * "replaces", "replacing" and "replaced" are one. Authored phrasings and answers meet on it.
 */
export function stem(word: string): string {
  const single = singular(word.replace(/'s$/, ''));
  return single.length <= 3 ? single : shortened(withoutManner(withoutEnding(single)));
}

function singular(word: string): string {
  if (word.length <= 3) return word;
  if (/ie[sd]$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/xes$/.test(word)) return word.slice(0, -2);
  return /(?<![sui])s$/.test(word) ? word.slice(0, -1) : word;
}

/** Of three letters such as "not" and "us" the e is given back: "noted" is from "note", "used" from "use". */
const lostItsE = /^[^aeiouy]?[aeiouy][^aeiouwxy]$/;

function withoutEnding(word: string): string {
  if (/[rt]eed$/.test(word)) return word.slice(0, -1);
  const base = word.replace(/(?<!e)ed$|ing$/, '');
  if (base === word) return word;
  if (lostItsE.test(base)) return `${base}e`;
  // "string" and "thing" only look like it.
  return base.length >= 3 && /[aeiouy]/.test(base) ? base : word;
}

/** Not of short words: "only", "apply", "early" and "daily" only look like it. */
function withoutManner(word: string): string {
  if (word.length < 6) return word;
  if (/bly$/.test(word)) return `${word.slice(0, -1)}e`;
  return /ily$/.test(word) ? `${word.slice(0, -3)}y` : word.replace(/ly$/, '');
}

/** A last e goes from five letters on only, or "note" would be "not". */
function shortened(word: string): string {
  const bare = word.length >= 5 ? word.replace(/e$/, '') : word;
  return bare.length <= 3 ? bare : bare.replace(/([bdfglmnprt])\1$/, '$1').replace(/y$/, 'i');
}
