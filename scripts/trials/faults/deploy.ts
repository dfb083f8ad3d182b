/** One deploy of the command line, watched until it and all that it started are gone. */
import { startCli, type ProcessRun } from '../../../test/scenarios/harness/action.ts';
import { scenarioKey } from '../../../test/scenarios/harness/keys.ts';
import { descendantsOf, stillThere, type SeenProcess } from '../../../test/scenarios/harness/processes.ts';

export interface DeployOrder {
  readonly workspace: string;
  readonly databaseUrl: string;
  readonly evidenceDirectory: string;
  readonly chainStart: boolean;
  readonly timeLimit: string;
  readonly lockWait: string;
}

export interface Deploy {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  /** Every process that it has been seen to start, until now. */
  children(): Promise<readonly SeenProcess[]>;
  /** Rejects if it takes longer than it may. */
  readonly done: Promise<EndedDeploy>;
}

export interface EndedDeploy extends ProcessRun {
  /** Processes that it left. */
  readonly left: readonly SeenProcess[];
  readonly tookMs: number;
}

const lookMs = 150;
const leaveMs = 15_000;

export async function startDeploy(order: DeployOrder, mostMs: number): Promise<Deploy> {
  const args = ['migrate', '--environment', 'production', '--approval', 'none', '--dialect', 'postgresql', '--out', 'drizzle', '--signing', 'key'];
  const more = [
    '--evidence-directory',
    order.evidenceDirectory,
    '--lock-wait',
    order.lockWait,
    '--time-limit',
    order.timeLimit,
    '--lock-timeout',
    '60s',
    '--format',
    'json',
  ];
  const env = { DATABASE_URL: order.databaseUrl, SIGNING_KEY: scenarioKey.privateKey };
  const started = await startCli([...args, ...more, ...(order.chainStart ? ['--chain-start', 'true'] : [])], { cwd: order.workspace, env });
  const began = performance.now();
  const seen = new Map<string, SeenProcess>();
  const look = async (): Promise<void> => {
    for (const child of await descendantsOf(started.pid)) seen.set(`${child.pid} ${child.startedAt}`, child);
  };
  const looking = setInterval(() => void look(), lookMs);
  const finish = async (): Promise<EndedDeploy> => {
    const ended = await withinTime(started.done, mostMs, () => started.kill('SIGKILL'));
    clearInterval(looking);
    const tookMs = performance.now() - began;
    return { ...ended, left: await waitUntilGone([...seen.values()]), tookMs };
  };
  const children = async (): Promise<readonly SeenProcess[]> => {
    await look();
    return [...seen.values()];
  };
  return { pid: started.pid, kill: (signal) => started.kill(signal), children, done: finish() };
}

async function withinTime(done: Promise<ProcessRun>, mostMs: number, end: () => void): Promise<ProcessRun> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    end();
  }, mostMs);
  const ended = await done.finally(() => clearTimeout(timer));
  if (late.signal.aborted) throw new Error(`A deploy has not ended after ${mostMs / 1_000} s. It said:\n${ended.stderr}`);
  return ended;
}

async function waitUntilGone(processes: readonly SeenProcess[]): Promise<readonly SeenProcess[]> {
  for (const until = Date.now() + leaveMs; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const left = await stillThere(processes);
    if (left.length === 0 || Date.now() > until) return left;
  }
}
