/** PostgreSQL's transactions in small: runs texts of the simple protocol, tells what the server would answer, and knows what is committed. */
import type { SentText, TransactionStatus } from '../../src/model/relay.ts';

export const commands = ['INSERT', 'nonsense', 'BEGIN', 'COMMIT', 'ROLLBACK', 'SAVEPOINT', 'ROLLBACK TO'] as const;
export type Command = (typeof commands)[number];

/** When the connection ends: behind so many commands of a text, of which the client has heard so many answers. */
export interface Loss {
  readonly ran: number;
  readonly heard: number;
  /** Whether the server also committed what ran outside of a transaction, or sent the error with which it ended the session. */
  readonly how: 'at once' | 'after its commit' | 'with an error';
}

export class Transactions {
  /** The numbers of the INSERTs that are committed. */
  readonly committed = new Set<number>();
  #open: number[] = [];
  #savepoint: number | null = null;
  #isBlock = false;
  #failed = false;
  #inserts = 0;

  get status(): TransactionStatus {
    return this.#isBlock ? (this.#failed ? 'failed' : 'in-transaction') : 'idle';
  }

  /** `at`: of the text in its plan. */
  run(at: number, text: readonly Command[], loss: Loss | null = null): SentText {
    const before = this.status;
    const tags: string[] = [];
    let isError = false;
    for (const command of text.slice(0, loss?.ran ?? text.length)) {
      const tag: string | null = this.#run(command);
      if (tag === null) {
        isError = true;
        break;
      }
      tags.push(tag);
    }
    const sent = { ruling: { kind: 'plan', at }, startedAt: 0, before } as const;
    if (loss !== null) {
      if (loss.how === 'after its commit' && !isError && !this.#isBlock) this.#commit();
      this.#undo();
      const error = { sqlState: loss.how === 'with an error' ? '57P01' : null, message: '', position: null };
      return { ...sent, finishedAt: null, tags: tags.slice(0, loss.heard), error, after: null };
    }
    if (!this.#isBlock) {
      if (isError) this.#undo();
      else this.#commit();
    }
    return { ...sent, finishedAt: 1, tags, error: isError ? { sqlState: '42601', message: '', position: null } : null, after: this.status };
  }

  /** Its tag, or null if it fails. */
  #run(command: Command): string | null {
    const isExit = command === 'COMMIT' || command === 'ROLLBACK' || command === 'ROLLBACK TO';
    const tag = this.#failed && !isExit ? null : this.#obey(command);
    if (tag === null && this.#isBlock) this.#failed = true;
    return tag;
  }

  #obey(command: Command): string | null {
    switch (command) {
      case 'INSERT':
        this.#open.push(this.#inserts);
        this.#inserts += 1;
        return 'INSERT 0 1';
      case 'nonsense':
        return null;
      case 'BEGIN':
        this.#isBlock = true;
        return 'BEGIN';
      case 'COMMIT':
        return this.#commit();
      case 'ROLLBACK':
        return this.#undo();
      case 'SAVEPOINT':
        if (!this.#isBlock) return null;
        this.#savepoint = this.#open.length;
        return 'SAVEPOINT';
      case 'ROLLBACK TO':
        if (this.#savepoint === null) return null;
        this.#open.splice(this.#savepoint);
        this.#failed = false;
        return 'ROLLBACK';
    }
  }

  #commit(): string {
    if (this.#failed) return this.#undo();
    for (const one of this.#open) this.committed.add(one);
    this.#undo();
    return 'COMMIT';
  }

  #undo(): string {
    this.#open = [];
    this.#savepoint = null;
    this.#isBlock = false;
    this.#failed = false;
    return 'ROLLBACK';
  }
}
