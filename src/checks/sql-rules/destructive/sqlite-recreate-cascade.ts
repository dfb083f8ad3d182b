/** destructive/sqlite-recreate-cascade: the rebuild of a table deletes the rows of others. */
import type { FactRule } from '../rule.ts';

export const sqliteRecreateCascade: FactRule = {
  id: 'destructive/sqlite-recreate-cascade',
  dialects: ['sqlite'],
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause:
    'A rebuild drops the old table. PRAGMA foreign_keys=OFF has no effect inside of a transaction, and drizzle-kit runs migrations in one with better-sqlite3 and the like: where foreign keys are on, the DROP deletes all rows, and ON DELETE CASCADE those of every table that points to them. libSQL switches foreign keys off before its transaction. It is an error where the migrations show such a key, and is not told where they show that there is none.',
  remedy:
    'Rehearse the migration on a copy and count the rows of the tables that point here before and after; deploy with a connection on which foreign keys are off from the start.',
  alias: ['drizzle-migration-lint recreate-cascade-data-loss'],
  findFact(fact, { change, position, dialect, tables }) {
    const rebuild = fact.kind === 'drop' && dialect === 'sqlite' ? change.rebuilds.get(position) : undefined;
    if (rebuild === undefined) return [];
    const { key, label } = rebuild.table;
    const isCascading = change.cascading.has(key) || tables.isCascading(key);
    if (isCascading === false) return [];
    if (isCascading === true)
      return [{ severity: 'error', message: `The rebuild of ${label} drops it, which deletes the rows of tables that point to it with ON DELETE CASCADE.` }];
    return [{ message: `The rebuild of ${label} drops it: rows that point to it with ON DELETE CASCADE are deleted, if there are any.` }];
  },
};
