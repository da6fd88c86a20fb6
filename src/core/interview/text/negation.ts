const negations = new Set(
  `no not never none nothing nobody nowhere neither nor without cannot hardly
  aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt neednt shouldnt wasnt
  werent wont wouldnt`.split(/\s+/),
);

/** Whether a lower-case word turns a sentence into its opposite; dictation leaves out apostrophes. */
export function isNegation(word: string): boolean {
  return word.endsWith("n't") || negations.has(word);
}
