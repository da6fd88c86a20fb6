import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { precacheOf } from '../build/worker.ts';
import { filesOfPage } from './module-graph.ts';

/** A promise about what is transferred. Figures are bytes, or a share of bytes. */
export interface Budget {
  readonly name: string;
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
  const chunks = files.filter((name) => /^assets\/content\/.*\.json$/.test(name));
  const named = (name: string) => {
    const found = chunks.find((file) => file.includes(`/${name}.`));
    if (!found) throw new Error(`The build has no ${name} of the cards.`);
    return found;
  };

  const page = filesOfPage(dist, 'index.html');
  const firstVisit = new Set([...page, named('index'), named('starter')]);
  const kept = precacheOf(files, {
    indexPath: named('index'),
    packPath: named('pack'),
    files: chunks.map((fileName) => ({ fileName, source: '' })),
  });
  const precache = [...kept.files, kept.pack];
  const everything = new Set([...firstVisit, ...precache, 'sw.js']);
  const largest = Math.max(...kept.chunks.map((file) => sum([file])));
  // The shell stays the same; the worker, which lists the files, and the index do not.
  const again = sum(['sw.js', named('index')]) + largest;

  return [
    size('first visit, until a rating is stored', sum(firstVisit), 80 * kilobyte),
    size('the starter cards', sum([named('starter')]), 4096),
    size('everything for offline', sum(precache), 3000 * kilobyte),
    share('fetched again after one word of one card changes', again / sum(everything), 0.08),
  ];
}

/** Every file of a build, as its pages name it. */
function filesIn(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Pictures are sent as they are; all else is compressed. */
function transferred(file: string): number {
  const bytes = readFileSync(file);
  return file.endsWith('.png') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

function size(name: string, measured: number, limit: number): Budget {
  const inKilobytes = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} KB`;
  const text = `${name}: ${inKilobytes(measured)} of ${inKilobytes(limit)}`;
  return { name, measured, limit, text };
}

function share(name: string, measured: number, limit: number): Budget {
  return { name, measured, limit, text: `${name}: ${measured.toFixed(3)} of ${limit}` };
}
