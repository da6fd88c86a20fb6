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

/** What a command may be told: a flag alone, or with a value behind it. */
export type Options = Readonly<Record<string, 'flag' | 'value'>>;

/** The first word that none of the options explains: a slip would else be taken for the usual run. */
export function unexplained(options: Options, words: readonly string[]): string | undefined {
  const known = new Map(Object.entries(options).map(([name, kind]) => [`--${name}`, kind]));
  return words.find((word, at) => {
    const [name = '', value] = word.split('=');
    const kind = known.get(name);
    if (kind) return value !== undefined && kind === 'flag';
    return known.get(words[at - 1] ?? '') !== 'value';
  });
}

/** Ends the process with a sentence where the command line has a word that it does not know. */
export function refuseOthers(options: Options): void {
  const word = unexplained(options, process.argv.slice(2));
  if (word === undefined) return;
  const known = Object.entries(options).map(([name, kind]) =>
    kind === 'flag' ? `--${name}` : `--${name} ...`,
  );
  console.error(`"${word}" is not known here. There are: ${known.join(', ')}.`);
  process.exit(1);
}
