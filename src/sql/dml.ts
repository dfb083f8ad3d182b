/** The queries that a statement runs besides its own. */
import type { Node, WithClause } from '@pgsql/types';
import { partsIn } from './tree.ts';

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
