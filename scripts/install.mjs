/**
 * What `npm start` and `npm test` share. Plain JavaScript, because it runs before anything is
 * installed, on whatever Node the machine has.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? '.', '..');
/** The oldest Node on which the scripts run, and on which npm can fetch one that does. */
const enough = [24, 2];
const enoughToInstall = [20, 19];

/** Ends the run with a sentence: what happened, what to do. */
export class Stop extends Error {}

/** Runs a job, and says in a sentence why it could not be done. */
export async function main(job) {
  try {
    process.exitCode = await job();
  } catch (fault) {
    console.error(fault instanceof Stop ? fault.message : fault);
    process.exitCode = 1;
  }
}

/** Linux gets its Node from npm; elsewhere the machine's own must do. */
export function checkNode() {
  const bundled = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  const [major, minor] = bundled ? enoughToInstall : enough;
  const [ours, oursMinor] = process.versions.node.split('.').map(Number);
  if (ours > major || (ours === major && oursMinor >= minor)) return;
  throw new Stop(
    `Backfill needs Node ${major}.${minor} or newer here; this is ${process.version}. ` +
      'Get it from https://nodejs.org, then try again.',
  );
}

/** Installs what is missing. @param {{ dev: boolean }} what whether the tools for tests too */
export async function install({ dev }) {
  if (isInstalled(dev)) return;
  const what = dev ? 'the app and the tools that test it' : 'what the app is built from';
  console.log(`Installing ${what} (npm ci)`);
  const code = await npm([
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(dev ? [] : ['--omit=dev']),
  ]);
  if (code === 0) return;
  throw new Stop(
    'npm ci failed; its message is above. Without a network it cannot work; otherwise delete ' +
      'the folder node_modules and try again.',
  );
}

/** Whether everything in the lock that is needed is there, in the version that is locked. */
function isInstalled(dev) {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional, dev: forDev }]) => {
    if (path === '' || (forDev && !dev)) return true;
    // Packages for other machines are optional, and not here.
    if (!present[path]) return optional === true;
    return present[path].version === version && existsSync(join(root, path));
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Runs npm in this terminal, by the npm and the Node that started this: they do not live in
 * node_modules, which `npm ci` deletes. @returns {Promise<number>} its exit code
 */
export function npm(words) {
  const { npm_node_execpath: node, npm_execpath: cli } = process.env;
  const [program, ...first] = node && cli ? [node, cli] : ['npm'];
  const windows = process.platform === 'win32';
  const child = spawn(program, [...first, ...words], {
    cwd: root,
    stdio: 'inherit',
    shell: program === 'npm' && windows,
    // A group of its own, to be ended as a whole: npm's shell keeps signals to itself.
    detached: !windows,
  });
  const pass = (signal) => (windows ? child.kill(signal) : process.kill(-child.pid, signal));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  // The shell above this one does so too: then this is left without a parent.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || pass('SIGTERM'), 500);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, pass);
      clearInterval(watch);
      done(code ?? 1);
    });
  });
}
