/** `npm start`: from a fresh clone to the app in a browser. Runs on a bare Node 20. */
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { checkNode, install, main, npm, Stop } from './install.mjs';

await main(async () => {
  const port = readPort();
  checkNode();
  await checkFree(port);
  await install({ dev: false });
  console.log('Building (npm run build)');
  if ((await npm(['run', '--silent', 'build', '--', '--logLevel', 'error'])) !== 0) {
    throw new Stop('The build failed; its message is above.');
  }
  console.log(onPhones(port));
  return npm(['run', '--silent', 'preview', '--', '--port', String(port)]);
});

function readPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
    const port = Number(values.port);
    if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  } catch {
    // An option that there is not: the sentence below helps there too.
  }
  throw new Stop('Say it like this: npm start -- --port 4173');
}

/** Before anything slow. */
function checkFree(port) {
  const probe = createServer();
  return new Promise((free, taken) => {
    probe.once('error', ({ code }) => {
      const why = code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${code})`;
      const hint = `Stop what uses it, or: npm start -- --port ${port + 1}`;
      taken(new Stop(`Port ${port} ${why}. ${hint}`));
    });
    probe.listen(port, () => probe.close(free));
  });
}

function onPhones(port) {
  return `
On a phone: offline use and installing need https, or localhost.
  - deploy the folder dist to a static host with https (docs/deploy.md), or
  - by cable, Android: adb reverse tcp:${port} tcp:${port}, then http://localhost:${port} there.
A plain http address in your network works as a page only: no offline, no install.

Ctrl-C ends the server.`;
}
