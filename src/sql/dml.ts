/** Which tables a statement changes the rows of, in numbers that the statement does not bound. */
import type { Node, RangeVar, WithClause } from '@pgsql/types';

/** UPDATE, DELETE and INSERT … SELECT, in a WITH too; not INSERT … VALUES, whose rows are written out. */
export function changedRows(node: Node): readonly RangeVar[] {
  if ('UpdateStmt' in node) return [...listed(node.UpdateStmt.relation), ...within(node.UpdateStmt.withClause)];
  if ('DeleteStmt' in node) return [...listed(node.DeleteStmt.relation), ...within(node.DeleteStmt.withClause)];
  if ('MergeStmt' in node) return [...listed(node.MergeStmt.relation), ...within(node.MergeStmt.withClause)];
  if ('InsertStmt' in node)
    return [...(isFromTable(node.InsertStmt.selectStmt) ? listed(node.InsertStmt.relation) : []), ...within(node.InsertStmt.withClause)];
  return 'SelectStmt' in node ? within(node.SelectStmt.withClause) : [];
}

/** PostgreSQL allows statements that change rows only in the outermost WITH. */
function within(clause: WithClause | undefined): readonly RangeVar[] {
  return (clause?.ctes ?? []).flatMap((cte) =>
    'CommonTableExpr' in cte && cte.CommonTableExpr.ctequery !== undefined ? changedDirectly(cte.CommonTableExpr.ctequery) : [],
  );
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
