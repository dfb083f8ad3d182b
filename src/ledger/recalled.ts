/** The ledger as the last manifest says that it was left: rebuilt from the files, and taken only if the manifest's digest is that of the result. */
import type { LedgerTable } from '../model/drizzle.ts';
import type { Ledger, LedgerRow } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import { ledgerState, type LedgerState } from '../model/ledger-state.ts';

/** Null if the first files, in their order, do not lead to that state: then only the database knows it. */
export function recallLedger(migrations: readonly Migration[], state: LedgerState, table: LedgerTable): Ledger | null {
  if (state.rows > migrations.length) return null;
  const rows = migrations.slice(0, state.rows).map((migration, at) => rowOf(migration, at, state.shape));
  const ledger = { shape: state.shape, table, rows };
  return ledgerState(ledger).sha256 === state.sha256 ? ledger : null;
}

function rowOf({ name, sha256, createdAt }: Migration, at: number, shape: LedgerState['shape']): LedgerRow {
  return { id: String(at + 1), hash: sha256, createdAt: String(createdAt), name: shape === 'v1' ? name : null, appliedAt: null };
}
