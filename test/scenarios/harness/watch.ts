/** Watches the processes that a run starts, as any other process of the machine could. */
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface WatchedProcess {
  readonly pid: number;
  /** Its arguments, with spaces between them. */
  readonly command: string;
  readonly environment: string;
  /** Commands of those that started it, the nearest first; the watched run itself is not among them. */
  readonly ancestors: readonly string[];
}

export interface ProcessWatch {
  /** Gives every process that was seen, each with all arguments and variables that it was seen with. */
  stop(): readonly WatchedProcess[];
}

const everyMs = 4;

/** Looks every few milliseconds at what `pid` has started. */
export function watchProcesses(pid: number): ProcessWatch {
  const seen = new Map<string, WatchedProcess>();
  const look = (parent: number, ancestors: readonly string[]): void => {
    const double = readCommand(parent);
    for (const child of childrenOf(parent)) {
      const found = readProcess(child, ancestors);
      if (found === null || double === '' || found.command.startsWith(double)) continue;
      seen.set(`${child} ${found.command}`, found);
      look(child, [found.command, ...ancestors]);
    }
  };
  const timer = setInterval(() => look(pid, []), everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return [...seen.values()];
    },
  };
}

/** Between fork and exec a child is its parent's double, and while it changes it is read as a mixture: null then. */
function readProcess(pid: number, ancestors: readonly string[]): WatchedProcess | null {
  const command = readCommand(pid);
  const environment = readText(`/proc/${pid}/environ`);
  return command === '' || readCommand(pid) !== command ? null : { pid, command, environment, ancestors };
}

function readCommand(pid: number): string {
  return readText(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

function childrenOf(pid: number): number[] {
  return list(`/proc/${pid}/task`).flatMap((thread) => readText(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number));
}

/** Puts a git into `folder` that first writes its environment down there, since it is gone too soon to be looked at; gives the PATH that leads to it. */
export async function plantGit(folder: string): Promise<string> {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'git'), `#!/bin/sh\n/usr/bin/env > "${folder}/git-$$"\nexec /usr/bin/git "$@"\n`);
  await chmod(join(bin, 'git'), 0o755);
  return bin;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A process may be gone before it is read. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
