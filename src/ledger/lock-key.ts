/** The keys of the advisory locks that keep two deploys to one ledger apart: a deploy holds both, each in a session of its own. */
import { digest } from '../model/digest.ts';
import type { LedgerTable } from '../model/drizzle.ts';

export interface LockKey {
  /** Signed 64-bit integer in decimal digits. */
  readonly value: string;
  /** The upper and lower 32 bits, as `pg_locks` shows them. */
  readonly classId: number;
  readonly objectId: number;
}

/** Of the session that watches: the first 64 bits of the SHA-256 of `drizzle-attest:<schema>.<table>`. */
export function lockKey(table: LedgerTable): LockKey {
  return keyOf(`drizzle-attest:${table.schema}.${table.name}`);
}

/** Of the session in which drizzle-kit works: the same of `drizzle-attest/work:<schema>.<table>`. */
export function workLockKey(table: LedgerTable): LockKey {
  return keyOf(`drizzle-attest/work:${table.schema}.${table.name}`);
}

function keyOf(name: string): LockKey {
  const bits = digest(name).slice(0, 16);
  return {
    value: BigInt.asIntN(64, BigInt(`0x${bits}`)).toString(),
    classId: Number.parseInt(bits.slice(0, 8), 16),
    objectId: Number.parseInt(bits.slice(8), 16),
  };
}
