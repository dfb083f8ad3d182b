/** What applying a plan came to: how drizzle-kit ended, what the server answered, and what the ledger says since. */
import type { Problem } from '../errors/problem.ts';
import type { StatementFailure } from './failure.ts';
import type { Ledger } from './ledger.ts';
import type { Judgement } from './outcome.ts';
import type { ChildEnd } from './ports.ts';
import type { CommitFate, LockFate, RelayStop } from './relay.ts';
import type { OrUnknown } from './unknown.ts';

/** `relay`: drizzle-kit works in the session that holds the lock · `separate`: in a session of its own, with the URL. */
export type KitConnection = 'relay' | 'separate';

/** `stopped`: drizzle-attest ended it before it had ended by itself. */
export type KitEnd = ChildEnd | { readonly kind: 'stopped'; readonly stop: RelayStop };

export interface Execution {
  /** Milliseconds since 1970 UTC, as is `finishedAt`. */
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly end: KitEnd;
  readonly connection: KitConnection;
  readonly commit: OrUnknown<CommitFate>;
  readonly lock: LockFate;
  /** Unknown if the ledger could not be read again. */
  readonly after: OrUnknown<Ledger>;
  readonly judgement: Judgement;
  /** Null if no statement failed. */
  readonly failure: OrUnknown<StatementFailure> | null;
  readonly problems: readonly Problem[];
}
