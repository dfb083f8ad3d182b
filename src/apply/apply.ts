/** Applies the plan with the project's drizzle-kit, then reads the ledger again: that, and nothing else, says what happened. */
import type { Database } from '../model/database.ts';
import type { Execution } from '../model/execution.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import type { ChildEnd, Clock, Log, RunChild } from '../model/ports.ts';
import { unknown } from '../model/unknown.ts';
import { explain } from './explanation.ts';
import { runKit, type KitRun } from '../kit/kit.ts';
import { judge } from './outcome.ts';
import { watchKitLines } from '../kit/output.ts';

export interface ApplyOrder {
  readonly run: Omit<KitRun, 'onLine'>;
  readonly pending: readonly Migration[];
  readonly before: Ledger;
  /** Of drizzle-kit's session. */
  readonly applicationName: string;
  readonly kitOutput: 'status' | 'full';
}

export interface ApplyPorts {
  readonly runChild: RunChild;
  readonly log: Log;
  readonly clock: Clock;
}

/** Throws only where the ledger cannot be read again: then nobody knows what happened. */
export async function applyPlan(order: ApplyOrder, database: Database, ports: ApplyPorts): Promise<Execution> {
  const startedAt = ports.clock();
  const { end, complaint } = await runStreamed(order, ports);
  if (end.kind !== 'exited' || end.code !== 0) await database.endSessions(order.applicationName);
  const finishedAt = ports.clock();
  const after = await database.readLedger(order.before.table);
  const judgement = judge(order.pending, order.before, after, null);
  const commit = unknown('drizzle-kit had a session of its own');
  const failure = judgement.outcome === 'succeeded' ? null : unknown('drizzle-kit had a session of its own');
  return { startedAt, finishedAt, end, connection: 'separate', commit, after, judgement, failure, problems: explain(end, judgement, null, complaint) };
}

async function runStreamed(order: ApplyOrder, { runChild, log }: ApplyPorts): Promise<{ readonly end: ChildEnd; readonly complaint: string | null }> {
  const lines = watchKitLines(order.kitOutput);
  const onLine = (line: string): void => {
    const shown = lines.take(line);
    if (shown !== null) log.info(shown);
  };
  const end = await log.group(`drizzle-kit ${order.run.kit.version} migrate`, () => runKit({ ...order.run, onLine }, runChild));
  if (lines.withheld > 0) {
    log.info(`${String(lines.withheld)} lines of drizzle-kit are not shown, because they may hold SQL or data; kit-output: full shows them.`);
  }
  return { end, complaint: lines.complaint };
}
