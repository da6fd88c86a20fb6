import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFor } from './header-rules.ts';
import type { HeaderRule } from './header-rules.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};
const compressible = /^(text|application\/(json|manifest|wasm))|svg/;

type Encoding = 'br' | 'gzip';
const brotli = promisify(brotliCompress);
/** The best that brotli can do takes half a minute for a database engine, and ten seconds for the rest. */
const large = 1_000_000;
/** Journeys ask for every file in several processes, and count no bytes. */
const quick = process.env['QUICK_SERVER'] === 'true';
const compress = {
  br: (bytes: Buffer) => {
    const quality = quick ? 0 : bytes.length > large ? 5 : constants.BROTLI_MAX_QUALITY;
    return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  },
  gzip: promisify(gzip),
};
/** By path, time of change and encoding: a file is compressed once. */
const packed = new Map<string, Promise<Buffer>>();

/** Answers one request from the folder, and never with anything outside it. */
export async function answer(
  dist: string,
  rules: readonly HeaderRule[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = decode(new URL(request.url ?? '/', 'http://localhost').pathname);
  const file = resolve(dist, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  const found = file.startsWith(dist + sep) ? await stat(file).catch(() => undefined) : undefined;
  for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
  if (!found?.isFile() || !['GET', 'HEAD'].includes(request.method ?? '')) {
    response.writeHead(found ? 405 : 404, { 'content-type': 'text/plain' });
    response.end(found ? 'Only GET and HEAD.' : 'Not found.');
    return;
  }
  const etag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.setHeader('content-type', type);
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const encoding = compressible.test(type) ? accepted(request) : undefined;
  const body = encoding ? await pack(file, etag, encoding) : await readFile(file);
  if (encoding) response.setHeader('content-encoding', encoding);
  response.setHeader('content-length', body.length);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
}

function pack(file: string, etag: string, encoding: Encoding): Promise<Buffer> {
  const key = `${file} ${etag} ${encoding}`;
  let body = packed.get(key);
  if (!body) {
    body = readFile(file).then((bytes) => compress[encoding](bytes));
    packed.set(key, body);
  }
  return body;
}

function accepted(request: IncomingMessage): Encoding | undefined {
  const header = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(header)) return 'br';
  return /\bgzip\b/.test(header) ? 'gzip' : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}
