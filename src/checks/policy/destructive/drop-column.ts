/** destructive/drop-column: a column goes, and its values with it. */
import { leftOut } from '../acts/rebuilt.ts';
import type { ActRule } from '../acts/rule.ts';
import { shown } from '../naming.ts';
import { nameOf } from '../created.ts';
import { shownColumn } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectCommands } from '../tree.ts';

export const dropColumn: SqlRule & ActRule = {
  id: 'destructive/drop-column',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5', 'A1.2'],
  cause: 'A column is dropped. Its values can only be had back from a backup, and the code that is still running names it in every SELECT that Drizzle writes.',
  remedy: 'First deploy code whose schema no longer has the column; then drop it in a change of its own, with a waiver that says why its values may go.',
  alias: ['squawk ban-drop-column', 'strong_migrations remove_column', 'atlas DS103', 'liquibase ChangeDropColumnWarn', 'flyway RG14'],
  find: (node, _statement, { created }) =>
    selectCommands(node, 'AT_DropColumn')
      .filter(({ table }) => !created.tables.has(nameOf(table)))
      .map(({ table, command }) => ({ message: `Drops the column ${shownColumn(table, command.name ?? '')} with all its values.` })),
  findAct: (act, { created, change, position, tables }) =>
    act.kind === 'drop' && change.rebuilds.has(position)
      ? leftOut(change.rebuilds.get(position), tables).map((name) => ({
          message: `Drops the column ${shown([name])} with all its values: the rebuild of its table leaves it out.`,
        }))
      : act.kind === 'drop-column' && !created.has(act.table.key)
        ? [{ message: `Drops the column ${shown([act.column])} of ${act.table.label} with all its values.` }]
        : [],
};
