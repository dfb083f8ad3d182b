/** What drizzle-kit may send through the relay, and what was seen of it: types of the relay and of the stage that applies. */
import type { Problem } from '../errors/problem.ts';
import type { Ledger } from './ledger.ts';
import type { Secret } from './secret.ts';
import type { StatementError } from './statement-result.ts';
import type { OrUnknown } from './unknown.ts';

/** The fate of the transaction in which drizzle-kit runs the plan; `not-sent`: no COMMIT of drizzle-kit's own reached the server; one in a migration may have. */
export type CommitFate = 'not-sent' | 'committed' | 'rolled-back';

/** `kept`: held without a gap from before the plan ran until after the ledger was read; otherwise another deploy may have run since. */
export type LockFate = 'kept' | 'taken-again' | 'lost';

/** Whether the lock is held now; unknown if it is not, or could not be asked for. */
export type LockNow = OrUnknown<Exclude<LockFate, 'lost'>>;

/** As PostgreSQL's ReadyForQuery has it. */
export type TransactionStatus = 'idle' | 'in-transaction' | 'failed';

/** What drizzle-kit 1.0 adds to a ledger of 0.31. */
export type AddedColumn = 'name' | 'applied_at';

/** What a text is: a statement of the plan, by its place in the plan from 0; drizzle-kit's own transaction control; or its own work on the ledger. */
export type Ruling =
  | { readonly kind: 'plan'; readonly at: number }
  /** `command`: its command tag. */
  | { readonly kind: 'begin' | 'commit' | 'rollback'; readonly command: string }
  /** `adds`: a column of the ledger. */
  | { readonly kind: 'own'; readonly command: string; readonly adds?: AddedColumn }
  /** `row`: by column. */
  | { readonly kind: 'ledger-row'; readonly command: string; readonly row: ReadonlyMap<string, WrittenValue> }
  | Refusal;

export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}

export function refused(reason: string): Refusal {
  return { kind: 'refused', reason };
}

/** Of a text that may be sent. */
export type SentRuling = Exclude<Ruling, Refusal>;

/** As an INSERT has it: a text or a number as its text, null for NULL, or the number of a parameter, from 1. */
export type WrittenValue = string | null | { readonly parameter: number };

/** A row of the ledger that drizzle-kit wrote for a migration of the plan. */
export interface WrittenRow {
  /** The name of the migration. */
  readonly migration: string;
  readonly hash: string;
  readonly createdAt: string;
  /** Null if the row has none. */
  readonly name: string | null;
}

/** Decides what may be sent; holds how far the plan has come. */
export interface Admission {
  /** What a text is; asked before it is prepared or run, when the server owes no answer. */
  judge(text: string, status: TransactionStatus): Ruling;
  /** Takes one execution of it, with these parameters, into account; the reason why it may not run now, or null. */
  admit(ruling: Ruling, status: TransactionStatus, parameters: readonly (string | null)[]): string | null;
  /** Takes the answer of the server into account; called before another text is judged. */
  hear(text: SentText): void;
  /** What the ledger has to hold before COMMIT, if everything that was sent was done. */
  readonly writtenRows: readonly WrittenRow[];
  /** Whether the plan is allowed to end the transaction by the statement at this place. */
  mayEndTransaction(at: number): boolean;
}

/** A text that was sent to the server. Times are milliseconds since 1970 UTC. */
export interface SentText {
  readonly ruling: SentRuling;
  readonly startedAt: number;
  /** Null if the server never answered it to the end. */
  readonly finishedAt: number | null;
  /** The command tags of what completed, in order, as the server gave them: `INSERT 0 5`. */
  readonly tags: readonly string[];
  readonly error: StatementError | null;
  readonly before: TransactionStatus;
  /** Null if the server never answered it to the end. */
  readonly after: TransactionStatus | null;
}

/** Why the relay stopped before drizzle-kit had ended by itself. */
export type RelayStop =
  | Refusal
  | { readonly kind: 'transaction-ended'; readonly at: number }
  /** The plan released the lock of the session that works: after `held` of its texts both locks were held, after `sent` no more. */
  | { readonly kind: 'lock-released'; readonly held: number; readonly sent: number }
  /** Nobody answered whether both locks are held. */
  | { readonly kind: 'lock-unread' }
  /** `reason`: what of the ledger was found before COMMIT. */
  | { readonly kind: 'row-missing'; readonly reason: string }
  /** From then on the server reads texts in another way than they are judged. */
  | { readonly kind: 'setting-changed'; readonly setting: string; readonly at: number | null }
  /** drizzle-attest itself failed: it could not load what judges texts, or that failed. */
  | { readonly kind: 'internal-error'; readonly during: 'loading' | 'judging'; readonly reason: string }
  | { readonly kind: 'session-lost'; readonly session: 'lock' | 'work' };

/** The session that works, lent to one drizzle-kit. */
export interface Loan {
  /** Of the relay on this machine, with a token that is good for one login. */
  readonly url: Secret;
  /** Aborted when drizzle-kit has to end. */
  readonly signal: AbortSignal;
  /** Resolves when drizzle-kit has closed its connection after a COMMIT that was answered, if it does: it gets no other connection. */
  readonly left: Promise<unknown>;
  /** Called once drizzle-kit has left or ended: ends the session, waits until the server is done with it, and reads the ledger. Never throws. */
  settle(signal: AbortSignal): Promise<Settled>;
}

export interface Settled {
  readonly sent: readonly SentText[];
  readonly stop: RelayStop | null;
  /** Whether drizzle-kit ever logged in. */
  readonly connected: boolean;
  readonly commit: OrUnknown<CommitFate>;
  readonly after: OrUnknown<Ledger>;
  /** Why the ledger could not be read; null if it was. */
  readonly unread: Problem | null;
  readonly lock: LockFate;
  /** The server's `now()` in the transaction of the plan, which is also the `applied_at` of its rows; null if it was not read. RFC 3339. */
  readonly transactionStartedAt: string | null;
  /** When the server was asked to stop what drizzle-kit had left running; null if it was not. Milliseconds since 1970 UTC. */
  readonly cancelledAt: number | null;
  /** With what the server ended the session that works while it ran nothing; null if it did not. */
  readonly farewell: StatementError | null;
}

/** Whether another attempt may get another answer: the connection was lost, or the server takes none yet. */
export function mayPass({ code }: Problem): boolean {
  return code === 'database/connection-lost' || code === 'database/unreachable' || code === 'lock/lost';
}

/** What a COPY FROM STDIN is answered with; the server's error repeats it. */
export const copyRefusal = 'COPY from the client is not possible in a migration';
