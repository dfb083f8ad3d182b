/** The key of the advisory lock that keeps two deploys to one ledger apart. */
import { digest } from '../model/digest.ts';
import type { LedgerTable } from '../model/drizzle.ts';

export interface LockKey {
  /** Signed 64-bit integer in decimal digits. */
  readonly value: string;
  /** The upper and lower 32 bits, as `pg_locks` shows them. */
  readonly classId: number;
  readonly objectId: number;
}

/** The first 64 bits of the SHA-256 of `drizzle-attest:<schema>.<table>`. */
export function lockKey(table: LedgerTable): LockKey {
  const bits = digest(`drizzle-attest:${table.schema}.${table.name}`).slice(0, 16);
  return {
    value: BigInt.asIntN(64, BigInt(`0x${bits}`)).toString(),
    classId: Number.parseInt(bits.slice(0, 8), 16),
    objectId: Number.parseInt(bits.slice(8), 16),
  };
}
