/** availability/foreign-key-without-index: each delete or new key of the other table searches this one from end to end. */
import type { FactRule } from '../statement-facts/rule.ts';
import { referencesOf } from '../statement-facts/references.ts';
import type { Constraint, CreateStmt, Node } from '@pgsql/types';
import { excerpt } from '../../../text/plain.ts';
import { constraintsOf, findAlterations, findNewConstraints, labelOf, wordsOf } from '../alteration.ts';
import { keyOf, type Change } from '../change.ts';
import { nameOf } from '../created.ts';
import type { SqlRule } from '../rule.ts';

export const foreignKeyWithoutIndex: SqlRule & FactRule = {
  id: 'availability/foreign-key-without-index',
  severity: 'notice',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'PostgreSQL makes no index for a foreign key, so each delete in the other table reads all of this one. Only columns that the change itself makes are judged: those that were there before may have an index that the statement does not show.',
  remedy: 'Add an index that starts with the columns of the key; on a new table it costs nothing.',
  alias: ['eugene E15', 'pgfence fk-missing-index', 'splinter 0001_unindexed_foreign_keys'],
  find(node, _statement, { change }) {
    return findKeys(node)
      .filter(({ table, columns }) => columns.every((column) => change.columns.has(keyOf(table, column))) && !isIndexed(table, columns, change))
      .map(({ label, columns }) => ({ message: `No index of the change serves the foreign key on ${excerpt(columns.join(', '))} of ${label}.` }));
  },
  findFact: (fact, { change, dialect }) =>
    dialect === 'mysql' || (fact.kind !== 'create-table' && fact.kind !== 'add-column')
      ? []
      : referencesOf(fact, change)
          .filter(
            ({ columns }) =>
              !(change.indexed.get(fact.table.key) ?? []).some((names) => columns.every((column) => names.slice(0, columns.length).includes(column))),
          )
          .map(({ columns }) => ({ message: `No index of the change serves the foreign key on ${excerpt(columns.join(', '))} of ${fact.table.label}.` })),
};

interface Key {
  readonly table: string;
  readonly label: string;
  readonly columns: readonly string[];
}

function findKeys(node: Node): readonly Key[] {
  if ('CreateStmt' in node) return keysOfTable(node.CreateStmt);
  return findNewConstraints(findAlterations(node))
    .filter(({ constraint }) => constraint.contype === 'CONSTR_FOREIGN')
    .map(({ table, label, constraint, column }) => ({ table, label, columns: column === null ? wordsOf(constraint.fk_attrs) : [column.colname ?? ''] }));
}

function keysOfTable({ relation, tableElts = [] }: CreateStmt): readonly Key[] {
  if (relation === undefined) return [];
  const columns = tableElts.flatMap((element) => {
    if ('Constraint' in element) return isForeign(element.Constraint) ? [wordsOf(element.Constraint.fk_attrs)] : [];
    if (!('ColumnDef' in element)) return [];
    const { ColumnDef: column } = element;
    return constraintsOf(column).some(isForeign) ? [[column.colname ?? '']] : [];
  });
  return columns.map((names) => ({ table: nameOf(relation), label: labelOf(relation), columns: names }));
}

function isForeign({ contype }: Constraint): boolean {
  return contype === 'CONSTR_FOREIGN';
}

/** An index serves where its first columns are those of the key, in any order. */
function isIndexed(table: string, columns: readonly string[], { indexed }: Change): boolean {
  return (indexed.get(table) ?? []).some((names) => columns.every((column) => names.slice(0, columns.length).includes(column)));
}
