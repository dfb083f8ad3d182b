/** drizzle-kit's ledger in the database, and the database that holds it. */
import type { DeployDialect, LedgerTable } from './drizzle.ts';
import { canonicalDigest, type Sha256 } from './digest.ts';

/** `absent`: no table yet; `v0`: id, hash, created_at; `v1`: with name and applied_at. */
export type LedgerShape = 'absent' | 'v0' | 'v1';

export interface LedgerRow {
  readonly id: string | null;
  readonly hash: string;
  /** A 64-bit number of milliseconds in decimal digits. */
  readonly createdAt: string | null;
  readonly name: string | null;
  /** RFC 3339, UTC. */
  readonly appliedAt: string | null;
}

export interface Ledger {
  readonly shape: LedgerShape;
  readonly table: LedgerTable;
  /** In the order of `id`. */
  readonly rows: readonly LedgerRow[];
}

/** The digest of a ledger's rows: the name and `applied_at` are left out, because drizzle-kit 1.0 fills them in for the rows of 0.31. */
export function rowsDigest(rows: readonly Pick<LedgerRow, 'hash' | 'createdAt'>[]): Sha256 {
  return canonicalDigest(rows.map(({ hash, createdAt }) => [hash, createdAt]));
}

/** The `sslmode` of libpq; `unset` where the URL names none, which node drivers take as no TLS. */
export type TlsMode = 'unset' | 'disable' | 'allow' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';

/** What the server says of itself and of the role that deploys. */
export interface DatabaseFacts {
  readonly dialect: DeployDialect;
  readonly serverVersion: string;
  /** The server's clock when the session was opened; RFC 3339, UTC, milliseconds. */
  readonly serverTime: string;
  readonly role: { readonly superuser: boolean; readonly createRole: boolean };
  readonly tls: { readonly mode: TlsMode; readonly used: boolean };
}

/** Which database it is, without saying where: a digest of host, port and database name. */
export type Fingerprint = Sha256;

/** A session of an earlier deploy that is still connected. */
export interface OrphanedSession {
  readonly pid: number;
  readonly applicationName: string;
}
