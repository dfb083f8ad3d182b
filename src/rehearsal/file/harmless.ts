/** Differences between two files that mean nothing. */
import type { BareDifference } from '../catalog/comparison.ts';

/** What is unique by a constraint in one and by an index in the other refuses the same rows: 0.31 makes an index of `unique()`, 1.0 a constraint. */
export function withoutTwins(found: readonly BareDifference[]): readonly BareDifference[] {
  const keys = found.map(uniqueKey);
  return found.filter((one, at) => {
    const key = keys[at] ?? null;
    return key === null || !found.some((other, place) => keys[place] === key && other.way !== one.way);
  });
}

/** Table and columns of what is unique on one side alone; null for everything else. */
function uniqueKey({ way, object, inMigrations, inSchema }: BareDifference): string | null {
  if (way !== 'only-in-migrations' && way !== 'only-in-schema') return null;
  const definition = inMigrations ?? inSchema ?? '';
  const [, columns] = /^(?:UNIQUE |CREATE UNIQUE INDEX [^(]* ON [^(]*)\(([\p{L}\p{N}_, ]+)\)$/u.exec(definition) ?? [];
  return columns === undefined ? null : JSON.stringify([object.table, columns.toLowerCase().replaceAll(' ', '')]);
}
