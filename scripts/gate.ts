/** `npm run gate` and, as its quick part, `npm run check`: everything that must hold, in order. */
import { stopCommands } from './gate/command.ts';
import { runStages } from './gate/run-stages.ts';
import { stages } from './gate/stages.ts';
import { summarise } from './gate/summary.ts';

const stop = () => void stopCommands().finally(() => process.exit(1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

const outcomes = await runStages(stages(process.argv[2] === 'quick'), (line) => console.log(line));
const { lines, green } = summarise([...outcomes.values()], Boolean(process.env['CI']));
for (const line of lines) console.log(line);
process.exitCode = green ? 0 : 1;
