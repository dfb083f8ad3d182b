/** confidentiality/sensitive-column-copied: a sensitive column gets a second place, with readers of its own. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import type { FactChange } from '../statement-facts/change.ts';
import type { Node } from '@pgsql/types';
import { shown, shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectParts, wordsOf } from '../../../sql/tree.ts';
import { sensitivityOf } from './sensitive.ts';

export const sensitiveColumnCopied: SqlRule & FactRule = {
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
  findFact: (fact, { change }) =>
    copiedBy(fact, change)
      .filter((name) => ['secret', 'identity'].includes(sensitivityOf(name) ?? ''))
      .map((name) => ({ message: `Copies the column ${shown([name])} into ${fact.kind === 'create-view' ? fact.name.label : 'another table'}.` })),
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
function copiedBy(fact: StatementFact, { replacing }: FactChange): readonly string[] {
  if (fact.kind === 'create-view') return [...new Set(fact.query.columns)];
  if (fact.kind === 'create-table' || fact.kind === 'insert')
    return fact.source === null || replacing.has(fact.table.key) ? [] : [...new Set(fact.source.columns)];
  return [];
}
