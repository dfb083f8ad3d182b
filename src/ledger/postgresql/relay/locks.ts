/** Asks whether both locks are held, and remembers how far the plan had come when they were. */
import type { Admission, RelayStop, SentRuling, TransactionStatus } from '../../../model/relay.ts';

/** `released`: the session that works is there, and its lock is not · `gone`: it is not there any more. */
export type LocksAnswer = 'held' | 'released' | 'gone' | 'unread';

/** A COMMIT, also one within the plan, and what runs outside of a transaction. */
export function mayLast(runs: SentRuling, admission: Pick<Admission, 'mayEndTransaction'>, status: TransactionStatus): boolean {
  if (runs.kind === 'commit' || (runs.kind === 'plan' && admission.mayEndTransaction(runs.at))) return true;
  return status === 'idle' && (runs.kind === 'plan' || runs.kind === 'ledger-row');
}

export class Locks {
  readonly #read: () => Promise<LocksAnswer>;
  /** How many texts of the plan were passed on, and how many when both locks were last held. */
  #passed = 0;
  #held = 0;
  /** How many when the lock of the session that works was seen to be released; null if it was not. */
  #released: number | null = null;
  #looks = false;

  constructor(read: () => Promise<LocksAnswer>) {
    this.#read = read;
  }

  /** A text of the plan is passed on. */
  pass(): void {
    this.#passed += 1;
  }

  /** Between two migrations, without keeping the next one waiting: tells which of them released a lock. */
  async look(): Promise<void> {
    if (this.#looks) return;
    const passed = this.#passed;
    this.#looks = true;
    const answer = await this.#read();
    this.#looks = false;
    if (answer === 'held') this.#held = passed;
    if (answer === 'released') this.#released ??= passed;
  }

  /** Why nothing more may be passed on; null if nothing is known against it. */
  get seen(): RelayStop | null {
    return this.#released === null ? null : this.released();
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
    return { kind: 'lock-released', held: this.#held, sent: this.#released ?? this.#passed };
  }
}
