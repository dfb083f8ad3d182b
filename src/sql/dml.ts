/** Which tables a statement changes the rows of, in numbers that the statement does not bound. */
import type { Node, RangeVar, WithClause } from '@pgsql/types';
import { partsIn } from './tree.ts';

/** UPDATE, DELETE and INSERT … SELECT, in a WITH too; not INSERT … VALUES, whose rows are written out. */
export function changedRows(node: Node): readonly RangeVar[] {
  const own = 'MergeStmt' in node ? listed(node.MergeStmt.relation) : changedDirectly(node);
  return [...own, ...withQueries(node).flatMap(changedDirectly)];
}

/** The queries of its WITH. PostgreSQL allows statements that change rows only in the outermost one. */
export function withQueries(node: Node): readonly Node[] {
  return partsIn(withClauseOf(node)?.ctes, 'CommonTableExpr').flatMap(({ ctequery }) => ctequery ?? []);
}

function withClauseOf(node: Node): WithClause | undefined {
  if ('SelectStmt' in node) return node.SelectStmt.withClause;
  if ('InsertStmt' in node) return node.InsertStmt.withClause;
  if ('UpdateStmt' in node) return node.UpdateStmt.withClause;
  if ('DeleteStmt' in node) return node.DeleteStmt.withClause;
  return 'MergeStmt' in node ? node.MergeStmt.withClause : undefined;
}

function changedDirectly(node: Node): readonly RangeVar[] {
  if ('UpdateStmt' in node) return listed(node.UpdateStmt.relation);
  if ('DeleteStmt' in node) return listed(node.DeleteStmt.relation);
  return 'InsertStmt' in node && isFromTable(node.InsertStmt.selectStmt) ? listed(node.InsertStmt.relation) : [];
}

/** A SELECT without FROM gives one row; a union is taken for one that reads a table. */
function isFromTable(query: Node | undefined): boolean {
  if (query === undefined || !('SelectStmt' in query)) return false;
  return query.SelectStmt.fromClause !== undefined || query.SelectStmt.larg !== undefined;
}

function listed(relation: RangeVar | undefined): readonly RangeVar[] {
  return relation === undefined ? [] : [relation];
}
