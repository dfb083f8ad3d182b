/** What a rebuild of a table does to its old columns, so far as those are known. */
import type { Rebuild } from './rebuild.ts';
import type { KnownTables } from './known-tables.ts';

/** Old columns that the new table does not have. */
export function leftOut(rebuild: Rebuild | undefined, tables: KnownTables): readonly string[] {
  const old = rebuild === undefined ? null : tables.columnsOf(rebuild.table.key);
  const kept = new Set(rebuild?.columns.map((name) => name.toLowerCase()));
  return old === null ? [] : [...old].filter(([key]) => !kept.has(key)).map(([, { name }]) => name);
}

/** Columns of the new table that the copy does not fill although the old one has them; without knowledge of it, all that are not filled. */
export function unfilled({ table, columns, filled }: Rebuild, tables: KnownTables): readonly string[] {
  const old = tables.columnsOf(table.key);
  if (filled.length === 0) return [];
  const given = new Set(filled.map((name) => name.toLowerCase()));
  return columns.filter((name) => {
    const before = old?.get(name.toLowerCase());
    // A generated column has no values of its own.
    return !given.has(name.toLowerCase()) && !tables.isFresh(table.key, name) && (old === null || before?.generated === null);
  });
}

/** Columns that the copy takes and the old table does not have. */
export function invented({ table, copy }: Rebuild, tables: KnownTables): readonly string[] {
  const old = tables.columnsOf(table.key);
  return old === null ? [] : copy.columns.filter((name) => !old.has(name.toLowerCase()));
}
