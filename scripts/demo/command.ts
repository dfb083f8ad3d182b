/** Runs a program as a person would, shows its command line and all it printed, and insists on how it ended. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say, sayCommand, sayOutput } from './terminal.ts';

export interface Command {
  /** `node` is the Node that runs this. */
  readonly program: 'node' | 'git';
  readonly args: readonly string[];
  readonly folder: string;
  /** Beside the little that every program needs. */
  readonly variables?: Readonly<Record<string, string>>;
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

/** Shows the command and its output; throws where it ended otherwise than expected. */
export function show(command: Command, expected: Expected): void {
  sayCommand(render(command));
  const { exit, output } = run(command);
  sayOutput(output);
  verify(command, { exit, output }, expected);
  say(`exit code ${expected.exit}\n`);
}

/** Runs what only prepares the stage; throws where it failed. Gives what it printed. */
export function prepare(command: Command): string {
  const ended = run(command);
  verify(command, ended, { exit: 0, says: [] });
  return ended.output;
}

/** The command line, so that it can be pasted into a shell. */
export function render({ program, args }: Command): string {
  return [program, ...args].map((part) => (/^[\w@%+=:,./-]+$/u.test(part) ? part : `'${part.replaceAll("'", String.raw`'\''`)}'`)).join(' ');
}

interface Ended {
  readonly exit: number | null;
  readonly output: string;
}

/** Both streams go into one file, which keeps their lines in the order in which they were written. */
function run({ program, args, folder, variables }: Command): Ended {
  const temporary = mkdtempSync(join(tmpdir(), 'drizzle-attest-output-'));
  const path = join(temporary, 'output');
  const file = openSync(path, 'w');
  try {
    const env = { ...Object.fromEntries(inherited.map((name) => [name, process.env[name]])), ...variables };
    const { status, error } = spawnSync(program === 'node' ? process.execPath : program, args, {
      cwd: folder,
      env,
      stdio: ['ignore', file, file],
      timeout: timeLimitMs,
    });
    return { exit: status, output: error === undefined ? readFileSync(path, 'utf8') : error.message };
  } finally {
    closeSync(file);
    rmSync(temporary, { recursive: true });
  }
}

function verify(command: Command, { exit, output }: Ended, expected: Expected): void {
  const absent = expected.says.filter((text) => !output.includes(text));
  if (exit === expected.exit && absent.length === 0) return;
  const found = exit === expected.exit ? `did not say: ${absent.join(' · ')}` : `ended with exit code ${String(exit)}, expected was ${expected.exit}`;
  throw new Error(`This is not what the demo says: ${render(command)} ${found}.\n\n${output}`);
}
