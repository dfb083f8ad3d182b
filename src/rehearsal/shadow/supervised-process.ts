/** Starts a program that must not outlive this process, in whatever way this process ends. */
import { spawn, type ChildProcess } from 'node:child_process';
import { endedMark, supervisorScript, type SupervisedProgram } from './supervisor.ts';

export interface Supervised<T> {
  /** What the program told when it was ready. */
  readonly told: T;
  stop(): Promise<void>;
}

/** Rejects with what the program said last where it ends before it is ready, or where the signal comes first; then nothing is left of it. */
export async function supervise<T>(program: SupervisedProgram, parseReady: (line: string) => T | null, signal: AbortSignal): Promise<Supervised<T>> {
  const supervisor = spawn(process.execPath, ['-e', supervisorScript, JSON.stringify(program)], {
    cwd: program.cwd,
    env: {},
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const gone = new Promise<void>((resolve) => supervisor.once('close', () => resolve()).once('error', () => resolve()));
  // Where it is gone already, there is nothing to be told.
  supervisor.stdin.on('error', () => undefined);
  const stop = async (): Promise<void> => {
    supervisor.stdin.end();
    await gone;
  };
  signal.addEventListener('abort', () => void stop(), { once: true });
  if (signal.aborted) void stop();
  try {
    return { told: await waitFor(supervisor, parseReady), stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

const mostLines = 5;

function waitFor<T>(supervisor: ChildProcess, parseReady: (line: string) => T | null): Promise<T> {
  return new Promise((resolve, reject) => {
    let said: readonly string[] = [];
    let rest = '';
    supervisor.once('error', reject);
    supervisor.once('close', () => reject(new Error(said.join(' · '))));
    supervisor.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const ready = parseReady(line);
        if (ready !== null) resolve(ready);
      }
      said = [...said, ...lines.filter((line) => line.trim() !== '').map(reportEnd)].slice(-mostLines);
    });
  });
}

function reportEnd(line: string): string {
  return line.startsWith(endedMark) ? `it ended with ${line.slice(endedMark.length)}` : line.trim();
}

/** Whether this process runs as root, which PostgreSQL refuses to. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The Node that runs this. */
export function ownNode(): string {
  return process.execPath;
}
