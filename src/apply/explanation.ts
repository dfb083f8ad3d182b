/** Says in words why a deploy did not end as planned, from what was seen, what the ledger holds and how drizzle-kit ended. */
import { Problem } from '../errors/problem.ts';
import type { KitEnd } from '../model/execution.ts';
import type { LedgerTable } from '../model/drizzle.ts';
import type { StatementFailure } from '../model/failure.ts';
import type { Judgement } from '../model/outcome.ts';
import { mayPass, type LockFate, type RelayStop } from '../model/relay.ts';
import type { StatementError } from '../model/statement-result.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import { agree, clause, listClauses, listNames, plural, sentence } from '../text/sentence.ts';
import { failedFile, renderFailure, type Failed } from './failure-text.ts';
import { findInterruption, remediesOfInterruption } from './interruption.ts';
import { describeKitEnd, describeStop } from './kit-end.ts';
import { explainPartial, type LedgerForm } from './partial.ts';
import type { PlanText } from './plan-texts.ts';
import { remedyOfFailure } from './remedies.ts';
import { describeLock, explainStop, remedyOfForeign } from './stop.ts';

/** What the relay saw. */
export interface SeenByRelay {
  /** Whether drizzle-kit ever logged in. */
  readonly connected: boolean;
  /** Whether the statement that failed is one that drizzle-kit left running, and that drizzle-attest had the server stop. */
  readonly wasStopped: boolean;
  readonly farewell: StatementError | null;
  readonly plan: readonly PlanText[];
}

export interface Ended {
  readonly end: KitEnd;
  readonly judgement: Judgement;
  readonly failure: OrUnknown<StatementFailure> | null;
  readonly lock: LockFate;
  /** Null if drizzle-kit ended by itself. */
  readonly stop: RelayStop | null;
  /** A line of drizzle-kit that says why it stopped. */
  readonly complaint: string | null;
  /** Null if drizzle-kit had a session of its own. */
  readonly seen: SeenByRelay | null;
  /** Why the ledger could not be read again; null if it was. */
  readonly unread: Problem | null;
  readonly ledger: LedgerForm;
}

export function explain(ended: Ended): Problem[] {
  const { judgement } = ended;
  const whole = judgement.migrations.every(({ outcome }) => outcome === 'applied');
  return [...deviations(ended), ...(whole ? lateEnd(ended) : [explainEnd(ended)])];
}

function deviations({ judgement, lock, ledger }: Ended): Problem[] {
  const { unexpected, mismatched } = judgement;
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
  if (unexpected.length > 0) problems.push(unexpectedRows(unexpected.length, lock, writersOf(judgement, ledger.table)));
  return problems;
}

/** The statements of the plan that wrote to the ledger itself. */
function writersOf({ migrations }: Judgement, { schema, name }: LedgerTable): readonly string[] {
  return migrations.flatMap(({ migration, statements }) =>
    (isUnknown(statements) ? [] : statements).flatMap(({ index, commands }) => {
      const objects = commands.flatMap((command) => (isUnknown(command.objects) || command.effect !== 'kept' ? [] : command.objects));
      const writes = objects.some((one) => one.kind === 'table' && one.name === name && (one.schema === null || one.schema === schema));
      return writes ? [`${migration.name}, statement ${String(index)}`] : [];
    }),
  );
}

function unexpectedRows(count: number, lock: LockFate, writers: readonly string[]): Problem {
  const came = `${plural(count, 'ledger row')} came during this deploy that its plan does not explain.`;
  if (writers.length > 0) {
    return new Problem('apply/unexpected-rows', {
      message: `${came} A migration wrote to the ledger itself: ${listClauses(writers, 5)}.`,
      remedy: `Take ${agree(count, 'that row', 'those rows')} out of the ledger by hand, since drizzle-kit takes each row for a migration; and let no migration write to it.`,
    });
  }
  if (lock === 'kept') {
    return new Problem('apply/unexpected-rows', {
      message: came,
      remedy: 'Find out what else writes to the ledger. Every deploy of this database has to go through drizzle-attest, which takes the lock.',
    });
  }
  return new Problem('apply/unexpected-rows', {
    message: `${came} This deploy lost its lock, so another deploy may have written ${agree(count, 'it', 'them')}.`,
    remedy: 'Look for a manifest of another deploy from this time. If there is none, find out what else writes to the ledger.',
  });
}

/** The ledger holds everything: how drizzle-kit ended is only noted. */
function lateEnd({ end, stop }: Ended): Problem[] {
  if (stop?.kind === 'refused') {
    return [
      new Problem('apply/foreign-statement', {
        message: `${describeStop(stop)}. The whole plan is applied.`,
        remedy: remedyOfForeign,
        severity: 'warning',
      }),
    ];
  }
  if (end.kind === 'exited' && end.code === 0) return [];
  return [
    new Problem('apply/failed', {
      message: `The ledger holds the whole plan. drizzle-kit ${describeKitEnd(end)}.`,
      remedy: 'No action is needed: the ledger was read again after drizzle-kit had ended.',
      severity: 'warning',
    }),
  ];
}

