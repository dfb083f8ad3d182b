/** What became of a text that drizzle-kit sent to the server for a migration, as the server answered it. */
import type { Sha256 } from './digest.ts';
import type { OrUnknown } from './unknown.ts';

/** Names as they are written. A schema that is not written is null: the server resolves it by its search_path. */
export interface ChangedObject {
  /** In lower case, as PostgreSQL's documentation names it: `table`, `index`, `materialized view` … */
  readonly kind: string;
  readonly schema: string | null;
  /** The table of an index, a trigger, a policy or a constraint; null for an object that stands for itself. */
  readonly table: string | null;
  readonly name: string;
  /** The columns that the command adds, alters, drops, writes or indexes; empty if it names none. */
  readonly columns: readonly string[];
}

/** `kept`: its transaction was committed · `rolled-back`: it failed, or its transaction was rolled back. */
export type Effect = 'kept' | 'rolled-back';

/** One SQL command. Most texts hold one; a migration without breakpoints has several in one text. */
export interface CommandResult {
  /** PostgreSQL's command tag without its numbers: `CREATE TABLE`, `INSERT` …; the server's if it answered, else the parser's. */
  readonly kind: OrUnknown<string>;
  /** Unknown if PostgreSQL's parser could not read the text. */
  readonly objects: OrUnknown<readonly ChangedObject[]>;
  /** Rows that it wrote or returned, from the command tag; null if the tag has no number, or the command did not complete. */
  readonly rows: number | null;
  readonly effect: OrUnknown<Effect>;
}

export interface StatementError {
  /** Five characters; null if the connection ended before the answer. */
  readonly sqlState: string | null;
  /** The server's message, values removed. */
  readonly message: string;
  /** In characters from 1, in the text that was sent; null if the server named none. */
  readonly position: number | null;
}

export interface StatementResult {
  /** From 1, in its migration, between breakpoints. */
  readonly index: number;
  /** Of the exact text between the breakpoints. */
  readonly sha256: Sha256;
  /** When it was sent to the server; milliseconds since 1970 UTC, as is `finishedAt`. */
  readonly startedAt: number;
  /** When the server had answered it to the end; null if it never did. */
  readonly finishedAt: number | null;
  /** In their order; if `error` is set, the last one is the one that failed, and those after it did not run. */
  readonly commands: readonly CommandResult[];
  readonly error: StatementError | null;
}
