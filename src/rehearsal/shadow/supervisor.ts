/** A program that keeps another one: it stops it and removes its folder when its own input ends, which comes also when whoever started it is killed. */

/** A program to be kept. */
export interface SupervisedProgram {
  /** Run to their end, one after the other, before the one that stays. */
  readonly before: readonly Command[];
  readonly command: Command;
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Whom it runs as; null where that is whoever runs this. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  readonly stopSignal: 'SIGQUIT' | 'SIGKILL';
  /** Removed at the end; null where there is none. */
  readonly folder: string | null;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

/** What the supervisor prints when nothing is kept any more, before the reason. */
export const endedMark = 'supervisor: ended ';

/** A program that does not stop when asked to is killed after so many milliseconds. */
const graceMs = 5_000;

/** Plain JavaScript for `node -e`, with the program as JSON behind it. It has a session of its own: what ends the group of its starter does not reach it. */
export const supervisorScript = `
const { spawn } = require('node:child_process');
const { rmSync } = require('node:fs');
const plan = JSON.parse(process.argv[1]);
let child = null;
let ending = false;
process.stdout.on('error', () => undefined);
process.stdin.on('error', () => undefined).once('close', end).resume();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, end);
run([...plan.before, plan.command]);

function run([{ file, args }, ...later]) {
  child = spawn(file, args, { cwd: plan.cwd, env: plan.env, stdio: ['ignore', 'pipe', 'pipe'], ...(plan.owner ?? {}) });
  let reason = null;
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => process.stdout.write(chunk));
  child.once('error', (error) => (reason = error.code ?? 'unknown'));
  child.once('close', (code, signal) => {
    if (reason === null && code === 0 && later.length > 0 && !ending) run(later);
    else leave(reason ?? (signal === null ? 'exit code ' + code : signal));
  });
}

function end() {
  if (ending) return;
  ending = true;
  child?.kill(plan.stopSignal);
  setTimeout(() => child?.kill('SIGKILL'), ${String(graceMs)}).unref();
}

function leave(reason) {
  try {
    if (plan.folder !== null) rmSync(plan.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } finally {
    process.stdout.write('\\n${endedMark}' + reason + '\\n', () => process.exit(0));
  }
}
`;
