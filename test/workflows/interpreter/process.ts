/** A program of a step: in a process group of its own, line by line, and ended as the runner ends it. */
import { spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';

/** What a program of a step is given, and who hears it. */
export interface Surroundings {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Each line of both streams, in the order in which they came. */
  readonly line: (text: string) => void;
}

/** The runner lets a program tidy up for so long after SIGINT, and then after SIGTERM. */
const patienceMs = [7_500, 2_500] as const;

/** Runs to its end. Gives the exit code; null where a signal ended it. */
export type Program = (surroundings: Surroundings) => Promise<number | null>;

export function program(file: string, args: readonly string[]): Program {
  return (surroundings) => runProgram(file, args, surroundings);
}

function runProgram(file: string, args: readonly string[], { folder, env, signal, line }: Surroundings): Promise<number | null> {
  const child = spawn(file, args, { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const finish = [lines(child.stdout, line), lines(child.stderr, line)];
  const timers: NodeJS.Timeout[] = [];
  const kill = (name: NodeJS.Signals): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, name);
    } catch {
      // It has ended by itself.
    }
  };
  const stop = (): void => {
    kill('SIGINT');
    timers.push(
      setTimeout(() => kill('SIGTERM'), patienceMs[0]),
      setTimeout(() => kill('SIGKILL'), patienceMs[0] + patienceMs[1]),
    );
  };
  return new Promise((resolve, reject) => {
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      for (const timer of timers) clearTimeout(timer);
      for (const end of finish) end();
      resolve(code);
    });
  });
}

/** Gives the function that hands over what is left without a line break. */
function lines(stream: NodeJS.ReadableStream, line: (text: string) => void): () => void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    const parts = (rest + decoder.write(chunk)).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) line(part.replace(/\r$/u, ''));
  });
  return () => {
    if (rest !== '') line(rest);
  };
}
