/** What became of deploys of which no manifest says what they applied: the rows that came after each of them tell. */
import { Problem } from '../errors/problem.ts';
import { findUnrecorded } from '../ledger/state.ts';
import type { InterruptedDeploy, StartedMark, UnresolvedDeploy } from '../model/chain.ts';
import { excerpt } from '../model/excerpt.ts';
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { PlannedMigration } from '../model/plan.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';

export interface Interruptions {
  /** In the order in which they ran. */
  readonly deploys: readonly InterruptedDeploy[];
  /** The rows of the ledger that one of them applied, with its manifest id. */
  readonly appliedBy: ReadonlyMap<LedgerRow, string>;
}

/** The lock kept the deploys apart, so a row belongs to the last one that started before it came. */
export function judgeInterrupted(unresolved: readonly UnresolvedDeploy[], ledger: Ledger): Interruptions {
  const ordered = unresolved.toSorted((one, other) => one.ledger.rows - other.ledger.rows || (one.startedAt < other.startedAt ? -1 : 1));
  const appliedBy = new Map<LedgerRow, string>();
  const deploys = ordered.map(({ manifestId, startedAt, runId, reason, ...deploy }, index) => {
    const judged = judgeMigrations(deploy.migrations, rowsOf(deploy, ordered[index + 1] ?? null, ledger));
    for (const { row } of judged) if (row !== null) appliedBy.set(row, manifestId);
    return { manifestId, startedAt, runId, reason, migrations: judged.map(({ migration, applied }) => ({ ...migration, applied })) };
  });
  return { deploys, appliedBy };
}

function rowsOf({ ledger: { rows, sha256 } }: Pick<StartedMark, 'ledger'>, next: StartedMark | null, ledger: Ledger): OrUnknown<readonly LedgerRow[]> {
  const growth = findUnrecorded(ledger, { rows, sha256 });
  if (growth.kind === 'rewritten') return unknown('the ledger rows that it found have changed since');
  return next === null ? growth.unrecorded : growth.unrecorded.slice(0, next.ledger.rows - rows);
}

interface Judged {
  readonly migration: PlannedMigration;
  readonly applied: OrUnknown<boolean>;
  readonly row: LedgerRow | null;
}

function judgeMigrations(planned: readonly PlannedMigration[], rows: OrUnknown<readonly LedgerRow[]>): readonly Judged[] {
  if (isUnknown(rows)) return planned.map((migration) => ({ migration, applied: rows, row: null }));
  const left = [...rows];
  return planned.map((migration) => {
    const at = left.findIndex(({ name, hash }) => hash === migration.sha256 && (name === null || name === migration.name));
    const [row = null] = left.splice(at, at === -1 ? 0 : 1);
    return { migration, applied: row !== null, row };
  });
}

/** One for each deploy that applied something after all. */
export function tellInterrupted(deploys: readonly InterruptedDeploy[]): Problem[] {
  return deploys.flatMap((deploy) => {
    const applied = deploy.migrations.filter((migration) => migration.applied === true).map(({ name }) => name);
    return applied.length === 0 ? [] : [interrupted(deploy, applied)];
  });
}

const reasons = { 'no-manifest': 'which left no manifest', 'outcome-unknown': 'whose manifest does not know its outcome' } as const;

function interrupted({ manifestId, runId, reason }: InterruptedDeploy, applied: readonly string[]): Problem {
  const run = isUnknown(runId) ? '' : ` (run ${runId})`;
  const named = `${applied
    .slice(0, 5)
    .map((name) => excerpt(name))
    .join(', ')}${applied.length > 5 ? ', …' : ''}`;
  return new Problem('chain/interrupted', {
    message: `The deploy ${manifestId}${run}, ${reasons[reason]}, applied ${applied.length === 1 ? 'a migration' : `${String(applied.length)} migrations`}: ${named}.`,
    remedy: 'Nothing has to be done in the database: this manifest says who applied these ledger rows. Find out what interrupted that deploy.',
    severity: 'warning',
  });
}
