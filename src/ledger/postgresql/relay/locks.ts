/** Asks whether both locks are held, and remembers how far the plan had come when they were. */
import type { Admission, RelayStop, SentRuling, TransactionStatus } from '../../../model/relay.ts';

/** `released`: the session that works is there, and its lock is not · `gone`: it is not there any more. */
export type LocksAnswer = 'held' | 'released' | 'gone' | 'unread';

/** A COMMIT, also one within the plan, and what runs outside of a transaction. A ledger row too: it tells which migration released a lock. */
export function mayLast(runs: SentRuling | null, admission: Pick<Admission, 'mayEndTransaction'>, status: TransactionStatus): boolean {
  if (runs?.kind === 'commit' || runs?.kind === 'ledger-row') return true;
  return runs?.kind === 'plan' && (status === 'idle' || admission.mayEndTransaction(runs.at));
}

export class Locks {
  readonly #read: () => Promise<LocksAnswer>;
  /** How many texts of the plan were passed on, and how many when both locks were last held. */
  #passed = 0;
  #held = 0;

  constructor(read: () => Promise<LocksAnswer>) {
    this.#read = read;
  }

  /** A text of the plan is passed on. */
  pass(): void {
    this.#passed += 1;
  }

  /** Why nothing more may be passed on; null if both locks are held. */
  async ask(): Promise<RelayStop | null> {
    switch (await this.#read()) {
      case 'held':
        this.#held = this.#passed;
        return null;
      case 'released':
        return this.released();
      case 'gone':
        return { kind: 'session-lost', session: 'work' };
      case 'unread':
        return { kind: 'lock-unread' };
    }
  }

  /** The lock of the session that works is not held any more. */
  released(): RelayStop {
    return { kind: 'lock-released', held: this.#held, sent: this.#passed };
  }
}
