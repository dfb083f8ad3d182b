/** Follows the messages of both sides: which text the server is answering, how it ended, and whether it owes an answer. */
import type { SentRuling, SentText, TransactionStatus } from '../../../model/relay.ts';
import type { StatementError } from '../../../model/statement-result.ts';
import { shownMessage } from '../../message.ts';
import { readErrorFields, readString, type Frame } from './frames.ts';

/** What one message of the client asks the server to do; a sync is answered by ReadyForQuery, as a query is. */
interface Step {
  readonly kind: 'query' | 'parse' | 'bind' | 'describe' | 'execute' | 'close' | 'sync';
  /** What it prepares or binds, to which an error before it runs belongs. */
  readonly ruling: SentRuling | null;
  /** What runs; null if nothing does. */
  readonly text: Open | null;
}

interface Open {
  readonly ruling: SentRuling;
  readonly startedAt: number;
  readonly before: TransactionStatus;
  readonly tags: string[];
  finishedAt: number | null;
  error: StatementError | null;
  after: TransactionStatus | null;
}

const statuses: Readonly<Record<string, TransactionStatus>> = { I: 'idle', T: 'in-transaction', E: 'failed' };

export class Exchange {
  readonly #clock: () => number;
  readonly #texts: Open[] = [];
  readonly #running = new Set<Open>();
  #steps: Step[] = [];
  #status: TransactionStatus = 'idle';
  /** The error since which the server passes over everything, if no sync was on its way yet. */
  #passedOver: StatementError | null = null;
  #farewell: StatementError | null = null;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** By the last ReadyForQuery. */
  get status(): TransactionStatus {
    return this.#status;
  }

  /** Whether the server has answered everything. */
  get idle(): boolean {
    return this.#steps.length === 0;
  }

  /** An error that answers nothing: the server ends an idle session with one. */
  get farewell(): StatementError | null {
    return this.#farewell;
  }

  /** Whether the server passes over everything up to a sync that the client has not sent yet. */
  get passesOver(): boolean {
    return this.#passedOver !== null;
  }

  get sent(): readonly SentText[] {
    return this.#texts;
  }

  /** The place of the last text of the plan that was sent; null before the first. */
  get lastPlanned(): number | null {
    return this.#texts.reduce<number | null>((last, { ruling }) => (ruling.kind === 'plan' ? ruling.at : last), null);
  }

  /** Whether what runs came in the extended protocol. */
  get runsExtended(): boolean {
    return this.#steps[0]?.kind === 'execute';
  }

  /** A message that goes to the server; `ruling` is of the text that it is about, if it is about one. */
  forward({ type }: Frame, ruling: SentRuling | null): void {
    const kind = stepOf(type);
    if (kind === null) return;
    const runs = ruling !== null && (kind === 'query' || kind === 'execute');
    const text = runs ? this.#open(ruling) : null;
    if (this.#passedOver === null || kind === 'sync') this.#steps.push({ kind, ruling, text });
    else if (text !== null) text.error = this.#passedOver;
  }

  /** A message of the server. Returns the texts that it ended. */
  answer({ type, bytes }: Frame): readonly SentText[] {
    const step = this.#steps[0];
    switch (type) {
      case '1': // ParseComplete
      case '2': // BindComplete
      case '3': // CloseComplete
        this.#steps.shift();
        return [];
      case 'T': // RowDescription
      case 'n': // NoData
        if (step?.kind === 'describe') this.#steps.shift();
        return [];
      case 'C': // CommandComplete
      case 'I': // EmptyQueryResponse
      case 's': // PortalSuspended
        if (type === 'C') step?.text?.tags.push(readString(bytes, 5)[0]);
        if (step?.kind === 'execute') this.#steps.shift();
        return [];
      case 'E':
        this.#fail(step, readError(bytes));
        return [];
      case 'Z':
        return this.#ready(statuses[bytes.toString('latin1', 5, 6)] ?? 'failed');
      default:
        return [];
    }
  }

  /** The connection is gone: what was not answered never will be. */
  lose(): void {
    for (const text of this.#running) text.error ??= { sqlState: null, message: 'The connection was lost.', position: null };
    this.#running.clear();
    this.#steps = [];
  }

  #open(ruling: SentRuling): Open {
    const text: Open = { ruling, startedAt: this.#clock(), before: this.#status, tags: [], finishedAt: null, error: null, after: null };
    this.#texts.push(text);
    this.#running.add(text);
    return text;
  }

  /** In the extended protocol the server passes over everything up to the next sync. */
  #fail(step: Step | undefined, error: StatementError): void {
    if (step === undefined) {
      this.#farewell = error;
      return;
    }
    // What runs outside of a transaction is committed by the sync.
    if (step.kind === 'sync') {
      const text = [...this.#running].at(-1);
      if (text !== undefined) text.error ??= error;
      return;
    }
    if (step.kind === 'query') {
      if (step.text !== null) step.text.error = error;
      return;
    }
    const next = this.#steps.findIndex(({ kind }) => kind === 'sync');
    if (next === -1) this.#passedOver = error;
    const skipped = this.#steps.splice(0, next === -1 ? this.#steps.length : next);
    const text = skipped.find((one) => one.text !== null)?.text ?? (step.ruling === null ? null : this.#open(step.ruling));
    if (text !== null) text.error = error;
  }

  #ready(status: TransactionStatus): readonly SentText[] {
    this.#steps.shift();
    this.#status = status;
    this.#passedOver = null;
    const waiting = new Set(this.#steps.map(({ text }) => text));
    const ended = [...this.#running].filter((text) => !waiting.has(text));
    for (const text of ended) {
      text.finishedAt = this.#clock();
      text.after = status;
      this.#running.delete(text);
    }
    return ended;
  }
}

function stepOf(type: string): Step['kind'] | null {
  switch (type) {
    case 'Q':
      return 'query';
    case 'P':
      return 'parse';
    case 'B':
      return 'bind';
    case 'D':
      return 'describe';
    case 'E':
      return 'execute';
    case 'C':
      return 'close';
    case 'S':
      return 'sync';
    default:
      return null;
  }
}

function readError(bytes: Buffer): StatementError {
  const fields = readErrorFields(bytes);
  const sqlState = fields.get('C') ?? '';
  const position = Number(fields.get('P'));
  const message = shownMessage({ sqlState, message: fields.get('M') ?? '', routine: fields.get('R') ?? null });
  return { sqlState: /^[0-9A-Z]{5}$/u.test(sqlState) ? sqlState : null, message, position: Number.isInteger(position) && position > 0 ? position : null };
}
