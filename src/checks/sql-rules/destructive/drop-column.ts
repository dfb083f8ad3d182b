/** destructive/drop-column: a column goes, and its values with it. */
import { leftOut } from '../statement-facts/rebuilt.ts';
import type { FactRule } from '../statement-facts/rule.ts';
import { shown } from '../naming.ts';
import { nameOf } from '../created.ts';
import { shownColumn } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectCommands } from '../../../sql/tree.ts';

export const dropColumn: SqlRule & FactRule = {
  id: 'destructive/drop-column',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'A column is dropped. Its values can only be had back from a backup, and the code that is still running names it in every SELECT that Drizzle writes.',
  remedy: 'First deploy code whose schema no longer has the column; then drop it in a change of its own, with a suppression that says why its values may go.',
  alias: ['squawk ban-drop-column', 'strong_migrations remove_column', 'atlas DS103', 'liquibase ChangeDropColumnWarn', 'flyway RG14'],
  find: (node, _statement, { created }) =>
    selectCommands(node, 'AT_DropColumn')
      .filter(({ table }) => !created.tables.has(nameOf(table)))
      .map(({ table, command }) => ({ message: `Drops the column ${shownColumn(table, command.name ?? '')} with all its values.` })),
  findFact: (fact, { created, change, position, tables }) =>
    fact.kind === 'drop' && change.rebuilds.has(position)
      ? leftOut(change.rebuilds.get(position), tables).map((name) => ({
          message: `Drops the column ${shown([name])} with all its values: the rebuild of its table leaves it out.`,
        }))
      : fact.kind === 'drop-column' && !created.has(fact.table.key)
        ? [{ message: `Drops the column ${shown([fact.column])} of ${fact.table.label} with all its values.` }]
        : [],
};