function explainEnd(ended: Ended): Problem {
  const { end, judgement, failure, stop, seen } = ended;
  if (end.kind === 'not-started') {
    return new Problem('apply/kit-not-started', {
      message: `drizzle-kit could not be started: ${sentence(end.reason)}`,
      remedy: 'Install the dependencies of the project before this step.',
    });
  }
  if (judgement.outcome === 'unknown') return explainUnknown(judgement, ended);
  const failed = failure === null || isUnknown(failure) ? null : { failure, interruption: findInterruption(failure, seen?.wasStopped ?? false) };
  if (judgement.outcome === 'partial') return explainPartial(ended, failed);
  if (stop === null) return rolledBack(ended, failed);
  return explainStop(stop, { judgement, failed, lock: ended.lock, plan: seen?.plan ?? [], farewell: seen?.farewell ?? null });
}

function explainUnknown({ migrations }: Judgement, ended: Ended): Problem {
  const { unread, seen } = ended;
  const open = migrations.filter(({ outcome }) => isUnknown(outcome));
  const why = open.flatMap(({ outcome }) => (isUnknown(outcome) ? [outcome.unknown] : []))[0] ?? '';
  if (seen === null) return explainUnseen(listNames(open.map(({ migration }) => migration.name)), why, ended);
  return new Problem('apply/outcome-unknown', {
    message: `It is not known whether ${listNames(open.map(({ migration }) => migration.name))} ${agree(open.length, 'was', 'were')} applied: ${sentence(unread?.message ?? why)}`,
    remedy: remedyOfUnread(unread),
  });
}

function remedyOfUnread(unread: Problem | null): string {
  const next = 'the next deploy reads from the ledger what this one applied, and its manifest names it.';
  if (unread === null || mayPass(unread)) return `Deploy again once the database can be reached: ${next}`;
  return unread.code === 'apply/outcome-unknown' ? unread.remedy : `${unread.remedy} Then deploy again: ${next}`;
}

/** drizzle-kit had a session of its own: the ledger and what drizzle-kit printed are all that there is. */
function explainUnseen(names: string, why: string, { end, complaint, lock }: Ended): Problem {
  if (lock !== 'kept') {
    return new Problem('lock/lost', {
      message: `The session that held the lock of this deploy ended. drizzle-kit had a session of its own (kit-connection: separate), and ${describeKitEnd(end)}. ${describeLock(lock)} So the ledger cannot say what this deploy applied of ${names}.`,
      remedy:
        'Look for a restart, a failover, a limit on idle sessions or a pooler between here and the database, and in the database for what these migrations change without a row in the ledger. Then deploy again: the next deploy reads the ledger, and its manifest names this one.',
    });
  }
  const printed = complaint === null ? '' : ` It printed: ${sentence(complaint)}`;
  return new Problem('apply/outcome-unknown', {
    message: `The ledger holds no row of ${names}. drizzle-kit ${describeKitEnd(end)}.${printed} With kit-connection: separate nothing more is known: ${sentence(why)}`,
    remedy:
      'Look in the database for what these migrations change, and take back what is there. What drizzle-kit printed is shown only with kit-output: full, so seeing it takes another deploy, and drizzle-kit 0.31 may print no error at all. Set kit-connection: relay to see which statement fails, or correct the cause, and deploy again.',
  });
}

function rolledBack({ end, judgement, complaint, seen, unread }: Ended, failed: Failed | null): Problem {
  const told = [...(failed === null ? [] : [renderFailure(failed)]), 'Nothing of the plan stayed in the database.'].join(' ');
  if (end.kind === 'timed-out' || end.kind === 'cancelled') {
    return new Problem(end.kind === 'timed-out' ? 'apply/time-limit' : 'apply/cancelled', {
      message: `drizzle-kit ${describeKitEnd(end)}. ${told}`,
      remedy: end.kind === 'timed-out' ? 'Raise time-limit, or make the migration shorter.' : 'Deploy again.',
      place: failedFile(failed, judgement),
    });
  }
  if (failed !== null) {
    return new Problem('apply/failed', {
      message: failed.interruption === 'stopped' ? `drizzle-kit ${describeKitEnd(end)}. ${told}` : told,
      remedy: remedyOfFailure(failed, judgement),
      place: failedFile(failed, judgement),
    });
  }
  const nothing =
    unread === null ? 'the ledger holds nothing of the plan' : `nothing of the plan was committed; the ledger could not be read: ${clause(unread.message)}`;
  if (complaint !== null) {
    return new Problem('apply/failed', {
      message: `drizzle-kit ${describeKitEnd(end)}, and ${nothing}. It printed: ${sentence(complaint)}`,
      remedy: 'Do what drizzle-kit asks for, and deploy again.',
    });
  }
  const swallowed = end.kind === 'exited' && end.code === 0;
  return new Problem(swallowed ? 'apply/not-executed' : 'apply/failed', {
    message: `drizzle-kit ${describeKitEnd(end)}, and ${nothing}. ${seen?.connected === false ? 'It never connected to the database.' : 'No statement failed.'}`,
    remedy:
      end.kind === 'signalled'
        ? remediesOfInterruption.stopped
        : 'Set kit-output: full if it is not set, and deploy again: only then is all shown that drizzle-kit prints. Correct the cause that it names.',
  });
}
