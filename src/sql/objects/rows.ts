/** The tables whose rows a statement writes, wherever in it that is: an INSERT inside a WITH inserts as well as any other. */
import type { CopyStmt, ExplainStmt, InsertStmt, MergeStmt, Node, SelectStmt } from '@pgsql/types';
import type { ChangedObject } from '../../model/statement-result.ts';
import { selectParts } from '../tree.ts';
import { namesIn, writtenColumns } from './columns.ts';
import { ofRelation } from './named.ts';
import { relationsIn } from './tables.ts';

/** Of a statement that runs a query at once; what functions write is not seen. */
export function ofWrittenRows(node: Node): readonly ChangedObject[] {
  return [
    ...selectParts(node, 'InsertStmt').flatMap(ofInserted),
    ...selectParts(node, 'UpdateStmt').flatMap(({ relation, targetList }) => ofRelation('table', relation, { columns: writtenColumns(targetList) })),
    ...selectParts(node, 'DeleteStmt').flatMap(({ relation }) => ofRelation('table', relation)),
    ...selectParts(node, 'MergeStmt').flatMap(ofMerged),
    ...selectParts(node, 'SelectStmt').flatMap(ofSelectInto),
  ];
}

export function ofTruncated(relations: readonly Node[] | undefined): readonly ChangedObject[] {
  return relationsIn(relations).flatMap((relation) => ofRelation('table', relation));
}

/** COPY … TO writes no table, but its query may. */
export function ofCopied(node: Node, { relation, attlist, is_from: isFrom }: CopyStmt): readonly ChangedObject[] {
  return isFrom === true ? ofRelation('table', relation, { columns: namesIn(attlist) }) : ofWrittenRows(node);
}

/** EXPLAIN runs its statement where it is asked to measure it; a value that is not understood counts as that. */
export function isRun({ options = [] }: ExplainStmt): boolean {
  const measured = options.flatMap((option) => ('DefElem' in option && option.DefElem.defname === 'analyze' ? [option.DefElem.arg] : []));
  const last = measured.at(-1);
  if (measured.length === 0 || last === undefined) return measured.length > 0;
  if ('String' in last) return !['false', 'off'].includes((last.String.sval ?? '').toLowerCase());
  return !('Integer' in last) || (last.Integer.ival ?? 0) !== 0;
}

function ofInserted({ relation, cols, onConflictClause }: InsertStmt): readonly ChangedObject[] {
  return ofRelation('table', relation, { columns: [...writtenColumns(cols), ...writtenColumns(onConflictClause?.targetList)] });
}

function ofMerged({ relation, mergeWhenClauses = [] }: MergeStmt): readonly ChangedObject[] {
  const columns = mergeWhenClauses.flatMap((clause) => ('MergeWhenClause' in clause ? writtenColumns(clause.MergeWhenClause.targetList) : []));
  return ofRelation('table', relation, { columns });
}

/** The INTO of a UNION stands in its first SELECT, and a loop follows the chain of any length. */
function ofSelectInto(select: SelectStmt): readonly ChangedObject[] {
  let first = select;
  while (first.larg !== undefined) first = first.larg;
  const { rel, colNames } = first.intoClause ?? {};
  return ofRelation('table', rel, { columns: namesIn(colNames) });
}
