/** Says in words why a deploy did not end as planned, from what the ledger, the child and the replay told. */
import { Problem } from '../errors/problem.ts';
import { describeEnd } from '../model/child-end.ts';
import type { StatementFailure } from '../model/failure.ts';
import type { Judgement } from '../model/outcome.ts';
import type { ChildEnd } from '../model/ports.ts';

/** `complaint` is a line of drizzle-kit that says why it did not go on. */
export function explain(end: ChildEnd, judgement: Judgement, seen: StatementFailure | null, complaint: string | null): Problem[] {
  const whole = judgement.migrations.every(({ outcome }) => outcome === 'applied');
  return [...deviations(judgement), ...(whole ? lateEnd(end) : [failure(end, judgement, seen, complaint)])];
}

function deviations({ unexpected, mismatched }: Judgement): Problem[] {
  const problems: Problem[] = [];
  if (mismatched.length > 0) {
    problems.push(
      new Problem('apply/hash-mismatch', {
        message: `${mismatched.map(({ name }) => name).join(', ')}: the ledger holds another hash than the file that was planned.`,
        remedy:
          'Something changed the file while it was deployed. Compare the file at the commit with the ledger, and keep the work tree of a deploy job to itself.',
      }),
    );
  }
  if (unexpected.length > 0) {
    problems.push(
      new Problem('apply/unexpected-rows', {
        message: `${String(unexpected.length)} ledger rows came during this deploy that its plan does not explain.`,
        remedy: 'Find out what else writes to the ledger: every deploy of this database has to go through drizzle-attest, which takes the lock.',
      }),
    );
  }
  return problems;
}

/** Everything is in the ledger: how the child ended is a curiosity then, but one that is told. */
function lateEnd(end: ChildEnd): Problem[] {
  if (end.kind === 'exited' && end.code === 0) return [];
  return [
    new Problem('apply/failed', {
      message: `drizzle-kit ${describeEnd(end)}, although the ledger holds the whole plan.`,
      remedy: 'Nothing has to be done: the ledger was read again after it ended.',
      severity: 'warning',
    }),
  ];
}

function failure(end: ChildEnd, judgement: Judgement, seen: StatementFailure | null, complaint: string | null): Problem {
  if (end.kind === 'not-started') {
    return new Problem('apply/kit-not-started', {
      message: `drizzle-kit could not be started: ${end.reason}.`,
      remedy: 'Install the dependencies of the project before this step.',
    });
  }
  if (judgement.outcome === 'partial') {
    const open = judgement.migrations.filter((judged) => judged.outcome !== 'applied').map(({ migration }) => migration.name);
    return new Problem('apply/partial', {
      message: `drizzle-kit ${describeEnd(end)}. A part of the plan stayed in the database; without a ledger row: ${open.join(', ')}.`,
      remedy: 'Look into the database at what these migrations change, bring it to the state before or after each of them by hand, and deploy again.',
    });
  }
  return rolledBack(end, judgement, seen, complaint);
}

function rolledBack(end: ChildEnd, judgement: Judgement, seen: StatementFailure | null, complaint: string | null): Problem {
  if (end.kind === 'timed-out' || end.kind === 'cancelled') {
    return new Problem(end.kind === 'timed-out' ? 'apply/time-limit' : 'apply/cancelled', {
      message: `drizzle-kit ${describeEnd(end)}. Nothing of the plan stayed in the database.`,
      remedy: end.kind === 'timed-out' ? 'Raise time-limit, or make the migration shorter.' : 'Deploy again.',
    });
  }
  if (seen !== null) {
    return new Problem('apply/failed', {
      message: `${renderFailure(seen)} Nothing of the plan stayed in the database.`,
      remedy: remedyOf(seen),
      ...placeOf(seen, judgement),
    });
  }
  if (complaint !== null) {
    return new Problem('apply/failed', {
      message: `drizzle-kit ${describeEnd(end)}, and the ledger holds nothing of the plan. It said: ${complaint.replace(/\.$/u, '')}.`,
      remedy: 'Do what drizzle-kit asks for, and deploy again.',
    });
  }
  const swallowed = end.kind === 'exited' && end.code === 0;
  return new Problem(swallowed ? 'apply/not-executed' : 'apply/failed', {
    message: `drizzle-kit ${describeEnd(end)}, and the ledger holds nothing of the plan.`,
    remedy: 'Read what drizzle-kit printed (kit-output: full shows all of it), mend it and deploy again.',
  });
}

/** A failed statement in one sentence, without its text and without values. */
function renderFailure({ migration, statement, keyword, sqlState, message }: StatementFailure): string {
  const where = migration === null ? 'Keeping the ledger' : `Migration ${migration}, statement ${String(statement)} (${keyword}),`;
  return `${where} failed${sqlState === null ? '' : ` with SQLSTATE ${sqlState}`}: ${message.replace(/\.$/u, '')}.`;
}

function placeOf({ migration }: StatementFailure, { migrations }: Judgement): { readonly place?: string } {
  const path = migrations.find((judged) => judged.migration.name === migration)?.migration.path;
  return path === undefined ? {} : { place: path };
}

function remedyOf({ migration, sqlState }: StatementFailure): string {
  if (migration === null && sqlState === '42501') {
    return 'drizzle-kit runs CREATE SCHEMA IF NOT EXISTS on every run, which needs CREATE on the database: grant it to the role that deploys (GRANT CREATE ON DATABASE … TO …).';
  }
  if (sqlState === '55P03') return 'Another session held a lock for longer than lock-timeout: deploy again at a quieter time, or raise it.';
  if (sqlState === '57014') return 'The statement ran longer than statement-timeout: raise it, or split the migration.';
  return 'Correct the migration (it was not applied, so that its file may be changed), and deploy again.';
}
