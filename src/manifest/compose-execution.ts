/** The manifest's words on what ran, and what became of it. */
import type { Execution, KitEnd } from '../model/execution.ts';
import type { JudgedMigration } from '../model/outcome.ts';
import type { RelayStop } from '../model/relay.ts';
import { isUnknown, unknown } from '../model/unknown.ts';
import { rfc3339 } from '../model/time.ts';
import type { DeployFacts } from './facts.ts';
import { boundedName } from './bounded.ts';
import { composeStatements } from './compose-statements.ts';
import { asIs, ifKnown, outside, type Outside } from './outside.ts';
import { notReached } from './reach.ts';
import type { Manifest } from './schema.ts';

type ExecutionPart = Manifest['execution'];

const noRow = 'it has no ledger row';
/** Also of one that has a row, in a ledger that was not read again. */
const noRowKnown = 'it has no ledger row that is known';

export function composeExecution(facts: DeployFacts, redact: (text: string) => string): ExecutionPart {
  const { execution, lockAcquiredAt } = facts;
  const fit = outside(redact);
  return {
    form: facts.start.form,
    startedAt: execution === null ? notStarted(facts) : rfc3339(execution.startedAt),
    finishedAt: execution === null ? notStarted(facts) : rfc3339(execution.finishedAt),
    lockAcquiredAt: lockAcquiredAt === null ? notReached(facts) : rfc3339(lockAcquiredAt),
    exit: execution === null ? notStarted(facts) : composeExit(execution.end),
    connection: execution === null ? notStarted(facts) : execution.connection,
    commit: execution === null ? notStarted(facts) : asIs(execution.commit, fit),
    lock: execution === null ? notStarted(facts) : execution.lock,
    migrations: execution === null ? composePlanned(facts) : composeMigrations(execution, fit),
    failure: execution === null ? null : composeFailure(execution.failure, fit),
  };
}

function notStarted(facts: DeployFacts): { unknown: string } {
  if (facts.applying) return unknown('the ledger could not be read after drizzle-kit was started');
  return unknown(facts.status?.pending.length === 0 ? 'nothing was pending, so that drizzle-kit was not started' : 'drizzle-kit was not started');
}

function composeExit(end: KitEnd): ExecutionPart['exit'] {
  switch (end.kind) {
    case 'exited':
      return { code: end.code };
    case 'signalled':
      return { signal: end.signal };
    case 'timed-out':
      return { stopped: 'time-limit' };
    case 'cancelled':
      return { stopped: 'cancelled' };
    case 'stopped':
      return { stopped: nameStop(end.stop) };
    case 'not-started':
      return unknown(`it could not be started: ${end.reason}`);
  }
}

function nameStop(stop: RelayStop): Extract<ExecutionPart['exit'], { stopped: string }>['stopped'] {
  switch (stop.kind) {
    case 'refused':
      return 'foreign-statement';
    case 'session-lost':
      return stop.session === 'lock' ? 'lock-lost' : 'connection-lost';
    case 'transaction-ended':
    case 'lock-released':
    case 'lock-unread':
    case 'row-missing':
    case 'setting-changed':
    case 'internal-error':
      return stop.kind;
  }
}

/** Without an execution, what was planned was not executed, or nobody knows. */
function composePlanned({ status, applying }: DeployFacts): ExecutionPart['migrations'] {
  const unread = unknown('the ledger could not be read afterwards');
  const fate = applying ? { outcome: unread, statements: unread } : { outcome: 'not-executed' as const, statements: [] };
  const appliedAt = unknown(noRowKnown);
  return (status?.pending ?? []).map(({ name, sha256 }) => ({ name, sha256, ...fate, appliedAt, statementsLeftOut: 0 }));
}

function composeMigrations({ judgement: { migrations }, after }: Execution, fit: Outside): ExecutionPart['migrations'] {
  return composeStatements(migrations, fit).map(({ migration, ...part }) => ({
    ...composeMigration(migration, isUnknown(after) ? noRowKnown : noRow, fit),
    ...part,
  }));
}

function composeMigration(
  { migration, outcome, row }: JudgedMigration,
  without: string,
  fit: Outside,
): Omit<ExecutionPart['migrations'][number], 'statements' | 'statementsLeftOut'> {
  const { name, sha256 } = migration;
  const reason = row === null ? without : 'the ledger of drizzle-kit 0.31 does not note it';
  return { name, sha256, outcome: asIs(outcome, fit), appliedAt: row?.appliedAt ?? unknown(reason) };
}

function composeFailure(failure: Execution['failure'], fit: Outside): ExecutionPart['failure'] {
  if (failure === null) return null;
  return ifKnown(failure, fit, (known) => ({ ...known, keyword: boundedName(known.keyword), message: fit.text(known.message) }));
}
