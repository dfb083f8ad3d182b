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
  const children = (await childrenOf(pid)).filter(({ isAlive }) => isAlive);
  const below = await Promise.all(children.map((child) => descendantsOf(child.pid)));
  return [...children.map(({ pid: child, startedAt }) => ({ pid: child, parent: pid, startedAt })), ...below.flat()];
}

/** Those of these processes that are still there. */
export async function stillThere(processes: readonly SeenProcess[]): Promise<readonly SeenProcess[]> {
  const now = await Promise.all(processes.map(({ pid }) => readProcess(pid)));
  return processes.filter(({ startedAt }, at) => now[at]?.isAlive === true && now[at].startedAt === startedAt);
}

interface ReadProcess {
  readonly pid: number;
  readonly startedAt: string;
  readonly isAlive: boolean;
}

/** Each thread lists those that it started. */
async function childrenOf(pid: number): Promise<readonly ReadProcess[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')));
  const pids = lists.flatMap((list) => list.split(' ').filter((child) => child !== ''));
  return (await Promise.all(pids.map((child) => readProcess(Number(child))))).filter((found) => found !== null);
}

/** Null for one that is gone. */
async function readProcess(pid: number): Promise<ReadProcess | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (stat === '') return null;
  // The name of the program, in parentheses, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state = 'X'] = fields;
  return { pid, startedAt: fields[19] ?? '', isAlive: state !== 'Z' && state !== 'X' };
}
