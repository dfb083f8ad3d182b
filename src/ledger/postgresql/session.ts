/** A session of a deploy: every query to it first makes sure that it is still the same, and still has its lock. */
import pg from 'pg';
import { z } from 'zod';
import { Problem } from '../../errors/problem.ts';
import { readingSettings } from '../../model/reading-settings.ts';
import { isLost, parseDriverError, queryProblem } from '../database-error.ts';
import type { LockKey } from '../lock-key.ts';

const answerShape = z.tuple([z.object({ pid: z.string(), held: z.enum(['t', 'f']), rows: z.string() })]);

export class Session {
  readonly #client: pg.Client;
  #pid: string | null = null;
  #lock: LockKey | null = null;
  #broken = false;
  #onLost: () => void = () => undefined;

  /** `pid` is the server's process, where it is known before the first query. */
  constructor(client: pg.Client, pid: string | null = null) {
    this.#client = client;
    this.#pid = pid;
    client.on('error', () => this.#break());
    client.on('end', () => this.#break());
  }

  /** Whether nothing is known to have ended the session. */
  get alive(): boolean {
    return !this.#broken;
  }

  /** The server's process of this session; null before the first query. */
  get pid(): string | null {
    return this.#pid;
  }

  /** Whether every query makes sure that a lock is held. */
  get holdsLock(): boolean {
    return this.#lock !== null && this.alive;
  }

  /** Calls this once, when the session ends without being asked to; at once if it has. */
  onLost(callback: () => void): void {
    this.#onLost = callback;
    if (this.#broken) callback();
  }

  /** Ends it as if the connection were lost. */
  abandon(): void {
    this.#break();
    this.#client.connection.stream.destroy();
  }

  /** Whether the server answers. */
  async lives(): Promise<boolean> {
    try {
      await this.select('select', [], z.unknown());
      return true;
    } catch {
      return false;
    }
  }

  /** From now on, every query makes sure that this lock is held. */
  holds(lock: LockKey): void {
    this.#lock = lock;
  }

  /** Runs one SELECT in one round trip and returns its rows, strictly read. `values` are its parameters. */
  async select<T>(query: string, values: readonly string[], row: z.ZodType<T>): Promise<readonly T[]> {
    const [answer] = await this.#answer(query, values);
    this.#ensureSame(answer.pid, answer.held === 't');
    return z.array(row).parse(JSON.parse(answer.rows));
  }

  async end(): Promise<void> {
    this.#onLost = () => undefined;
    if (this.#broken) this.#client.connection.stream.destroy();
    else await this.#client.end();
  }

  async #answer(query: string, values: readonly string[]): Promise<z.infer<typeof answerShape>> {
    if (this.#broken) throw this.#lost();
    try {
      const { rows }: { readonly rows: unknown } = await this.#client.query(this.#guarded(query), [...values]);
      return answerShape.parse(rows);
    } catch (thrown) {
      if (!isLost(parseDriverError(thrown))) throw thrown;
      this.abandon();
      throw this.#lock === null ? queryProblem(thrown) : this.#lost();
    }
  }

  #break(): void {
    if (this.#broken) return;
    this.#broken = true;
    this.#onLost();
  }

  #guarded(query: string): string {
    return `select pg_catalog.pg_backend_pid() as pid, ${this.#heldSql()} as held, coalesce((select pg_catalog.json_agg(found) from (${query}) as found), '[]') as rows`;
  }

  #heldSql(): string {
    if (this.#lock === null) return 'false';
    const { classId, objectId } = this.#lock;
    return `exists(select from pg_catalog.pg_locks where locktype = 'advisory' and granted and pid = pg_catalog.pg_backend_pid()
      and classid = ${classId.toString()} and objid = ${objectId.toString()} and objsubid = 1)`;
  }

  #ensureSame(pid: string, held: boolean): void {
    this.#pid ??= pid;
    if (this.#lock !== null && (pid !== this.#pid || !held)) {
      this.abandon();
      throw this.#lost();
    }
    if (pid !== this.#pid) throw poolerProblem();
  }

  #lost(): Problem {
    if (this.#lock === null) return queryProblem({ message: 'Connection terminated' });
    return new Problem('lock/lost', {
      message: 'The session that held the lock of this deploy is gone, so another deploy may have run since.',
      remedy:
        'Look for a restart, a failover, a limit on idle sessions or a pooler between here and the database, and run again: the next run reads what happened from the ledger.',
    });
  }
}

/** A session that is not one server process from one query to the next can hold no lock. */
export function poolerProblem(): Problem {
  return new Problem('database/transaction-pooler', {
    message: 'The URL leads to a pooler that gives each transaction another session of the server, where no lock can be held.',
    remedy: 'Use the URL of the database itself (a direct or session-mode connection), not that of its transaction pooler.',
  });
}

/**
 * A session may sit idle for hours, and must end soon after this machine vanished. In milliseconds, the keepalives in seconds. Texts end where the parser,
 * which judges them, takes their end to be.
 */
export const lastingSettings: Readonly<Record<string, string>> = {
  idle_session_timeout: '0',
  tcp_keepalives_idle: '30',
  tcp_keepalives_interval: '10',
  tcp_keepalives_count: '3',
  ...readingSettings,
};

/** Sets nothing on a server process other than the session's own: a pooler would keep it for others. Leaves out what the server does not know. */
export async function applySettings(session: Session, settings: Readonly<Record<string, string>>): Promise<void> {
  const pairs = Object.entries(settings).map(([name, value]) => `('${name}', ${pg.escapeLiteral(value)})`);
  const query = `select pg_catalog.set_config(s.name, wanted.value, false) as value from pg_catalog.pg_settings s
    join (values ${pairs.join(', ')}) as wanted(name, value) on wanted.name = s.name where pg_catalog.pg_backend_pid()::text = $1`;
  await session.select(query, [session.pid ?? ''], z.unknown());
}
