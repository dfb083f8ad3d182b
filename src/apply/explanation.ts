/** Says in words why a deploy did not end as planned, from what was seen, what the ledger holds and how drizzle-kit ended. */
import { Problem } from '../errors/problem.ts';
import { describeEnd } from '../model/child-end.ts';
import type { StatementFailure } from '../model/failure.ts';
import type { Judgement } from '../model/outcome.ts';
import type { ChildEnd } from '../model/ports.ts';
import type { LockFate, RelayStop } from '../model/relay.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import { failedFile, listNames, renderFailure } from './failure-text.ts';
import { explainPartial } from './partial.ts';
import { explainStop, remedyOfForeign } from './stop.ts';

export interface Ended {
  readonly end: ChildEnd;
  readonly judgement: Judgement;
  readonly failure: OrUnknown<StatementFailure> | null;
  readonly lock: LockFate;
  /** Null if drizzle-kit ended by itself. */
  readonly stop: RelayStop | null;
  /** A line of drizzle-kit that says why it stopped. */
  readonly complaint: string | null;
  /** Whether drizzle-kit ever logged in; true if that was not seen. */
  readonly connected: boolean;
  /** Why the ledger could not be read again; null if it was. */
  readonly unread: string | null;
}

export function explain(ended: Ended): Problem[] {
  const { judgement, lock } = ended;
  const whole = judgement.migrations.every(({ outcome }) => outcome === 'applied');
  return [...deviations(judgement, lock), ...(whole ? lateEnd(ended) : [explainEnd(ended)])];
}

function deviations({ unexpected, mismatched }: Judgement, lock: LockFate): Problem[] {
  const problems: Problem[] = [];
  if (mismatched.length > 0) {
    problems.push(
      new Problem('apply/hash-mismatch', {
        message: `${listNames(mismatched.map(({ name }) => name))}: the ledger holds another hash than the file that was planned.`,
        remedy:
          'Something changed the file while it was deployed. Compare the file at the commit with the ledger, and keep the work tree of a deploy job to itself.',
      }),
    );
  }
  if (unexpected.length > 0) problems.push(unexpectedRows(unexpected.length, lock));
  return problems;
}

function unexpectedRows(count: number, lock: LockFate): Problem {
  const came = `${String(count)} ledger ${count === 1 ? 'row' : 'rows'} came during this deploy that its plan does not explain.`;
  if (lock === 'kept') {
    return new Problem('apply/unexpected-rows', {
      message: came,
      remedy: 'Find out what else writes to the ledger. Every deploy of this database has to go through drizzle-attest, which takes the lock.',
    });
  }
  return new Problem('apply/unexpected-rows', {
    message: `${came} This deploy lost its lock, so another deploy may have written ${count === 1 ? 'it' : 'them'}.`,
    remedy: 'Look for a manifest of another deploy from this time. If there is none, find out what else writes to the ledger.',
  });
}

/** The ledger holds everything: how drizzle-kit ended is only noted. */
function lateEnd({ end, stop }: Ended): Problem[] {
  if (stop?.kind === 'refused') {
    return [
      new Problem('apply/foreign-statement', {
        message: `drizzle-kit sent something that is not in the plan, and it was not passed on to the database: ${stop.reason}. The whole plan is applied.`,
        remedy: remedyOfForeign,
        severity: 'warning',
      }),
    ];
  }
  if (end.kind === 'exited' && end.code === 0) return [];
  return [
    new Problem('apply/failed', {
      message: `drizzle-kit ${describeEnd(end)}, although the ledger holds the whole plan.`,
      remedy: 'No action is needed: the ledger was read again after drizzle-kit had ended.',
      severity: 'warning',
    }),
  ];
}

function explainEnd(ended: Ended): Problem {
  const { end, judgement, failure, stop } = ended;
  if (end.kind === 'not-started') {
    return new Problem('apply/kit-not-started', {
      message: `drizzle-kit could not be started: ${end.reason}.`,
      remedy: 'Install the dependencies of the project before this step.',
    });
  }
  if (judgement.outcome === 'unknown') return explainUnknown(judgement, ended);
  const known = failure === null || isUnknown(failure) ? null : failure;
  if (judgement.outcome === 'partial') return explainPartial(end, judgement, known, stop);
  return stop === null ? rolledBack(ended, known) : explainStop(stop, judgement, known);
}

function explainUnknown({ migrations }: Judgement, { unread }: Ended): Problem {
  const open = migrations.filter(({ outcome }) => isUnknown(outcome));
  const why = open.flatMap(({ outcome }) => (isUnknown(outcome) ? [outcome.unknown] : []))[0] ?? '';
  return new Problem('apply/outcome-unknown', {
    message: `It is not known whether ${listNames(open.map(({ migration }) => migration.name))} ${open.length === 1 ? 'was' : 'were'} applied: ${unread ?? why}.`,
    remedy: 'Deploy again once the database can be reached: the next deploy reads from the ledger what this one applied, and its manifest names it.',
  });
}

function rolledBack({ end, judgement, complaint, connected }: Ended, failure: StatementFailure | null): Problem {
  if (end.kind === 'timed-out' || end.kind === 'cancelled') {
    return new Problem(end.kind === 'timed-out' ? 'apply/time-limit' : 'apply/cancelled', {
      message: `drizzle-kit ${describeEnd(end)}. Nothing of the plan stayed in the database.`,
      remedy: end.kind === 'timed-out' ? 'Raise time-limit, or make the migration shorter.' : 'Deploy again.',
    });
  }
  if (failure !== null) {
    return new Problem('apply/failed', {
      message: `${renderFailure(failure)} Nothing of the plan stayed in the database.`,
      remedy: remedyOf(failure),
      ...failedFile(failure, judgement),
    });
  }
  if (complaint !== null) {
    return new Problem('apply/failed', {
      message: `drizzle-kit ${describeEnd(end)}, and the ledger holds nothing of the plan. It printed: ${complaint.replace(/\.$/u, '')}.`,
      remedy: 'Do what drizzle-kit asks for, and deploy again.',
    });
  }
  const swallowed = end.kind === 'exited' && end.code === 0;
  return new Problem(swallowed ? 'apply/not-executed' : 'apply/failed', {
    message: `drizzle-kit ${describeEnd(end)}, and the ledger holds nothing of the plan. ${connected ? 'No statement failed.' : 'It never connected to the database.'}`,
    remedy: 'Read what drizzle-kit printed (kit-output: full shows all of it), correct the cause and deploy again.',
  });
}

function remedyOf({ migration, keyword, sqlState }: StatementFailure): string {
  if (migration === null && sqlState === '42501') {
    return 'drizzle-kit runs CREATE SCHEMA IF NOT EXISTS on every run, which needs CREATE on the database: grant it to the role that deploys (GRANT CREATE ON DATABASE … TO …).';
  }
  if (sqlState === '55P03') return 'Another session held a lock for longer than lock-timeout: deploy again at a quieter time, or raise it.';
  if (sqlState === '57014') return 'The statement ran longer than statement-timeout: raise it, or split the migration.';
  if (migration === null && keyword === 'COMMIT')
    return 'A deferred constraint was violated by the plan as a whole: correct the migrations that write to that table, and deploy again.';
  return 'Correct the migration (it was not applied, so its file may be changed), and deploy again.';
}
