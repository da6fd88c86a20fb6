import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isOfLab } from '../build/worker.ts';
import { filesOfPage, filesOfScript, reachedBeyond } from './module-graph.ts';

/** A promise about what is transferred. Figures are bytes, or a share of bytes. */
export interface Budget {
  readonly measured: number;
  readonly limit: number;
  /** How to say it: in KB, or as a share. */
  readonly text: string;
}

const kilobyte = 1000;

/** Measures a build against the promises of README, as a host sends it: gzipped. */
export function measureBytes(dist: string): readonly Budget[] {
  const files = filesIn(dist);
  const sum = (names: Iterable<string>) =>
    [...names].reduce((total, name) => total + transferred(resolve(dist, name)), 0);
  const ofContent = (name: string) => files.filter((file) => file.includes(`/content/${name}.`));
  const starter = ofContent('starter');
  const firstVisit = new Set([
    ...filesOfPage(dist, 'index.html'),
    ...ofContent('index'),
    ...starter,
  ]);

  const named = (name: string) => scriptNamed(name, files);
  // What is there when the first screen works, whichever is asked for next.
  const shell = new Set([...firstVisit, ...filesOfScript(dist, named('mount'))]);
  const client = named('coach-answer');
  // A session loads all that its script imports, and asks for nothing else; a journey sees to it.
  const interview = without(filesOfScript(dist, named('Interview')), shell);
  const model = without(filesOfScript(dist, client), shell, interview);
  const reached = reachedBeyond(shell, dist, named('Interview'));
  const seldom = without(reached, interview, model);
  const progress = without(filesOfScript(dist, named('Progress')), shell);

  // What opening a drill loads; the list, practice and the sandbox are other files.
  const drill = without(
    new Set([...filesOfScript(dist, named('Drill')), ...filesOfScript(dist, named('SqlDrill'))]),
    shell,
  );
  const ofDrill = (name: string) => [...filesOfScript(dist, named(name))];
  const later = without(new Set([...ofDrill('Plan'), ...ofDrill('Solution')]), shell, drill);
  const editor = without(filesOfScript(dist, named('code-editor')), shell, drill);

  const worker = text(dist, 'sw.js');
  // The worker names the engine and its editor as well, to bring them over an update.
  const kept = files.filter(
    (file) => file.startsWith('assets/') && worker.includes(file) && !isOfLab(file),
  );
  const chunks = kept.filter((file) => /\/content\/(?!index\.|pack\.|starter\.)/.test(file));
  // Cards and most screens come once: in packs, from which the worker fills the files they hold.
  const parts = files.find((file) => file.startsWith('assets/parts.')) ?? '';
  const screens = Object.keys(JSON.parse(text(dist, parts)) as object);
  const isPacked = (file: string) =>
    screens.includes(file) || (chunks.includes(file) && !file.includes('/questions'));
  const precache = kept.filter((file) => !isPacked(file) && !starter.includes(file));
  const written = [...ofContent('pack'), ...ofContent('index'), ...starter].concat(
    files.filter((file) => file.includes('/content/questions')),
  );
  const everything = new Set([...firstVisit, ...precache, 'sw.js']);
  const afterAWord = chunks.map((chunk) => sum(changedWith(dist, chunk, kept)));

  return [
    size('first visit, until a rating is stored', sum(firstVisit), 80 * kilobyte),
    size('the starter cards', sum(starter), 4096),
    // Wanted are 25 KB: missed, and held where it is (docs/benchmarks.md).
    size('an interview beyond the shell, wanted 25', sum(interview), 29 * kilobyte),
    size('the model client beyond that', sum(model), 8 * kilobyte),
    size('what is read after one, export, words for faults', sum(seldom), 7 * kilobyte),
    // The forecast comes once the answers are read, with 3 KB that are shared with Settings.
    size('progress beyond the shell, wanted 12', sum(progress), 13 * kilobyte),
    size('a drill beyond the shell, without editor and engine', sum(drill), 15 * kilobyte),
    size('what it shows later: a plan, the solution', sum(later), 3 * kilobyte),
    size('the editor beyond that', sum(editor), 120 * kilobyte),
    size('cards and questions, each once', sum(written), 900 * kilobyte),
    size('everything for offline', sum(precache), 3000 * kilobyte),
    share(
      'fetched again after one word of one card changes',
      Math.max(...afterAWord) / sum(everything),
      0.08,
    ),
  ];
}

function without(files: ReadonlySet<string>, ...known: readonly ReadonlySet<string>[]) {
  return new Set([...files].filter((file) => !known.some((own) => own.has(file))));
}

/** The build names a script after the first file that is in it. @throws when there is no such one. */
function scriptNamed(name: string, files: readonly string[]): string {
  const found = files.find((file) => new RegExp(`^assets/${name}-[\\w-]{8}\\.js$`).test(file));
  if (!found) throw new Error(`No script of the build is called "${name}".`);
  return found;
}

/** A hashed name changes with what is in the file, and so does whatever names it. */
function changedWith(dist: string, chunk: string, kept: readonly string[]): Set<string> {
  const changed = new Set([chunk]);
  const candidates = [...kept, 'sw.js'].filter((file) => !file.includes('/content/pack.'));
  // Grows while it is gone through, until no file names one that is in it.
  for (const file of changed) {
    if (file === 'sw.js') continue; // Its name stays.
    const naming = candidates.filter((other) => text(dist, other).includes(basename(file)));
    for (const other of naming) changed.add(other);
  }
  return changed;
}

/** Every file of a build, as its pages name it. */
function filesIn(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function text(dist: string, file: string): string {
  return readFileSync(resolve(dist, file), 'utf8');
}

/** Pictures are sent as they are; all else is compressed. */
function transferred(file: string): number {
  const bytes = readFileSync(file);
  return file.endsWith('.png') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

function size(name: string, measured: number, limit: number): Budget {
  const inKilobytes = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} KB`;
  return { measured, limit, text: `${name}: ${inKilobytes(measured)} of ${inKilobytes(limit)}` };
}

function share(name: string, measured: number, limit: number): Budget {
  return { measured, limit, text: `${name}: ${measured.toFixed(3)} of ${limit}` };
}
