/** The sessions that a deploy holds from its first read to its last. */
import type { DeployDialect, LedgerTable } from './drizzle.ts';
import type { DatabaseFacts, Ledger, Fingerprint, TlsMode } from './ledger.ts';
import type { Admission, Loan, LockNow } from './relay.ts';
import type { Secret } from './secret.ts';

export interface Database {
  readonly facts: DatabaseFacts;
  /** Takes the deploy's locks, waiting at most `waitMs`; throws `lock/timeout` that names who holds them, `apply/cancelled` when the signal comes first. `onWait` is called when a wait begins. */
  lock(table: LedgerTable, waitMs: number, signal: AbortSignal, onWait?: () => void): Promise<void>;
  /** Waits until no session of an earlier deploy is at work, at most `waitMs`; then throws `lock/orphaned-session`, `apply/cancelled` when the signal comes first. */
  waitForOrphanedSessions(waitMs: number, signal: AbortSignal, onWait?: () => void): Promise<void>;
  /** Lends the session that works to drizzle-kit, once, after the locks are taken. */
  lend(order: LoanOrder): Promise<Loan>;
  /** Ends the sessions that this run's own drizzle-kit opened by itself, and waits until they are gone. */
  endSessions(applicationName: string): Promise<void>;
  /** Reads the ledger; throws `lock/lost` where the session, and the lock with it, is no longer the same. */
  readLedger(table: LedgerTable): Promise<Ledger>;
  /** Whether the lock is still held; if it is not, tries to take it again. Never throws. */
  keepLock(table: LedgerTable, signal: AbortSignal): Promise<LockNow>;
  close(): Promise<void>;
}

export interface LoanOrder {
  readonly table: LedgerTable;
  /** Waited for before the first text is judged: drizzle-kit starts meanwhile. */
  readonly admission: Promise<Admission>;
  readonly limits: StatementLimits;
  /** The time, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** Of the secret in the address of the relay. */
  readonly mask: (form: string) => void;
}

/** Limits for each statement, in milliseconds; 0 is no limit. */
export interface StatementLimits {
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number;
}

export interface OpenOptions {
  /** `drizzle-attest/<run>`, ASCII; ours have `/lock` and `/work` behind it; a session that drizzle-kit opens itself has this name. */
  readonly applicationName: string;
  readonly connectTimeoutMs: number;
}

export interface DatabaseUrl {
  /** As the protocol of the URL says. */
  readonly dialect: DeployDialect;
  /** The URL as it was given. */
  readonly url: Secret;
  /** The SHA-256 of the RFC 8785 form of `[host, port, database]`. */
  readonly fingerprint: Fingerprint;
  readonly tlsMode: TlsMode;
}
