/** The session that works, lent to drizzle-kit through the relay; once it is taken back, the server says what became of it. */
import type { LoanOrder } from '../../model/database.ts';
import { mayPass, type CommitFate, type Loan, type Settled } from '../../model/relay.ts';
import { Secret } from '../../model/secret.ts';
import { isUnknown, unknown, type OrUnknown } from '../../model/unknown.ts';
import { queryProblem } from '../database-error.ts';
import { lockKey, workLockKey } from '../lock-key.ts';
import { readLedger } from './ledger.ts';
import { startWait, takeLock } from './lock.ts';
import { Locks, type LocksAnswer } from './relay/locks.ts';
import { Relay } from './relay/relay.ts';
import { answeredFate } from './relay/commit-answer.ts';
import { awaitEnd, cancelProcess } from './server-process.ts';
import type { Session } from './session.ts';
import { readFate, readWorkState, type Transaction } from './transaction.ts';
import type { WorkSession } from './work-session.ts';
import { rowCheck } from './written-rows.ts';
import { pause } from './pause.ts';
import { clause } from '../../text/sentence.ts';

/** The sessions behind a loan. */
export interface Lender {
  readonly work: WorkSession;
  /** The session that watches, as it is now. */
  session(): Session;
  /** A new one instead of one that was lost, without a lock. */
  reopen(): Promise<Session>;
}

/** How often the session that watches asks for a sign of life, and how long it may take to come. */
const heartbeatMs = 5_000;
const lifeSignMs = 30_000;
/** How long a running statement may take to stop, and a COMMIT to be answered, once drizzle-kit is gone. */
const stopMs = 5_000;
const commitMs = 15_000;
/** How long the ledger is asked for again while the server is gone: of a run, and of one that was cancelled. */
const resolveMs = 60_000;
const resolveCancelledMs = 5_000;

export async function lend(lender: Lender, order: LoanOrder): Promise<Loan> {
  const lending = new Lending(lender, order);
  const url = await lending.open();
  return { url, signal: lending.signal, left: lending.left, settle: (signal) => lending.settle(signal) };
}

class Lending {
  readonly #lender: Lender;
  readonly #order: LoanOrder;
  readonly #relay: Relay;
  #transaction: Transaction | null = null;
  #heartbeat: NodeJS.Timeout | null = null;
  #lockKept = true;
  #cancelledAt: number | null = null;
  readonly #left = Promise.withResolvers<undefined>();

  constructor(lender: Lender, order: LoanOrder) {
    this.#lender = lender;
    this.#order = order;
    const { client, parameters } = lender.work;
    this.#relay = new Relay({
      client,
      parameters,
      admission: order.admission,
      locks: new Locks(() => this.#readLocks()),
      rowCheck: rowCheck(order.table, workLockKey(order.table)),
      cancel: () => void this.#cancel(),
      clock: order.clock,
      onLeft: () => this.#leave(),
    });
  }

  /** Returns the URL of the relay. */
  async open(): Promise<Secret> {
    const { port, token } = await this.#relay.listen();
    this.#lender.session().onLost(() => this.#loseLock());
    this.#heartbeat = setInterval(() => void this.#beat(), heartbeatMs).unref();
    return new Secret(`postgres://relay:${token}@127.0.0.1:${String(port)}/relay`, [token], this.#order.mask);
  }

  get signal(): AbortSignal {
    return this.#relay.signal;
  }

  get left(): Promise<unknown> {
    return this.#left.promise;
  }

  #leave(): void {
    if (answeredFate(this.#relay.exchange.sent) === 'committed') this.#left.resolve(undefined);
  }

  async settle(signal: AbortSignal): Promise<Settled> {
    const over = signal.aborted ? AbortSignal.timeout(resolveCancelledMs) : AbortSignal.any([signal, AbortSignal.timeout(resolveMs)]);
    await this.#stopWork();
    clearInterval(this.#heartbeat ?? undefined);
    this.#relay.endSession();
    const { commit, after, unread } = await this.#resolve(over);
    const { stopReason: stop, connected, exchange } = this.#relay;
    return {
      sent: exchange.sent,
      stop,
      connected,
      commit,
      after,
      unread,
      transactionStartedAt: this.#transaction?.startedAt ?? null,
      cancelledAt: this.#cancelledAt,
      farewell: exchange.farewell,
      lock: this.#lockKept ? 'kept' : this.#lender.session().holdsLock ? 'taken-again' : 'lost',
    };
  }

  /** Both locks, and the transaction that a COMMIT would end. */
  async #readLocks(): Promise<LocksAnswer> {
    try {
      const { held, transaction } = await readWorkState(this.#lender.session(), this.#lender.work.process, workLockKey(this.#order.table));
      this.#transaction = transaction;
      return held ? 'held' : transaction === null ? 'gone' : 'released';
    } catch {
      return 'unread';
    }
  }

  async #cancel(): Promise<void> {
    try {
      await cancelProcess(this.#lender.session(), this.#lender.work.process);
    } catch {
      // Without a session that watches, the server notices by itself that the one that works is gone.
    }
  }

  #loseLock(): void {
    this.#lockKept = false;
    this.#relay.stop({ kind: 'session-lost', session: 'lock' });
  }

  async #beat(): Promise<void> {
    const session = this.#lender.session();
    const late = setTimeout(() => session.abandon(), lifeSignMs);
    await session.lives();
    clearTimeout(late);
  }

  /** drizzle-kit is gone: what it left running is stopped, but for a COMMIT, whose answer is waited for. */
  async #stopWork(): Promise<void> {
    const isCommitting = answeredFate(this.#relay.exchange.sent) !== 'not-sent';
    if (await this.#relay.close(isCommitting ? commitMs : 0)) return;
    this.#cancelledAt = this.#order.clock();
    await this.#cancel();
    await this.#relay.close(stopMs);
  }

  /** Asks until the server has answered, or the time is over; with a new session if the one that watched is lost. An answer that cannot change is one. */
  async #resolve(over: AbortSignal): Promise<Pick<Settled, 'commit' | 'after' | 'unread'>> {
    let commit: OrUnknown<CommitFate> = answeredFate(this.#relay.exchange.sent);
    for (let delay = 250; ; delay = Math.min(delay * 2, 5_000)) {
      try {
        const session = this.#lender.session().alive ? this.#lender.session() : await this.#lender.reopen();
        await awaitEnd(session, this.#lender.work.process, over);
        if (isUnknown(commit) && this.#transaction !== null) commit = await readFate(session, this.#transaction, this.#lockKept);
        if (!this.#lockKept) await this.#takeLockAgain(session, over);
        return { commit, after: await readLedger(session, this.#order.table), unread: null };
      } catch (thrown) {
        const unread = queryProblem(thrown);
        if (over.aborted || !mayPass(unread)) return { commit, after: unknown(clause(unread.message)), unread };
        await pause(delay, over);
      }
    }
  }

  /** Another deploy may have it by now, and keep it: then the ledger is read without it. */
  async #takeLockAgain(session: Session, over: AbortSignal): Promise<void> {
    if (session.holdsLock) return;
    await takeLock(session, lockKey(this.#order.table), startWait(resolveMs), over).catch((thrown: unknown) => {
      if (!session.alive) throw thrown;
    });
  }
}
