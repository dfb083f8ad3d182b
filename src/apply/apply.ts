/** Applies the plan with the project's drizzle-kit, then reads the ledger again: that, and nothing else, says what happened. */
import type { Database } from '../model/database.ts';
import type { Execution } from '../model/execution.ts';
import type { ReplayEnd } from '../model/failure.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import type { Judgement } from '../model/outcome.ts';
import type { ChildEnd, Clock, Log, RunChild } from '../model/ports.ts';
import { explain } from './explanation.ts';
import { runKit, type KitRun } from './kit.ts';
import { judge } from './outcome.ts';
import { watchKitLines } from './output.ts';
import { planReplay } from './replay.ts';

export interface ApplyOrder {
  readonly run: Omit<KitRun, 'onLine'>;
  readonly pending: readonly Migration[];
  readonly before: Ledger;
  readonly kitOutput: 'status' | 'full';
  readonly failureReplay: 'on' | 'off';
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
  if (end.kind !== 'exited' || end.code !== 0) await database.endSessions(order.run.applicationName);
  const finishedAt = ports.clock();
  const after = await database.readLedger(order.before.table);
  const first = judge(order.pending, order.before, after, null);
  const replay = first.outcome === 'succeeded' ? null : await replayFailure(order, end, first, database);
  const failing = replay?.kind === 'failed' ? replay.failure.migration : null;
  const judgement = failing === null ? first : judge(order.pending, order.before, after, failing);
  return { startedAt, finishedAt, end, after, judgement, replay, problems: explain(end, judgement, replay, complaint) };
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

/** What was stopped is explained by that; run again, it would only take as long once more. */
async function replayFailure(order: ApplyOrder, end: ChildEnd, judgement: Judgement, database: Database): Promise<ReplayEnd> {
  if (end.kind === 'timed-out' || end.kind === 'cancelled') return { kind: 'not-replayed', reason: 'drizzle-kit was stopped before its end' };
  if (order.failureReplay === 'off') return { kind: 'not-replayed', reason: 'failure-replay is off' };
  if (judgement.outcome === 'partial') return { kind: 'not-replayed', reason: 'a part of the plan stayed in the database' };
  const { config, kit, limits, signal } = order.run;
  return await database.replay(planReplay(config.ledgerTable, kit.generation, order.before.shape, order.pending), limits, signal);
}
