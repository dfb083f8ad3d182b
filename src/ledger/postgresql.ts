/** PostgreSQL, as the sessions that a deploy holds from its first read to its last. */
import type { Problem } from '../errors/problem.ts';
import type { Database, DatabaseUrl, LoanOrder, OpenOptions } from '../model/database.ts';
import type { LedgerTable } from '../model/drizzle.ts';
import type { DatabaseFacts, Ledger } from '../model/ledger.ts';
import type { Loan, LockNow } from '../model/relay.ts';
import { unknown } from '../model/unknown.ts';
import { parseAddress } from './address.ts';
import { queryProblem } from './database-error.ts';
import { lockKey, workLockKey } from './lock-key.ts';
import { readLedger } from './postgresql/ledger.ts';
import { startWait, takeLock } from './postgresql/lock.ts';
import { openSessions, reopenSession, type Opened } from './postgresql/opening.ts';
import { endSessions, waitForOrphanedSessions } from './postgresql/orphaned-sessions.ts';
import type { Session } from './postgresql/session.ts';
import { refuseOthersFirst } from './postgresql/search-path.ts';
import { limitStatements, type WorkSession } from './postgresql/work-session.ts';
import { sessionNames, type SessionNames } from './session-name.ts';

/** Connects to the database; throws a `database/…` Problem that says why it could not. */
export async function openPostgresql(target: DatabaseUrl, options: OpenOptions): Promise<Database> {
  const names = sessionNames(options.applicationName);
  const opened = await openSessions(target, names, options.connectTimeoutMs);
  return new Postgresql(opened, { target, names, connectTimeoutMs: options.connectTimeoutMs });
}

interface Circumstances {
  readonly target: DatabaseUrl;
  readonly names: SessionNames;
  readonly connectTimeoutMs: number;
}

class Postgresql implements Database {
  readonly facts: DatabaseFacts;
  readonly #circumstances: Circumstances;
  readonly #work: WorkSession;
  readonly #searchPath: string;
  #session: Session;
  #isLent = false;
  #isReopened = false;

  constructor({ session, work, facts, searchPath }: Opened, circumstances: Circumstances) {
    this.facts = facts;
    this.#session = session;
    this.#work = work;
    this.#searchPath = searchPath;
    this.#circumstances = circumstances;
    // Without the lock nothing may run any more, and no other deploy has to wait for this one.
    session.onLost(() => work.session.abandon());
  }

  /** First that of the session that watches; so two deploys never wait for each other. */
  async lock(table: LedgerTable, waitMs: number, signal: AbortSignal, onWait?: () => void): Promise<void> {
    const wait = startWait(waitMs, onWait);
    await orProblem(takeLock(this.#session, lockKey(table), wait, signal));
    await orProblem(takeLock(this.#work.session, workLockKey(table), wait, signal));
  }

  waitForOrphanedSessions(waitMs: number, signal: AbortSignal, onWait?: () => void): Promise<void> {
    return orProblem(waitForOrphanedSessions(this.#session, this.#circumstances.names, startWait(waitMs, onWait), signal));
  }

  async lend(order: LoanOrder): Promise<Loan> {
    const { target } = this.#circumstances;
    refuseOthersFirst(this.#searchPath);
    const limited = orProblem(limitStatements(this.#work, order.limits, parseAddress(target.url.reveal()).limits));
    const [{ lend }] = await Promise.all([import('./postgresql/loan.ts'), limited]);
    this.#isLent = true;
    const lender = { work: this.#work, session: () => this.#session, reopen: () => this.#reopen() };
    return await lend(lender, order);
  }

  /** If the session that watches is gone, a new one ends drizzle-kit's, which must not work without the lock. */
  async endSessions(applicationName: string): Promise<void> {
    if (this.#session.alive) {
      await orProblem(endSessions(this.#session, applicationName));
      return;
    }
    const session = await this.#reopened();
    await orProblem(endSessions(session, applicationName)).finally(() => session.end());
  }

  readLedger(table: LedgerTable): Promise<Ledger> {
    return orProblem(readLedger(this.#session, table));
  }

  async keepLock(table: LedgerTable, signal: AbortSignal): Promise<LockNow> {
    if (this.#session.holdsLock && (await this.#session.lives())) return this.#isReopened ? 'taken-again' : 'kept';
    try {
      await takeLock(await this.#reopen(), lockKey(table), startWait(lockAgainMs), signal);
      return 'taken-again';
    } catch (thrown) {
      return unknown(`the session that held the lock was lost, and ${whyNotHeld(queryProblem(thrown))}`);
    }
  }

  async close(): Promise<void> {
    if (!this.#isLent) await this.#work.session.end();
    await this.#session.end();
  }

  async #reopen(): Promise<Session> {
    await this.#session.end();
    this.#session = await this.#reopened();
    this.#isReopened = true;
    // The server may not have noticed yet that the lost one is gone.
    await endSessions(this.#session, this.#circumstances.names.lock);
    return this.#session;
  }

  #reopened(): Promise<Session> {
    const { target, names, connectTimeoutMs } = this.#circumstances;
    return reopenSession(target, names.lock, Math.min(connectTimeoutMs, reconnectMs));
  }
}

/** How long one attempt to connect again may take, and to take the lock again for the manifest's place alone. */
const reconnectMs = 10_000;
const lockAgainMs = 30_000;

/** Only the server can say that somebody else holds it. */
function whyNotHeld({ code }: Problem): string {
  if (code === 'lock/timeout') return 'the server says that another session holds the lock now';
  if (code === 'apply/cancelled') return 'the run was cancelled while another session held the lock';
  return `the server could not be asked for the lock again (${code})`;
}

/** What the driver throws leaves this room as a Problem. */
async function orProblem<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    throw queryProblem(thrown);
  }
}
