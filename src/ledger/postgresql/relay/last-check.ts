/** What is asked before anything may last: whether both locks are held, and whether the ledger holds the rows that were written to it. */
import type { Admission, RelayStop, SentRuling, SentText, WrittenRow } from '../../../model/relay.ts';
import type { Exchange } from './exchange.ts';
import type { Frame } from './frames.ts';
import { mayLast, type Locks } from './locks.ts';
import { Question, type Answer } from './question.ts';

/** Asks for the rows in the session that works, which alone sees them before COMMIT. */
export interface RowCheck {
  /** The queries; the last one says whether the session still has its lock. */
  readonly queries: (rows: readonly WrittenRow[]) => readonly string[];
  /** Null if all is well. */
  readonly judge: (rows: readonly WrittenRow[], answer: Answer) => RelayStop | 'released' | null;
}

export interface LastCheckOptions {
  readonly locks: Locks;
  readonly rowCheck: RowCheck;
  /** To the server. */
  readonly write: (bytes: Buffer) => Promise<void>;
}

export class LastCheck {
  readonly #options: LastCheckOptions;
  #question: Question | null = null;

  constructor(options: LastCheckOptions) {
    this.#options = options;
  }

  /** Why this must not run, or null. Both questions go out at once, and nothing else may be on its way to the server. */
  async find(runs: SentRuling | null, exchange: Exchange, admission: Admission): Promise<RelayStop | null> {
    const { status, passesOver } = exchange;
    const { locks, rowCheck } = this.#options;
    if (runs === null || passesOver) return null;
    if (runs.kind === 'ledger-row') void locks.look();
    if (!mayLast(runs, admission, status)) return locks.seen;
    const rows = status === 'in-transaction' ? admission.writtenRows : [];
    const [unlocked, missing] = await Promise.all([locks.ask(), rows.length === 0 ? null : this.#ask(rows).then((answer) => rowCheck.judge(rows, answer))]);
    return unlocked ?? (missing === 'released' ? locks.released() : missing);
  }

  /** Whether the message of the server is no concern of the client. */
  take(one: Frame): boolean {
    return this.#question?.take(one) === true;
  }

  /** The connection to the server is gone. */
  lose(): void {
    this.#question?.lose();
  }

  async #ask(rows: readonly WrittenRow[]): Promise<Answer> {
    const question = new Question(this.#options.rowCheck.queries(rows));
    this.#question = question;
    await this.#options.write(question.bytes);
    const answer = await question.answer;
    this.#question = null;
    return answer;
  }
}

/** Why the deploy must not continue behind a text that the server has answered, or null. */
export function stopAfter({ ruling, before, after, tags, error }: SentText, admission: Admission): RelayStop | null {
  if (ruling.kind === 'ledger-row' && error === null && !tags.includes('INSERT 0 1'))
    return { kind: 'row-missing', reason: `the server answered the INSERT of a row with ${tags.at(-1) ?? 'nothing'}` };
  const isEnded = ruling.kind === 'plan' && before === 'in-transaction' && after === 'idle';
  return isEnded && !admission.mayEndTransaction(ruling.at) ? { kind: 'transaction-ended', at: ruling.at } : null;
}
