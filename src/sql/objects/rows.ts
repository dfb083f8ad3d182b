/** The tables whose rows a statement writes: an INSERT inside a WITH inserts as well as any other. */
import type { CopyStmt, ExplainStmt, InsertStmt, MergeStmt, Node, SelectStmt } from '@pgsql/types';
import type { ChangedObject } from '../../model/statement-result.ts';
import { withQueries } from '../dml.ts';
import { partsIn, wordsIn } from '../tree.ts';
import { writtenColumns } from './columns.ts';
import { ofRelation } from './named.ts';

/** Of a statement that runs a query at once; what functions write is not seen. */
export function ofWrittenRows(node: Node): readonly ChangedObject[] {
  return [...ofWriting(node), ...withQueries(node).flatMap(ofWriting)];
}

function ofWriting(node: Node): readonly ChangedObject[] {
  if ('SelectStmt' in node) return ofSelectInto(node.SelectStmt);
  if ('InsertStmt' in node) return ofInserted(node.InsertStmt);
  if ('UpdateStmt' in node) return ofRelation('table', node.UpdateStmt.relation, { columns: writtenColumns(node.UpdateStmt.targetList) });
  if ('DeleteStmt' in node) return ofRelation('table', node.DeleteStmt.relation);
  return 'MergeStmt' in node ? ofMerged(node.MergeStmt) : [];
}

export function ofTruncated(relations: readonly Node[] | undefined): readonly ChangedObject[] {
  return partsIn(relations, 'RangeVar').flatMap((relation) => ofRelation('table', relation));
}

/** COPY … TO writes no table, but its query may. */
export function ofCopied({ relation, query, attlist, is_from: isFrom }: CopyStmt): readonly ChangedObject[] {
  if (isFrom === true) return ofRelation('table', relation, { columns: wordsIn(attlist) });
  return query === undefined ? [] : ofWrittenRows(query);
}

/** EXPLAIN runs its statement if it is asked to measure it (ANALYZE); a value that is not understood counts as yes. */
export function isRun({ options }: ExplainStmt): boolean {
  const measured = partsIn(options, 'DefElem').flatMap(({ defname, arg }) => (defname === 'analyze' ? [arg] : []));
  const last = measured.at(-1);
  if (measured.length === 0 || last === undefined) return measured.length > 0;
  if ('String' in last) return !['false', 'off'].includes((last.String.sval ?? '').toLowerCase());
  return !('Integer' in last) || (last.Integer.ival ?? 0) !== 0;
}

function ofInserted({ relation, cols, onConflictClause }: InsertStmt): readonly ChangedObject[] {
  return ofRelation('table', relation, { columns: [...writtenColumns(cols), ...writtenColumns(onConflictClause?.targetList)] });
}

function ofMerged({ relation, mergeWhenClauses }: MergeStmt): readonly ChangedObject[] {
  const columns = partsIn(mergeWhenClauses, 'MergeWhenClause').flatMap(({ targetList }) => writtenColumns(targetList));
  return ofRelation('table', relation, { columns });
}

/** The INTO of a UNION stands in its first SELECT, and a loop follows the chain of any length. */
function ofSelectInto(select: SelectStmt): readonly ChangedObject[] {
  let first = select;
  while (first.larg !== undefined) first = first.larg;
  const { rel, colNames } = first.intoClause ?? {};
  return ofRelation('table', rel, { columns: wordsIn(colNames) });
}
