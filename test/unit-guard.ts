/** Holds the tier `unit` to its word: a test that starts a program, a thread or a server fails, even if it catches the error, and the message says where it belongs. */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import workerThreads from 'node:worker_threads';
import { afterEach, expect } from 'vitest';

const started: string[] = [];

function refuse(name: string): () => never {
  return () => {
    started.push(name);
    throw new Error(`A unit test called ${name}: name its file *.integration.test.ts.`);
  };
}

for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'] as const) {
  Object.assign(childProcess, { [name]: refuse(name) });
}
Object.assign(childProcess.ChildProcess.prototype, { spawn: refuse('ChildProcess.spawn') });
Object.assign(net.Server.prototype, { listen: refuse('listen') });
Object.assign(dgram.Socket.prototype, { bind: refuse('bind') });
Object.assign(workerThreads, {
  Worker: refuse('Worker'),
});
syncBuiltinESMExports();

afterEach(() => {
  expect(started.splice(0), 'what a unit test may not start: name its file *.integration.test.ts').toEqual([]);
});
