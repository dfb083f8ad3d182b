/** What applying a plan came to: how drizzle-kit ended, and what the ledger says since. */
import type { Problem } from '../errors/problem.ts';
import type { ReplayEnd } from './failure.ts';
import type { Ledger } from './ledger.ts';
import type { Judgement } from './outcome.ts';
import type { ChildEnd } from './ports.ts';

export interface Execution {
  /** Milliseconds since 1970 UTC, as is `finishedAt`. */
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly end: ChildEnd;
  readonly after: Ledger;
  readonly judgement: Judgement;
  /** Null where nothing failed. */
  readonly replay: ReplayEnd | null;
  readonly problems: readonly Problem[];
}
