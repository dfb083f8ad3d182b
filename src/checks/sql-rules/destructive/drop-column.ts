/** destructive/drop-column: a column goes, and its values with it. */
import { quote } from '../../../text/plain.ts';
import { isOld } from '../created.ts';
import { leftOut } from '../rebuild.ts';
import type { FactRule } from '../rule.ts';

export const dropColumn: FactRule = {
  id: 'destructive/drop-column',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'A column is dropped. Its values can only be had back from a backup, and the code that is still running names it in every SELECT that Drizzle writes.',
  remedy: 'First deploy code whose schema no longer has the column; then drop it in a change of its own, with a suppression that says why its values may go.',
  alias: ['squawk ban-drop-column', 'strong_migrations remove_column', 'atlas DS103', 'liquibase ChangeDropColumnWarn', 'flyway RG14'],
  findFact(fact, { created, change, position, tables }) {
    if (fact.kind === 'drop-column' && isOld(fact.table, created))
      return [{ message: `Drops the column ${quote(fact.column)} of ${fact.table.label} with all its values.` }];
    const rebuild = fact.kind === 'drop' ? change.rebuilds.get(position) : undefined;
    return leftOut(rebuild, tables).map((name) => ({
      message: `Drops the column ${quote(name)} with all its values: the rebuild of its table leaves it out.`,
    }));
  },
};
