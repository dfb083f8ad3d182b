/** The ledger's state in few words, and what came into it since an earlier state. */
import type { Sha256 } from './digest.ts';
import { rowsDigest, type Ledger, type LedgerRow, type LedgerShape } from './ledger.ts';

export interface LedgerState {
  readonly shape: LedgerShape;
  readonly rows: number;
  /** Of the RFC 8785 form of `[[hash, createdAt], …]` in the order of `id`. */
  readonly sha256: Sha256;
}

/** `rewritten`: rows that an earlier manifest saw are gone, changed or moved. */
export type LedgerGrowth = { readonly kind: 'agrees'; readonly unrecorded: readonly LedgerRow[] } | { readonly kind: 'rewritten' };

/** What a manifest keeps of the ledger. */
export function ledgerState(ledger: Ledger): LedgerState {
  return { shape: ledger.shape, rows: ledger.rows.length, sha256: rowsDigest(ledger.rows) };
}

/** Holds the ledger against the state that the previous manifest saw: the rows since then are those that no manifest tells of. */
export function findUnrecorded(ledger: Ledger, previous: { readonly rows: number; readonly sha256: Sha256 }): LedgerGrowth {
  if (ledger.rows.length < previous.rows) return { kind: 'rewritten' };
  if (rowsDigest(ledger.rows.slice(0, previous.rows)) !== previous.sha256) return { kind: 'rewritten' };
  return { kind: 'agrees', unrecorded: ledger.rows.slice(previous.rows) };
}
