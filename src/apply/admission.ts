/** What drizzle-kit may send: the plan in its order, each text once, and what it needs for its own ledger. */
import type { Migration } from '../model/migration.ts';
import { refused, type AddedColumn, type Admission, type Ruling, type SentText, type TransactionStatus, type WrittenRow } from '../model/relay.ts';
import { endsTransaction, type PlanText } from './plan-texts.ts';

/** drizzle-kit 1.0 changes each row of a ledger that it takes over; a folder holds at most 10,000 migrations. */
const mostOwn = 20_000;
/** In characters, far more than drizzle-kit needs: its statements hold names, and one row at most. */
const longestOwn = 100_000;

/** What a text is that is not the plan's: drizzle-kit's own, or foreign. */
export type ReadOwnText = (text: string) => OwnRuling;

export type OwnRuling = Exclude<Ruling, { kind: 'plan' }>;

/** What takes the plan further. */
const goesOn: ReadonlySet<Ruling['kind']> = new Set(['plan', 'begin', 'ledger-row', 'commit']);

type LedgerRow = Extract<Ruling, { kind: 'ledger-row' }>;

export class PlanAdmission implements Admission {
  readonly #plan: readonly PlanText[];
  readonly #readOwn: ReadOwnText;
  readonly #migrations: readonly Migration[];
  /** For each migration, how many texts of the plan have been sent when it is complete. */
  readonly #ends: readonly number[];
  /** How many texts of the plan have been sent, and how many rows for its migrations. */
  #sent = 0;
  readonly #rows: WrittenRow[] = [];
  #own = 0;
  /** The columns that were added to a ledger of 0.31: one without the other is a ledger of no drizzle-kit. */
  readonly #added = new Set<AddedColumn>();
  /** How many migrations have been sent to their end, and whether a text ended the transaction: what follows runs outside of one. */
  #completed = 0;
  #hasEnded = false;
  /** Whether a part of the plan failed or was rolled back: its texts pass once, so the rest of it can never be whole. */
  #isUndone = false;

  constructor(plan: readonly PlanText[], readOwn: ReadOwnText) {
    this.#plan = plan;
    this.#readOwn = readOwn;
    const ends = new Map(plan.map(({ migration }, at) => [migration, at + 1]));
    this.#migrations = [...ends.keys()];
    this.#ends = [...ends.values()];
  }

  judge(text: string, status: TransactionStatus): Ruling {
    const bare = trimBlanks(text);
    const next = this.#plan[this.#sent];
    if (next !== undefined && trimBlanks(next.text) === bare && (status !== 'idle' || this.#hasEnded)) return { kind: 'plan', at: this.#sent };
    // The parser is asked for nothing that drizzle-kit does not send: it would keep the deploy from hearing anything else.
    const own = text.length > longestOwn ? refused('a statement longer than those of drizzle-kit') : this.#readOwn(text);
    if (own.kind !== 'refused') return own;
    const at = this.#plan.findIndex((planned) => trimBlanks(planned.text) === bare);
    return at === -1
      ? own
      : refused(
          `${nameStatement(this.#plan[at])} came ${at < this.#sent ? 'a second time' : status === 'idle' ? 'outside of a transaction' : 'before its turn'}`,
        );
  }

  admit(ruling: Ruling, status: TransactionStatus, parameters: readonly (string | null)[]): string | null {
    // In a failed transaction the server itself refuses everything.
    if (this.#isUndone && status !== 'failed' && goesOn.has(ruling.kind)) return 'the plan went on after a part of it had failed or was rolled back';
    switch (ruling.kind) {
      case 'plan':
        return this.#take(ruling.at, status);
      case 'begin':
        // A ledger of 0.31 is taken over by 1.0 in a transaction of its own.
        return status === 'idle' && this.#isWhole() ? null : 'a transaction was begun within another, or in the middle of a migration';
      case 'ledger-row':
        return this.#takeRow(ruling.row, parameters);
      case 'commit':
        if (status === 'failed') return null;
        if (this.#added.size === 1) return 'COMMIT came when one of the two columns of drizzle-kit 1.0 had been added to the ledger';
        return this.#isWhole() ? null : 'COMMIT came in the middle of a migration, or without its row in the ledger';
      case 'own':
        this.#own += 1;
        if (ruling.adds !== undefined) {
          if (status === 'idle') return 'a column was added to the ledger outside of a transaction';
          this.#added.add(ruling.adds);
        }
        return this.#own > mostOwn ? 'it sends more than drizzle-kit needs for its ledger' : null;
      case 'rollback':
        this.#added.clear();
        return null;
      case 'refused':
        return ruling.reason;
    }
  }

  hear({ ruling, tags, error }: SentText): void {
    const isEnd = ruling.kind === 'commit' || ruling.kind === 'rollback';
    const isPart = ruling.kind === 'plan' || ruling.kind === 'ledger-row';
    if (isEnd ? this.#sent > 0 && !tags.includes('COMMIT') : isPart && error !== null) this.#isUndone = true;
  }

  get writtenRows(): readonly WrittenRow[] {
    return this.#rows;
  }

  mayEndTransaction(at: number): boolean {
    const text = this.#plan[at];
    return text !== undefined && endsTransaction(text);
  }

  #take(at: number, status: TransactionStatus): string | null {
    const text = this.#plan[at];
    if (text === undefined || at !== this.#sent) return `${nameStatement(text)} came a second time`;
    // It may have been prepared in a transaction that is over.
    if (status === 'idle' && !this.#hasEnded) return `${nameStatement(text)} came outside of a transaction`;
    this.#sent += 1;
    if (endsTransaction(text)) this.#hasEnded = true;
    if (this.#ends[this.#completed] === this.#sent) this.#completed += 1;
    return null;
  }

  #takeRow(row: LedgerRow['row'], parameters: readonly (string | null)[]): string | null {
    const migration = this.#migrations[this.#rows.length];
    if (migration === undefined || this.#rows.length >= this.#completed) return 'a row for the ledger came before its migration had run';
    const written = new Map([...row].map(([column, value]) => [column, typeof value === 'object' && value !== null ? parameters[value.parameter - 1] : value]));
    const expected = { hash: migration.sha256, created_at: String(migration.createdAt), ...(written.has('name') ? { name: migration.name } : {}) };
    const columns = Object.entries(expected);
    if (written.size !== columns.length || columns.some(([column, value]) => written.get(column) !== value))
      return `the row for the ledger is not that of ${migration.name}`;
    const { hash, created_at: createdAt } = expected;
    this.#rows.push({ migration: migration.name, hash, createdAt, name: written.has('name') ? migration.name : null });
    return null;
  }

  #isWhole(): boolean {
    const next = this.#plan[this.#sent];
    return (next === undefined || next.index === 1) && this.#rows.length === this.#completed;
  }
}

/** Without what PostgreSQL passes over; other blanks, such as a no-break space, are letters to it. */
function trimBlanks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isBlank(text, from)) from += 1;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  return text.slice(from, to);
}

function isBlank(text: string, at: number): boolean {
  return ' \t\n\r\f\v'.includes(text.charAt(at));
}

function nameStatement(text: PlanText | undefined): string {
  return text === undefined ? 'a statement' : `statement ${String(text.index)} of ${text.migration.name}`;
}
