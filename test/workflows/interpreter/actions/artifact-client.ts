/** GitHub's own client of artifacts, in a thread: loading it costs as much as all that it does in a test. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Program, Surroundings } from '../process.ts';

const answers = z.union([z.object({ lines: z.string() }), z.object({ exit: z.number() })]);

let thread: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();

/** Gives what carries out an order of artifact-thread.ts. The variables of a thread are those of one order at a time: they are carried out one after the other. */
export function artifactClient(order: object): Program {
  return async (surroundings) => {
    const own = last.then(async () => await carryOut(order, surroundings));
    last = own.catch(() => null);
    return await own;
  };
}

/** What is aborted ends with the thread; the next order has a new one. */
async function carryOut(order: object, { folder, env, signal, line }: Surroundings): Promise<number | null> {
  if (signal.aborted) return null;
  const worker = (thread ??= new Worker(join(import.meta.dirname, 'artifact-thread.ts'), {
    execArgv: ['--import', join(import.meta.dirname, '../localhost.mjs')],
  }));
  worker.ref();
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop);
  try {
    return await new Promise((resolve, reject) => {
      worker.removeAllListeners().on('message', (message: unknown) => {
        const answer = answers.parse(message);
        if ('exit' in answer) resolve(answer.exit);
        else for (const text of answer.lines.trimEnd().split('\n')) line(text);
      });
      worker.once('error', reject).once('exit', () => {
        thread = null;
        resolve(null);
      });
      worker.postMessage({ order, folder, env });
    });
  } finally {
    signal.removeEventListener('abort', stop);
    worker.unref();
  }
}
