/** What a fenced block may call its language. */
export const languages = [
  'sql',
  'python',
  'typescript',
  'yaml',
  'jinja',
  'bash',
  'scala',
  'json',
  'text',
] as const;

export type Language = (typeof languages)[number];

const aliases: ReadonlyMap<string, Language> = new Map([
  ['', 'text'],
  ['ts', 'typescript'],
  ['py', 'python'],
  ['sh', 'bash'],
  ['yml', 'yaml'],
]);

/** The language a fence means, or undefined where nothing here can colour it. */
export function languageOf(fence: string | undefined): Language | undefined {
  const name = fence ?? '';
  return languages.find((language) => language === name) ?? aliases.get(name);
}
