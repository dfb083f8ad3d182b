/** confidentiality/sensitive-column-copied: a sensitive column gets a second place, with readers of its own. */
import type { ActRule } from '../acts/rule.ts';
import type { Act } from '../acts/act.ts';
import type { ActChange } from '../acts/change.ts';
import type { Node } from '@pgsql/types';
import { shown, shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectParts, wordsOf } from '../tree.ts';
import { sensitivityOf } from './sensitive.ts';

export const sensitiveColumnCopied: SqlRule & ActRule = {
  id: 'confidentiality/sensitive-column-copied',
  severity: 'warning',
  criteria: ['C1.1', 'CC6.1'],
  cause:
    'A view, or a table that is filled from a query, takes in a column that by its name is sensitive. The privileges and row policies of the first place do not hold in the second.',
  remedy:
    'Leave the column out of the query, or keep the second place as closed as the first (`security_invoker` for a view, the same grants and policies for a table).',
  alias: ['splinter 0002', 'splinter 0016'],
  find: (node) => {
    const copy = selectCopy(node);
    if (copy === null) return [];
    const names = new Set(selectParts(copy.query, 'ResTarget').flatMap(({ val }) => columnOf(val)));
    const sensitive = Array.from(names).filter((name) => ['secret', 'identity'].includes(sensitivityOf(name) ?? ''));
    return sensitive.map((name) => ({ message: `Copies the column ${shown([name])} into ${copy.into}.` }));
  },
  findAct: (act, { change }) =>
    copiedBy(act, change)
      .filter((name) => ['secret', 'identity'].includes(sensitivityOf(name) ?? ''))
      .map((name) => ({ message: `Copies the column ${shown([name])} into ${act.kind === 'create-view' ? act.name.label : 'another table'}.` })),
};

interface Copy {
  readonly query: Node;
  readonly into: string;
}

function selectCopy(node: Node): Copy | null {
  if ('ViewStmt' in node && node.ViewStmt.query !== undefined && node.ViewStmt.view !== undefined) {
    return { query: node.ViewStmt.query, into: `the view ${shownRelation(node.ViewStmt.view)}` };
  }
  if ('CreateTableAsStmt' in node && node.CreateTableAsStmt.query !== undefined && node.CreateTableAsStmt.into?.rel !== undefined) {
    return { query: node.CreateTableAsStmt.query, into: shownRelation(node.CreateTableAsStmt.into.rel) };
  }
  if (!('InsertStmt' in node) || node.InsertStmt.selectStmt === undefined || node.InsertStmt.relation === undefined) return null;
  return { query: node.InsertStmt.selectStmt, into: shownRelation(node.InsertStmt.relation) };
}

/** The name of a plain column; a call around it, such as a hash, makes something else of it. */
function columnOf(value: Node | undefined): readonly string[] {
  if (value === undefined || !('ColumnRef' in value)) return [];
  const words = (value.ColumnRef.fields ?? []).flatMap(wordsOf);
  return words.slice(-1);
}

/** A rebuilt table is the same place as before. */
function copiedBy(act: Act, { replacing }: ActChange): readonly string[] {
  if (act.kind === 'create-view') return [...new Set(act.query.columns)];
  if (act.kind === 'create-table' || act.kind === 'insert') return act.source === null || replacing.has(act.table.key) ? [] : [...new Set(act.source.columns)];
  return [];
}
