/** Runs other programs: never through a shell, never with a terminal, and never longer than this process lives. */
import { ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { ChildCommand, ChildEnd, ReadOutput, RunChild } from '../model/ports.ts';

/** How long a child that was asked to stop may take before it is killed, in milliseconds. */
const graceMs = 5_000;

/** How long the output of a child that has ended is waited for, in milliseconds: what it started may keep it open. */
const outputMs = 2_000;

/** What is kept of a line, in characters. */
const longestLine = 1_000_000;

/**
 * The script ends a Node child if this process is gone, by the fourth file descriptor: a deploy that is killed would leave its drizzle-kit at work. By far most
 * of what a child does is to load itself, which is quicker if the short-lived memory is large from the start (MiB).
 */
const nodeOptions = ['--require', join(import.meta.dirname, 'lifeline.cjs'), '--min-semi-space-size=64', '--max-semi-space-size=64'];

/** Runs a child to its end, its limit or its cancelling. Never throws for what the child does. */
export const runChild: RunChild = async (command) => {
  const child = start(command);
  if (!(child instanceof ChildProcess)) return child;
  const ended = waitForEnd(child, () => stop.clear());
  command.onStart?.();
  const stop = stopAtLimit(command, (signal) => killGroup(child.pid, signal));
  for (const output of [child.stdout, child.stderr]) if (output !== null) passLines(output, command.onLine);
  const end = await ended;
  return endOf(end, stop.reason());
};

/** A program that does not exist comes as an error later; what cannot be asked for at all, as too long a list of arguments, at once. */
function start({ file, args, cwd, env }: ChildCommand): ChildProcess | ChildEnd {
  const [program, all] = file === 'node' ? [process.execPath, [...nodeOptions, ...args]] : [file, [...args]];
  try {
    return spawn(program, all, { cwd, env: { ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  } catch (thrown) {
    return { kind: 'not-started', reason: codeOf(thrown) };
  }
}

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why it was not started; null where it was. */
  readonly error: string | null;
}

/** Its output is read to the end then, unless something that is not of its group keeps it open. */
async function waitForEnd(child: ChildProcess, onExit: () => void): Promise<End> {
  const error = new Promise<string | null>((resolve) => child.once('error', (thrown) => resolve(codeOf(thrown))).once('spawn', () => resolve(null)));
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ended = new Promise<Omit<End, 'error'>>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const failed = await error;
  const end = failed === null ? await ended : { code: null, signal: null };
  onExit();
  if (failed !== null) return { ...end, error: failed };
  killGroup(child.pid, 'SIGKILL');
  const late = setTimeout(() => {
    for (const stream of child.stdio) stream?.destroy();
  }, outputMs);
  await closed;
  clearTimeout(late);
  return { ...end, error: null };
}

/** Runs a short read-only program, as git, and gives what it printed. */
export const readOutput: ReadOutput = async (file, args, cwd) => {
  const { getExecOutput } = await import('@actions/exec');
  try {
    const { exitCode, stdout } = await getExecOutput(file, [...args], { cwd, env: ownSettings(), silent: true, ignoreReturnCode: true });
    return { code: exitCode, stdout };
  } catch {
    return { code: null, stdout: '' };
  }
};

/** What such a program finds its own settings by. The rest of the environment holds secrets, and a repository can make git run programs. */
function ownSettings(): Record<string, string> {
  const names = /^(?:PATH|HOME|XDG_CONFIG_HOME|USERPROFILE|SYSTEMROOT|GIT_CONFIG_\w+)$/iu;
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (names.test(name) && value !== undefined ? [[name, value]] : [])));
}

interface Stop {
  reason(): 'timed-out' | 'cancelled' | null;
  clear(): void;
}

function stopAtLimit(command: ChildCommand, kill: (signal: NodeJS.Signals) => void): Stop {
  let reason: 'timed-out' | 'cancelled' | null = null;
  let hardKill: NodeJS.Timeout | undefined;
  const stop = (why: 'timed-out' | 'cancelled'): void => {
    if (reason !== null) return;
    reason = why;
    kill('SIGTERM');
    hardKill = setTimeout(() => kill('SIGKILL'), graceMs);
  };
  const cancel = (): void => stop('cancelled');
  const limit = setTimeout(() => stop('timed-out'), command.timeLimitMs);
  if (command.signal.aborted) cancel();
  command.signal.addEventListener('abort', cancel, { once: true });
  return {
    reason: () => reason,
    clear: () => {
      clearTimeout(limit);
      clearTimeout(hardKill);
      command.signal.removeEventListener('abort', cancel);
    },
  };
}

/** The group may be gone already, which is what was wanted. */
function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (thrown) {
    if (!['ESRCH', 'EPERM'].includes(codeOf(thrown))) throw thrown;
  }
}

/** The system's name of an error, as `ENOENT`. */
function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown reason';
}

/** A carriage return, or a control sequence that moves the cursor or erases. */
const redraw = /\r|\u001B\[\d*[A-K]/u;

/** A spinner redraws its line after a carriage return: each drawing is a line, an empty one is none. Of a line without end, the beginning is passed. */
function passLines(output: Readable, onLine: (line: string) => void): void {
  const pass = (text: string): void => {
    for (const line of text.split(redraw)) {
      const bare = stripVTControlCharacters(line).trimEnd();
      if (bare !== '') onLine(bare);
    }
  };
  let open = '';
  output.setEncoding('utf8').on('data', (part: string) => {
    const [first = '', ...rest] = part.split('\n');
    open += first.slice(0, longestLine - open.length);
    for (const next of rest) {
      pass(open);
      open = next.slice(0, longestLine);
    }
  });
  output.on('close', () => pass(open));
}

function endOf({ code, signal, error }: End, stopped: 'timed-out' | 'cancelled' | null): ChildEnd {
  if (stopped !== null) return { kind: stopped };
  if (error !== null) return { kind: 'not-started', reason: error };
  if (signal !== null) return { kind: 'signalled', signal };
  return code === null ? { kind: 'not-started', reason: 'unknown reason' } : { kind: 'exited', code };
}

/** Those who read what this process says may leave early, as `head` does: what was begun is brought to its end all the same. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

export function ownPid(): number {
  return process.pid;
}

/** Whether there is a process of this number; one of another user counts. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) !== 'ESRCH';
  }
}

/** Aborted when this process is asked to end: the runner sends SIGINT, then SIGTERM, and kills some seconds later. */
export function cancelSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => controller.abort());
  return controller.signal;
}
