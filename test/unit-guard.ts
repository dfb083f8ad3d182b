/** Holds the tier `unit` to its word: a test that starts a program or listens for connections fails, and says where it belongs. */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(name: string): () => never {
  return () => {
    throw new Error(`A unit test called ${name}: name its file *.integration.test.ts.`);
  };
}

for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'] as const) {
  Object.assign(childProcess, { [name]: refuse(name) });
}
Object.assign(net.Server.prototype, { listen: refuse('listen') });
syncBuiltinESMExports();
