/** A PostgreSQL server that is reached by a URL: databases with names of our own are made in it and dropped again; the one that the URL names is left alone. */
import { Problem } from '../../errors/problem.ts';
import type { DatabaseUrl } from '../../model/database.ts';
import type { OpenShadowSession, ShadowAddress, ShadowSession } from '../../model/ports.ts';
import type { ShadowKind } from '../../model/rehearsal.ts';
import { Secret } from '../../model/secret.ts';
import { parseServerError } from '../statements/server-error.ts';
import { quoteName, quoteText } from '../../sql/quoting.ts';
import { parseNames, parseVersion } from './answers.ts';
import { newDatabaseName } from './name-random.ts';
import { ShadowRefusal, type Shadow } from './shadow.ts';

export interface ServerOrder {
  readonly kind: Exclude<ShadowKind, 'pglite' | 'file'>;
  /** A database of the server from which others are made. */
  readonly address: Pick<DatabaseUrl, 'url' | 'tlsMode'>;
  readonly openSession: OpenShadowSession;
  readonly mask: (form: string) => void;
  /** Ends the server itself; null where it is not our own. */
  readonly stop: (() => Promise<void>) | null;
  /** For what makes databases. What takes them away is not stopped by it. */
  readonly signal: AbortSignal;
  readonly cleaningSignal: () => AbortSignal;
}

/** For a statement that makes or drops a database. */
const limitMs = 30_000;

/** Throws a ShadowRefusal where the server cannot be reached or makes no databases. */
export async function openServer(order: ServerOrder): Promise<Shadow> {
  const { version, roles } = await asAdmin(order, async (session) => ({
    version: parseVersion(await session.read(`select pg_catalog.current_setting('server_version') as name`)),
    roles: await readRoles(session),
  }));
  return new Server(order, version, new Set(roles));
}

class Server implements Shadow {
  readonly facts: Shadow['facts'];
  readonly #order: ServerOrder;
  readonly #rolesBefore: ReadonlySet<string>;
  #names: readonly string[] = [];

  constructor(order: ServerOrder, version: string, rolesBefore: ReadonlySet<string>) {
    this.#order = order;
    this.#rolesBefore = rolesBefore;
    this.facts = { kind: order.kind, version };
  }

  async create(): Promise<ShadowAddress> {
    return await this.#make(null);
  }

  async copy(address: ShadowAddress): Promise<ShadowAddress> {
    return await this.#make(databaseOf(address));
  }

  /** A role is dropped only where nothing of another database needs it any more; then it stays, which the next rehearsal can bear. */
  async clear(roles: readonly string[]): Promise<void> {
    await this.#clear(roles);
  }

  async #clear(roles: readonly string[]): Promise<readonly string[]> {
    if (this.#names.length === 0) return [];
    const fresh = roles.filter((role) => !this.#rolesBefore.has(role));
    const left = await asAdmin({ ...this.#order, signal: this.#order.cleaningSignal() }, async (session) => {
      for (const name of this.#names) await dropDatabase(session, name);
      for (const role of fresh) await session.run(`DROP ROLE IF EXISTS ${quoteName(role)}`).catch(() => undefined);
      return (await readRoles(session)).filter((role) => !this.#rolesBefore.has(role) && !roles.includes(role));
    });
    this.#names = [];
    return left;
  }

  /** What is in a server of our own goes with it. */
  async close(roles: readonly string[]): Promise<readonly string[]> {
    if (this.#order.stop === null) return await this.#clear(roles);
    await this.#order.stop();
    return [];
  }

  /** Without a template of ours, the server's own is taken, into which an image may have put its extensions. */
  async #make(template: string | null): Promise<ShadowAddress> {
    const name = newDatabaseName();
    this.#names = [...this.#names, name];
    const like = template === null ? '' : ` TEMPLATE ${quoteName(template)}`;
    await asAdmin(this.#order, async (session) => await session.run(`CREATE DATABASE ${quoteName(name)}${like}`));
    const url = new URL(this.#order.address.url.reveal());
    url.pathname = `/${name}`;
    return { url: new Secret(url.href, [], this.#order.mask), tlsMode: this.#order.address.tlsMode };
  }
}

async function readRoles(session: ShadowSession): Promise<readonly string[]> {
  return parseNames(await session.read('select rolname as name from pg_catalog.pg_roles'));
}

/** Sessions of drizzle-kit that were left behind would keep the database; WITH (FORCE) is younger than PostgreSQL 13. */
async function dropDatabase(session: ShadowSession, name: string): Promise<void> {
  await session.read(`select pg_catalog.pg_terminate_backend(pid) from pg_catalog.pg_stat_activity where datname = ${quoteText(name)}`).catch(() => undefined);
  const dropped = await session.run(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`).catch((thrown: unknown) => parseServerError(thrown));
  if (dropped?.sqlState === '42601') await session.run(`DROP DATABASE IF EXISTS ${quoteName(name)}`);
}

async function asAdmin<T>({ address, openSession, signal }: ServerOrder, work: (session: ShadowSession) => Promise<T>): Promise<T> {
  try {
    const session = await openSession(address, limitMs, signal);
    return await work(session).finally(() => session.close());
  } catch (thrown) {
    throw signal.aborted ? thrown : refusalOf(thrown);
  }
}

function refusalOf(thrown: unknown): ShadowRefusal {
  if (thrown instanceof Problem) return new ShadowRefusal({ reason: `the shadow database cannot be used: ${thrown.message}`, remedy: thrown.remedy });
  const { sqlState } = parseServerError(thrown);
  const marked = sqlState === null ? '' : ` (SQLSTATE ${sqlState})`;
  return new ShadowRefusal({
    reason: `the shadow database made no database of its own for the rehearsal${marked}`,
    remedy: 'Give the URL of a role that may create databases (ALTER ROLE … CREATEDB), best on a service container of the job.',
  });
}

function databaseOf({ url }: ShadowAddress): string {
  return decodeURIComponent(new URL(url.reveal()).pathname.slice(1));
}
