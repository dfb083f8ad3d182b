/** The outcome of the deploy against everything that the manifest says became of it: clauses C5–C11. */
import { isUnknown } from '../model/unknown.ts';
import type { Contradiction } from './clause.ts';
import type { Executed } from './effects.ts';
import type { Manifest } from './schema.ts';

/** C5: nothing pending is a no-op, and only then; what ran had a plan. */
export function planAgainstOutcome({ outcome, plan }: Manifest): Contradiction {
  if (outcome === 'refused') return null;
  if (isUnknown(plan)) return `the outcome is ${outcome}, and the plan is not known`;
  const planned = plan.migrations.length;
  return (outcome === 'no-op') === (planned === 0) ? null : `the outcome is ${outcome}, and the plan has ${String(planned)} migrations`;
}

/** C6: a no-op is a change of that type, and such a change has nothing in its plan. */
export function changeAgainstOutcome({ outcome, change, plan }: Manifest): Contradiction {
  if (outcome === 'no-op' && change.type !== 'no-op') return `the outcome is no-op, and the change is ${change.type}`;
  if (change.type !== 'no-op' || isUnknown(plan) || plan.migrations.length === 0) return null;
  return `the change is no-op, and the plan has ${String(plan.migrations.length)} migrations`;
}

/** C7: the outcome of the deploy follows from those of its migrations. */
export function migrationsAgainstOutcome({ outcome, execution, ledger }: Manifest): Contradiction {
  const { migrations } = execution;
  switch (outcome) {
    case 'succeeded':
      return refuteUnless(migrations.every(is('applied')), outcome, 'a planned migration was not applied');
    case 'failed':
      return refuteUnless(
        migrations.every(is('failed', 'rolled-back', 'not-executed')),
        outcome,
        'a migration is something else than failed, rolled-back or not-executed',
      );
    case 'partial':
      return refuteUnless(
        (migrations.some(is('applied', 'partial')) || rowsCame(ledger)) && !migrations.some(isUndetermined),
        outcome,
        'nothing stayed, or a migration is not known',
      );
    case 'refused':
      return refuteUnless(migrations.every(is('not-executed')), outcome, 'a migration is something else than not-executed');
    case 'unknown':
      return refuteUnless(migrations.some(isUndetermined), outcome, 'what became of every migration is stated');
    case 'no-op':
      return refuteUnless(migrations.length === 0, outcome, 'migrations were executed');
  }
}

/** C8: drizzle-kit is not started for a refusal or a no-op, and what ended was started. */
export function runAgainstOutcome({ outcome, execution: { exit, startedAt } }: Manifest): Contradiction {
  if (outcome === 'refused' || outcome === 'no-op') return isUnknown(exit) && isUnknown(startedAt) ? null : `the outcome is ${outcome}, and drizzle-kit ran`;
  return !isUnknown(exit) && isUnknown(startedAt) ? 'drizzle-kit ended, and when it started is not known' : null;
}

/** C9: a failure is told of a planned migration that was not applied, in a deploy that did not go well. */
export function failureAgainstMigrations({ outcome, execution }: Manifest): Contradiction {
  const { failure, migrations } = execution;
  if (failure === null) return null;
  if (outcome === 'succeeded' || outcome === 'no-op' || outcome === 'refused') return `the outcome is ${outcome}, and a failure is told`;
  if (isUnknown(failure) || failure.migration === null) return null;
  const failed = migrations.find(({ name }) => name === failure.migration);
  if (failed === undefined) return 'the failure is told of a migration that was not planned';
  return failed.outcome === 'applied' ? 'the failure is told of a migration that was applied' : null;
}

/** C10: only what has a ledger row can have the time that the row tells. */
export function appliedAtWithoutRow({ execution }: Manifest): Contradiction {
  const timed = execution.migrations.filter(({ appliedAt }) => !isUnknown(appliedAt));
  return timed.some(is('not-executed', 'rolled-back')) ? 'a migration that was not executed or was rolled back has the time when it was applied' : null;
}

/** C11: a deploy that did not go well says why, and one that did has no error. */
export function problemsAgainstOutcome({ outcome, problems }: Manifest): Contradiction {
  const erred = problems.some(({ severity }) => severity === 'error');
  const well = outcome === 'succeeded' || outcome === 'no-op';
  if (well === !erred) return null;
  return erred ? `the outcome is ${outcome}, and an error is among the problems` : `the outcome is ${outcome}, and no error is among the problems`;
}

function is(...outcomes: readonly string[]): (migration: Executed) => boolean {
  return ({ outcome }) => !isUnknown(outcome) && outcomes.includes(outcome);
}

/** A row can stay for a migration that did not: one with another hash than its file. */
function rowsCame({ before, after }: Manifest['ledger']): boolean {
  return !isUnknown(before) && !isUnknown(after) && after.rows > before.rows;
}

function isUndetermined({ outcome }: Executed): boolean {
  return isUnknown(outcome);
}

function refuteUnless(holds: boolean, outcome: string, found: string): Contradiction {
  return holds ? null : `the outcome is ${outcome}, and ${found}`;
}
