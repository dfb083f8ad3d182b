/** The plan: the pending migrations in order, each by name and SHA-256. */
import { canonicalDigest, type Sha256 } from './digest.ts';

/** How many migrations a folder may hold: a manifest names each of a plan. */
export const maxMigrations = 10_000;

export interface PlannedMigration {
  readonly name: string;
  readonly sha256: Sha256;
}

export interface Plan {
  /** The SHA-256 of the RFC 8785 form of `[{name, sha256}, …]`. */
  readonly sha256: Sha256;
  readonly migrations: readonly PlannedMigration[];
}

/** The plan of these migrations, in their order. */
export function planOf(migrations: readonly PlannedMigration[]): Plan {
  const planned = migrations.map(({ name, sha256 }) => ({ name, sha256 }));
  return { sha256: canonicalDigest(planned), migrations: planned };
}
