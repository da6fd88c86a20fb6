/**
 * Keeps a PostgreSQL server for the process that started this one: `keeper.ts <folder> <native>`.
 * It says "ready" when the server takes connections. When its standard input ends, and be it because
 * that process was killed, it ends the server and removes the folder.
 */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lchownSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';

const [folder = '', native = ''] = process.argv.slice(2);
const data = join(folder, 'data');

/** PostgreSQL refuses to run as root; this is "nobody" on every Linux. */
const nobody = { uid: 65534, gid: 65534 };
const owner = process.getuid?.() === 0 ? nobody : undefined;

const settings = {
  listen_addresses: '',
  unix_socket_directories: folder,
  // Nothing has to outlive the check.
  fsync: 'off',
  full_page_writes: 'off',
  shared_buffers: '32MB',
  max_connections: '30',
  io_method: 'sync',
  // It would do on some runs what no step says.
  autovacuum: 'off',
  wal_level: 'logical',
  max_prepared_transactions: '4',
  deadlock_timeout: '10ms',
  timezone: 'UTC',
};

let server: ChildProcess | undefined;
let log = '';

// Nobody may be there to read any more.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);
process.stdin.resume().once('close', () => (server ? server.kill('SIGQUIT') : process.exit(1)));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
copyServer();
initialise();
start();

/** Where it was installed, another owner may not be let in, and npm may have made no links. */
function copyServer(): void {
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  const list = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  if (!owner) return;
  for (const path of ['.', ...readdirSync(folder, { encoding: 'utf8', recursive: true })]) {
    lchownSync(join(folder, path), owner.uid, owner.gid);
  }
}

function initialise(): void {
  const words = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'];
  const { status, stderr, error } = spawnSync(
    program('initdb'),
    [...words, '--no-sync', '--wal-segsize=1'],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (status === 0) return;
  console.error(error?.message ?? stderr);
  process.exit(1);
}

function start(): void {
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  server = spawn(program('postgres'), ['-D', data, ...words], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server.stderr?.on('data', readLog);
  server.once('error', ({ message }) => (log += message));
  server.once('close', (code) => {
    if (log !== '') console.error(log);
    process.exit(code ?? 1);
  });
}

function readLog(text: Buffer): void {
  log += text.toString();
  if (!log.includes('ready to accept connections')) return;
  console.log('ready');
  log = '';
  server?.stderr?.off('data', readLog).resume();
}

function program(name: string): string {
  return join(folder, 'native', 'bin', name);
}
