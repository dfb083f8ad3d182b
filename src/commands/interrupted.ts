/** What became of deploys that started and never recorded: the rows that came after each of them tell. */
import { findUnrecorded } from '../ledger/state.ts';
import type { InterruptedDeploy, StartedMark } from '../model/chain.ts';
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { PlannedMigration } from '../model/plan.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';

/** The deploys in the order in which they ran: the lock kept them apart, so a row belongs to the last one that started before it came. */
export function judgeInterrupted(marks: readonly StartedMark[], ledger: Ledger): InterruptedDeploy[] {
  const ordered = marks.toSorted((one, other) => one.ledger.rows - other.ledger.rows || (one.startedAt < other.startedAt ? -1 : 1));
  return ordered.map((mark, index) => {
    const rows = rowsOf(mark, ordered[index + 1] ?? null, ledger);
    return { manifestId: mark.manifestId, startedAt: mark.startedAt, runId: mark.runId, migrations: judgeMigrations(mark.migrations, rows) };
  });
}

function rowsOf({ ledger: { rows, sha256 } }: StartedMark, next: StartedMark | null, ledger: Ledger): OrUnknown<readonly LedgerRow[]> {
  const growth = findUnrecorded(ledger, { rows, sha256 });
  if (growth.kind === 'rewritten') return unknown('the ledger rows that it found have changed since');
  return next === null ? growth.unrecorded : growth.unrecorded.slice(0, next.ledger.rows - rows);
}

function judgeMigrations(planned: readonly PlannedMigration[], rows: OrUnknown<readonly LedgerRow[]>): InterruptedDeploy['migrations'] {
  if (isUnknown(rows)) return planned.map((migration) => ({ ...migration, applied: rows }));
  const left = [...rows];
  return planned.map((migration) => {
    const at = left.findIndex(({ name, hash }) => hash === migration.sha256 && (name === null || name === migration.name));
    left.splice(at, at === -1 ? 0 : 1);
    return { ...migration, applied: at !== -1 };
  });
}
