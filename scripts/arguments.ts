import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** By name: `boolean` for one that stands alone, `string` for one with a value behind it. */
type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * What a command is told, by the names of its options.
 * @throws a sentence where a word is none of them: a slip would be taken for the usual run.
 */
export function argumentsOf<const T extends Options>(options: T, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (fault) {
    const [what] = (fault as Error).message.split('. ');
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new Error(`${what}. There are: ${known.join(', ')}.`, { cause: fault });
  }
}

/** The same of this process, which ends with the sentence. */
export function ownArguments<const T extends Options>(options: T) {
  try {
    return argumentsOf(options, process.argv.slice(2));
  } catch (fault) {
    console.error((fault as Error).message);
    process.exit(1);
  }
}
