/** The deploy itself, from the first read to the last. What it learns it notes at once, so that a refusal is recorded with all that was known. */
import { refuseDriver } from '../../kit/driver.ts';
import type { DeployFacts } from '../../manifest/facts.ts';
import type { Database } from '../../model/database.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { JudgedMigration } from '../../model/outcome.ts';
import type { Project } from '../../model/project.ts';
import { isUnknown, unknown } from '../../model/unknown.ts';
import { evaluateStatus } from '../../status/status.ts';
import { placeAgain, placeInChain, readChain, refuseSecondStart } from '../../evidence/chain-position.ts';
import { afterwards, findUnsafe, type UnsafeStatement } from '../unsafe-statements.ts';
import { otherPlan } from './approved-plan.ts';
import { note, replace } from './facts.ts';
import { commitOf, passesChange, passesRun } from './gate.ts';
import { openAll } from './open.ts';
import type { Deploy } from './order.ts';

/** Throws the Problem that stops it; what was learned until then is in the facts. */
export async function deploy(order: Deploy): Promise<void> {
  const { facts, host, inputs } = order;
  const { lockWaitMs } = inputs.limits;
  const { project, database, asked } = await openAll(order);
  const passed = await passesRun(order, asked);
  if (project.status === 'rejected') throw project.reason;
  if (database.status === 'rejected') throw database.reason;
  refuseDefects(facts, project.value);
  refuseDriver(inputs.kitConnection, project.value);
  if (!passed) return;
  await database.value.lock(project.value.config.ledgerTable, lockWaitMs, host.signal, () =>
    host.log.info(waiting('Another session holds the lock of the deploys of this database.', lockWaitMs)),
  );
  facts.lockAcquiredAt = host.clock();
  await database.value.waitForOrphanedSessions(lockWaitMs, host.signal, () =>
    host.log.info(waiting('Sessions of an earlier deploy are still at work.', lockWaitMs)),
  );
  const before = await readLedger(order, project.value, database.value);
  facts.status = evaluateStatus(project.value.kit, project.value.folder, before, inputs.outOfOrder);
  note(facts, facts.status.stops);
  if (facts.status.stops.length > 0) return;
  if (facts.status.pending.length === 0) {
    note(facts, otherPlan(inputs.approvedPlan, facts.status));
    return;
  }
  if (!(await passesChange(order, asked, facts.status))) return;
  const unsafe = await findUnsafe(facts.status.pending, {
    workspace: host.workspace,
    commit: commitOf(facts),
    now: host.clock(),
    strict: inputs.gates.gateSettings.strict,
    connection: inputs.kitConnection,
  });
  note(
    facts,
    unsafe.map(({ problem }) => problem),
  );
  if (unsafe.some(({ problem }) => problem.severity === 'error')) return;
  // Most deploys have nothing to apply, and need not load it.
  const { apply } = await import('./apply.ts');
  await apply(order, project.value, database.value, before);
  noteEnds(facts, unsafe);
}

function waiting(because: string, waitMs: number): string {
  return `${because} Waiting for at most ${String(waitMs / 1000)} s (lock-wait).`;
}

/** What was only a warning before the deploy has another remedy behind it. */
function noteEnds(facts: DeployFacts, unsafe: readonly UnsafeStatement[]): void {
  const ends = new Map(facts.execution?.judgement.migrations.map(({ migration, outcome }) => [migration, endOf(outcome)]));
  const told = unsafe.flatMap((statement) => {
    const end = ends.get(statement.migration) ?? null;
    return end === null ? [] : [{ before: statement.problem, after: afterwards(statement, end) }];
  });
  replace(
    facts,
    told.map(({ before }) => before),
    told.map(({ after }) => after),
  );
}

/** Null of a migration that the next deploy runs as it is, once the cause of the failure is gone. */
function endOf(outcome: JudgedMigration['outcome']): 'applied' | 'stopped' | null {
  if (isUnknown(outcome)) return 'stopped';
  switch (outcome) {
    case 'applied':
      return 'applied';
    case 'failed':
    case 'partial':
      return 'stopped';
    case 'rolled-back':
    case 'not-executed':
      return null;
  }
}

/** All defects are told at once; the first that stops is thrown last. */
function refuseDefects(facts: DeployFacts, { folder }: Project): void {
  const stop = folder.defects.find(({ severity }) => severity === 'error');
  note(
    facts,
    folder.defects.filter((defect) => defect !== stop),
  );
  if (stop !== undefined) throw stop;
}

async function readLedger({ facts, chain }: Deploy, project: Project, database: Database): Promise<Ledger> {
  facts.position = unknown(chain === null ? 'the job that seals places it in the chain' : 'the deploy stopped before the head of the chain was read');
  facts.unrecorded = unknown(chain === null ? 'the job that seals holds the ledger against the chain' : 'the deploy stopped before it read the ledger');
  const [before, end] = await Promise.all([database.readLedger(project.config.ledgerTable), chain === null ? null : readChain(chain)]);
  facts.before = before;
  if (chain === null || end === null) return before;
  const { problems, ...placing } = placeInChain(chain, end, before);
  Object.assign(facts, placing);
  note(facts, problems);
  refuseSecondStart(end.head, chain.chainStart);
  return before;
}

/** Right before the manifest is written: the place in the chain was read under the lock, and counts only while it is held. */
export async function confirmPlace({ facts, host, chain }: Pick<Deploy, 'facts' | 'host' | 'chain'>, database: Database): Promise<void> {
  if (chain === null || facts.project === null || facts.lockAcquiredAt === null || isUnknown(facts.position)) return;
  facts.position = await placeAgain(chain, facts.position, await database.keepLock(facts.project.config.ledgerTable, host.signal));
}
