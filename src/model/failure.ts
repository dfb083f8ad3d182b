/** Why a statement failed, told without its text and without a row's values. */

export interface StatementFailure {
  /** Null for the statements with which drizzle-kit keeps its own ledger. */
  readonly migration: string | null;
  /** Counted from 1 in its migration, between breakpoints. */
  readonly statement: number;
  /** The statement's first word, in capitals: `CREATE`, `ALTER`, … */
  readonly keyword: string;
  /** Five characters; null where the failure has none (a lost connection). */
  readonly sqlState: string | null;
  /** The server's message, values removed. */
  readonly message: string;
}

export type ReplayEnd =
  { readonly kind: 'failed'; readonly failure: StatementFailure } | { readonly kind: 'passed' } | { readonly kind: 'not-replayed'; readonly reason: string };
