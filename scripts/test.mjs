/** `npm test`: the whole gate, from a fresh clone. Runs on a bare Node 20. */
import { checkNode, install, main, npm } from './install.mjs';

await main(async () => {
  checkNode();
  await install({ dev: true });
  return npm(['run', '--silent', 'gate']);
});
