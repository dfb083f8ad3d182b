/** The statement that failed, without its text and without a row's values. */

export interface StatementFailure {
  /** Null for the statements with which drizzle-kit keeps its own ledger. */
  readonly migration: string | null;
  /** Counted from 1 in its migration, between breakpoints. */
  readonly statement: number;
  /** The command tag of the command that failed: `CREATE TABLE`, `ALTER TABLE`, … */
  readonly keyword: string;
  /** Five characters; null where the failure has none (a lost connection). */
  readonly sqlState: string | null;
  /** The server's message, values removed. */
  readonly message: string;
  /** In characters from 1, in the text that was sent; null if the server named none. */
  readonly position: number | null;
}
