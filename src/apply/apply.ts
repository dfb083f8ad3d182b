/** Applies the plan with the project's drizzle-kit; what was seen and the ledger decide the outcome. */
import { runKit, type KitOrder, type KitRun, type KitRunEnd } from '../kit/kit.ts';
import type { Database, StatementLimits } from '../model/database.ts';
import type { Execution, KitConnection, KitEnd } from '../model/execution.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import type { Clock, Log, RunChild } from '../model/ports.ts';
import type { Settled } from '../model/relay.ts';
import type { Secret } from '../model/secret.ts';
import { isUnknown, unknown, type Unknown } from '../model/unknown.ts';
import type { StatementReader } from '../sql/statements.ts';
import { plural } from '../text/sentence.ts';
import { readApart } from './apart.ts';
import { settleCommit } from './commit-fate.ts';
import { followEffects } from './effects.ts';
import { explain } from './explanation.ts';
import { endOf } from './kit-end.ts';
import { judge, judgeUnseen } from './outcome.ts';
import type { ReadPlan } from './plan-reading.ts';
import { endsTransaction, type PlanText } from './plan-texts.ts';
import { findFailure, seenMigrations, wasStopped } from './results.ts';

export interface ApplyOrder {
  readonly run: KitOrder;
  readonly connection: KitConnection;
  readonly url: Secret;
  readonly limits: StatementLimits;
  /** Of a session that drizzle-kit opens itself. */
  readonly applicationName: string;
  readonly pending: readonly Migration[];
  readonly before: Ledger;
  readonly kitOutput: 'status' | 'full';
  /** Loads PostgreSQL's parser. */
  readonly openSql: () => Promise<StatementReader>;
}

export interface ApplyPorts {
  readonly runChild: RunChild;
  readonly log: Log;
  readonly clock: Clock;
  readonly mask: (form: string) => void;
}

/** Throws only before drizzle-kit was started; and, if drizzle-kit has a session of its own, when the ledger cannot be read although the lock is held. */
export async function applyPlan(order: ApplyOrder, database: Database, ports: ApplyPorts): Promise<Execution> {
  return order.connection === 'relay' ? await applyByRelay(order, database, ports) : await applyApart(order, database, ports);
}

/** The parser is no part of what drizzle-kit has to wait for. */
async function read({ pending, openSql, before, run }: ApplyOrder): Promise<ReadPlan> {
  const [{ readPlan }, sql] = await Promise.all([import('./plan-reading.ts'), openSql()]);
  return readPlan(pending, before, run.kit.generation, sql);
}

/** PostgreSQL's parser is loaded while drizzle-kit starts, which takes longer. */
async function applyByRelay(order: ApplyOrder, database: Database, ports: ApplyPorts): Promise<Execution> {
  const { clock, mask } = ports;
  const started = Promise.withResolvers<null>();
  const reading = started.promise.then(() => read(order));
  // Those who need the plan meet the error. If drizzle-kit sends nothing, nobody does.
  reading.catch(() => undefined);
  const admission = reading.then((plan) => plan.admission);
  admission.catch(() => undefined);
  const loan = await database.lend({ table: order.before.table, admission, limits: order.limits, clock, mask });
  const startedAt = clock();
  const run = { ...order.run, signal: AbortSignal.any([order.run.signal, loan.signal]), connection: { kind: 'relay', url: loan.url } as const };
  const running = runStreamed(run, order.kitOutput, ports, () => started.resolve(null)).finally(() => started.resolve(null));
  // What became of its work is asked for while drizzle-kit's process still ends.
  const settling = Promise.race([running.catch(() => null), loan.left]).then(() => loan.settle(order.run.signal));
  const [ran, settled] = [await running.finally(() => settling), await settling];
  // Without the plan nothing was passed on.
  const texts = await reading.then(
    (plan) => plan.texts,
    () => [],
  );
  return describe(order, texts, { settled, end: endOf(ran.end, settled.stop, order.run.signal), complaint: ran.complaint, startedAt, finishedAt: clock() });
}

interface Run {
  readonly settled: Settled;
  readonly end: KitEnd;
  readonly complaint: string | null;
  readonly startedAt: number;
  readonly finishedAt: number;
}

function describe({ pending, before, run }: ApplyOrder, plan: readonly PlanText[], { settled, end, complaint, startedAt, finishedAt }: Run): Execution {
  const { after, unread, lock, stop, connected, farewell } = settled;
  const commit = settleCommit(settled, pending, before);
  const texts = followEffects(settled.sent, plan, commit);
  const judgement = judge({ migrations: seenMigrations(pending, plan, texts), before, after });
  const failure = judgement.outcome === 'succeeded' ? null : findFailure(plan, texts);
  const seen = { connected, farewell, wasStopped: wasStopped(texts, settled.cancelledAt), plan };
  const ledger = { table: before.table, generation: run.kit.generation };
  const problems = explain({ end, judgement, failure, stop, complaint, lock, unread, seen, ledger });
  return { startedAt, finishedAt, end, connection: 'relay', commit, lock, after, judgement, failure, problems };
}

/** drizzle-kit connects by itself, and nothing is seen of what it sends. */
async function applyApart(order: ApplyOrder, database: Database, ports: ApplyPorts): Promise<Execution> {
  const { url, applicationName, limits, pending, before } = order;
  const startedAt = ports.clock();
  const connection = { kind: 'own-session', url, applicationName, limits } as const;
  const { end, complaint } = await runStreamed({ ...order.run, connection }, order.kitOutput, ports);
  const isClean = end.kind === 'exited' && end.code === 0;
  const { after, lock } = await readApart(database, before.table, order.run.signal, () =>
    isClean ? Promise.resolve() : database.endSessions(applicationName),
  );
  const finishedAt = ports.clock();
  const without = isUnknown(after) ? after : await notSeen(order);
  const judgement = judgeUnseen(pending, before, after, end.kind === 'not-started' ? 'not-executed' : without);
  const unseen = unknown('drizzle-kit had a session of its own');
  const failure = judgement.outcome === 'succeeded' ? null : unseen;
  const ledger = { table: before.table, generation: order.run.kit.generation };
  const problems = explain({ end, judgement, failure, stop: null, complaint, lock, unread: null, seen: null, ledger });
  return { startedAt, finishedAt, end, connection: 'separate', commit: unseen, lock, after, judgement, failure, problems };
}

/** Everything has happened by then: a plan that cannot be read any more takes nothing from what is known. */
async function notSeen(order: ApplyOrder): Promise<Unknown> {
  const plan = await read(order).then(
    ({ texts }) => texts,
    () => null,
  );
  const mayStay = plan === null || plan.some((text) => isUnknown(text.facts) || endsTransaction(text));
  return unknown(`its statements were not seen${mayStay ? ', and one of the plan may have ended its transaction' : ''}`);
}

async function runStreamed(
  run: Omit<KitRun, 'output' | 'onLine'>,
  output: KitRun['output'],
  { runChild, log }: ApplyPorts,
  onStart: () => void = () => undefined,
): Promise<KitRunEnd> {
  const ran = await log.group(`drizzle-kit ${run.kit.version} migrate`, () =>
    runKit({ ...run, output, onLine: (line) => log.info(line) }, (command) => runChild({ ...command, onStart })),
  );
  const { withheld } = ran;
  if (withheld > 0) {
    const [are, they, them] = withheld === 1 ? ['is', 'it', 'it'] : ['are', 'they', 'them'];
    log.info(`${plural(withheld, 'line')} of drizzle-kit ${are} not shown, because ${they} may hold SQL or data; kit-output: full shows ${them}.`);
  }
  return ran;
}
