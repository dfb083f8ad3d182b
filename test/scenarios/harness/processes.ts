/** The processes of this machine, as Linux shows them below /proc. */
import { readdir, readFile } from 'node:fs/promises';

export interface SeenProcess {
  readonly pid: number;
  readonly parent: number;
  /** Tells this process from a later one with the same number. */
  readonly startedAt: string;
}

/** Every process that this one started, and those that they started; one that has ended and only waits to be buried is none. */
export async function descendantsOf(pid: number): Promise<readonly SeenProcess[]> {
  const all = await readAll();
  const found: SeenProcess[] = [];
  const look = (parent: number): void => {
    for (const child of all.filter((other) => other.parent === parent)) {
      found.push(child);
      look(child.pid);
    }
  };
  look(pid);
  return found;
}

/** Those of these processes that are still there. */
export async function stillThere(processes: readonly SeenProcess[]): Promise<readonly SeenProcess[]> {
  const all = await readAll();
  return processes.filter(({ pid, startedAt }) => all.some((other) => other.pid === pid && other.startedAt === startedAt));
}

async function readAll(): Promise<readonly SeenProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  return stats.flatMap((stat, index) => {
    // The name of the program, in parentheses, may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = 'X', parent = '0'] = fields;
    return stat === '' || state === 'Z' || state === 'X' ? [] : [{ pid: Number(pids[index]), parent: Number(parent), startedAt: fields[19] ?? '' }];
  });
}
