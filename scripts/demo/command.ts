/** Runs a program to its end, and insists on how it ended. */
import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Command {
  /** `node` is the Node that runs this. */
  readonly program: 'node' | 'git';
  readonly args: readonly string[];
  readonly folder: string;
  /** Beside the little that every program needs. */
  readonly variables?: Readonly<Record<string, string>>;
}

export interface Ended {
  /** Null where it did not end by itself. */
  readonly exit: number | null;
  /** Of both streams, its lines in the order in which they were written. */
  readonly output: string;
}

export interface Expected {
  readonly exit: number;
  /** Texts that the output must hold. */
  readonly says: readonly string[];
}

/** A program of the demo takes a second or two. */
const timeLimitMs = 60_000;

/** What a program gets of this process: nothing that would change what it does, such as another repository or another database. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'ComSpec'];

/** Both streams go into one file, which keeps their lines in order. */
export async function run({ program, args, folder, variables }: Command): Promise<Ended> {
  const temporary = await mkdtemp(join(tmpdir(), 'drizzle-attest-output-'));
  const path = join(temporary, 'output');
  const file = await open(path, 'w');
  try {
    const env = { ...Object.fromEntries(inherited.map((name) => [name, process.env[name]])), ...variables };
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: folder,
      env,
      stdio: ['ignore', file.fd, file.fd],
      timeout: timeLimitMs,
    });
    const exit = await new Promise<number | null>((resolve, reject) => void child.on('error', reject).on('close', resolve));
    return { exit, output: await readFile(path, 'utf8') };
  } finally {
    await file.close();
    await rm(temporary, { recursive: true });
  }
}

/** Runs what only prepares the stage; throws where it failed. Gives what it printed. */
export async function prepare(command: Command): Promise<string> {
  const ended = await run(command);
  insist(render(command), ended, { exit: 0, says: [] });
  return ended.output;
}

/** Throws where something ended otherwise than the demo says. */
export function insist(what: string, { exit, output }: Ended, expected: Expected): void {
  const absent = expected.says.filter((text) => !output.includes(text));
  if (exit === expected.exit && absent.length === 0) return;
  const found = exit === expected.exit ? `did not say: ${absent.join(' · ')}` : `ended with exit code ${String(exit)}, expected was ${expected.exit}`;
  throw new Error(`This is not what the demo says: ${what} ${found}.\n\n${output}`);
}

/** The command line, so that it can be pasted into a shell. */
export function render({ program, args }: Command): string {
  return [program, ...args].map((part) => (/^[\w@%+=:,./-]+$/u.test(part) ? part : `'${part.replaceAll("'", String.raw`'\''`)}'`)).join(' ');
}
