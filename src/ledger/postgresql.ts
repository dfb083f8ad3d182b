/** PostgreSQL, as the one connection that a deploy holds from its first read to its last. */
import type { DatabaseUrl, Database } from '../model/database.ts';
import type { LedgerTable } from '../model/drizzle.ts';
import type { DatabaseFacts, Ledger } from '../model/ledger.ts';
import { queryProblem } from './database-error.ts';
import { readLedger } from './postgresql/ledger.ts';
import { takeLock } from './postgresql/lock.ts';
import { openSession } from './postgresql/opening.ts';
import type { Session } from './postgresql/session.ts';
import { endSessions, waitForOrphanedSessions } from './postgresql/orphaned-sessions.ts';
import { sessionNames, type SessionNames } from './session-name.ts';

export interface OpenOptions {
  /** `drizzle-attest/<run>`, ASCII; drizzle-kit's session has this name, ours has `/lock` behind it. */
  readonly applicationName: string;
  readonly connectTimeoutMs: number;
}

/** Connects to the database; throws a `database/…` Problem that says why it could not. */
export async function openPostgresql(target: DatabaseUrl, options: OpenOptions): Promise<Database> {
  const names = sessionNames(options.applicationName);
  const { session, facts } = await openSession(target, names.lock, options.connectTimeoutMs);
  return new Postgresql(session, facts, { target, names, connectTimeoutMs: options.connectTimeoutMs });
}

interface Circumstances {
  readonly target: DatabaseUrl;
  readonly names: SessionNames;
  readonly connectTimeoutMs: number;
}

class Postgresql implements Database {
  readonly facts: DatabaseFacts;
  readonly #session: Session;
  readonly #circumstances: Circumstances;

  constructor(session: Session, facts: DatabaseFacts, circumstances: Circumstances) {
    this.facts = facts;
    this.#session = session;
    this.#circumstances = circumstances;
  }

  lock(table: LedgerTable, waitMs: number, signal: AbortSignal): Promise<void> {
    return told(takeLock(this.#session, table, waitMs, signal));
  }

  waitForOrphanedSessions(waitMs: number, signal: AbortSignal): Promise<void> {
    return told(waitForOrphanedSessions(this.#session, this.#circumstances.names, waitMs, signal));
  }

  /** Where the session itself is gone, a new one ends drizzle-kit's: it must not go on without the lock. */
  async endSessions(applicationName: string): Promise<void> {
    if (this.#session.alive) {
      await told(endSessions(this.#session, applicationName));
      return;
    }
    const { target, names, connectTimeoutMs } = this.#circumstances;
    const { session } = await openSession(target, names.lock, connectTimeoutMs);
    await told(endSessions(session, applicationName)).finally(() => session.end());
  }

  readLedger(table: LedgerTable): Promise<Ledger> {
    return told(readLedger(this.#session, table));
  }

  close(): Promise<void> {
    return this.#session.end();
  }
}

/** What the driver throws leaves this room as a Problem. */
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    throw queryProblem(thrown);
  }
}
