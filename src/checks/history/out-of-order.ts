/** history/out-of-order: a new migration is older than what merged last. */
import type { MigrationState } from '../folder/state.ts';
import type { FindingDetails } from '../finding.ts';
import { newestMerged, type HistoryChange } from './change.ts';
import { isReset } from './reset.ts';
import { findSquash } from './squashed.ts';
import { entryPlace, type Evidence, type HistoryRule } from './rule.ts';
import { quote } from '../../text/plain.ts';

export const outOfOrder: HistoryRule = {
  id: 'history/out-of-order',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'A new migration is not newer than the newest of the base. drizzle-kit 0.31 skips it in silence and reports success; 1.0 runs it after newer ones, in an order that no new database has.',
  remedy:
    'Run `drizzle-attest check --fix`, which gives it the next time where that is safe; else delete it and run `drizzle-kit generate` again on top of the base.',
  alias: ['atlas non-linear', 'flyway outOfOrder'],
  find: (change, evidence) => selectOutOfOrder(change, evidence).map((migration) => describeFinding(migration, change)),
};

/** The new migrations that come out of order, in the order in which drizzle-kit runs them. */
export function selectOutOfOrder(change: HistoryChange, evidence: Evidence): readonly MigrationState[] {
  const newest = newestMerged(change);
  if (newest === null || isReset(change)) return [];
  const squash = findSquash(change, evidence);
  return change.fresh.filter((migration) => migration !== squash?.to && isOutOfOrder(migration, newest, change));
}

/** 0.31 compares times alone, and one that is equal counts as applied; 1.0 sorts names. */
function isOutOfOrder({ createdAt, name }: MigrationState, newest: number, { head, base, converted }: HistoryChange): boolean {
  if (head.generation === 'v0' || createdAt !== newest) return head.generation === 'v0' ? createdAt <= newest : createdAt < newest;
  return !converted && base.migrations.some((merged) => merged.createdAt === newest && name.localeCompare(merged.name, 'en-US') < 0);
}

function describeFinding(migration: MigrationState, change: HistoryChange): FindingDetails {
  const newest = newestMerged(change) ?? 0;
  const last = change.base.migrations.find(({ createdAt }) => createdAt >= newest);
  const against = last === undefined ? '' : ` than ${quote(last.name)}, which merged`;
  const effect =
    change.head.generation === 'v0'
      ? `drizzle-kit 0.31 would skip it; its \`when\` has to be ${newest + 1} or more`
      : 'drizzle-kit 1.0 would run it after newer ones';
  return { message: `The new migration ${quote(migration.name)} is not newer${against}: ${effect}.`, place: entryPlace(change.head, migration) };
}
