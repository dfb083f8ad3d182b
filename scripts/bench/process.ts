/** Runs a program with Node and takes its time, or the peak of its memory: never both, since looking at the memory takes time. */
import { spawn } from 'node:child_process';
import { watchMemory } from './memory.ts';

export interface Process {
  /** Of the Node that runs this. */
  readonly args: readonly string[];
  readonly folder: string;
  readonly variables: Readonly<Record<string, string>>;
}

export interface Ended {
  readonly exit: number | null;
  readonly output: string;
  readonly ms: number;
  /** Of the process and all its children together; 0 where nobody looked. */
  readonly peakMiB: number;
}

export function runProcess({ args, folder, variables }: Process, memory: boolean): Promise<Ended> {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'], ...variables };
  const chunks: Buffer[] = [];
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const watch = memory && child.pid !== undefined ? watchMemory(child.pid) : null;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    let ms = 0;
    child.on('error', reject);
    child.on('exit', () => {
      ms = performance.now() - startedAt;
    });
    child.on('close', (exit) => resolve({ exit, output: Buffer.concat(chunks).toString('utf8'), ms, peakMiB: watch?.end() ?? 0 }));
  });
}
