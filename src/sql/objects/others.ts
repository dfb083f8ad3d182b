/** What statements change that make, alter or drop one object of their own kind. */
import type { Node } from '@pgsql/types';
import type { ChangedObject } from '../../model/statement-result.ts';
import { namedObject } from '../command-tag.ts';
import { findWords, partsIn, wordsIn } from '../tree.ts';
import { definedColumns } from './columns.ts';
import { ofName, ofRelation, ofTable, ofWords, roleName } from './named.ts';

export function ofOther(node: Node): readonly ChangedObject[] {
  return [...ofNamed(node), ...ofSchemaObject(node), ...ofTablePart(node), ...ofType(node), ...ofServerObject(node)];
}

/** What the table of commands tells. */
function ofNamed(node: Node): readonly ChangedObject[] {
  const named = namedObject(node);
  if (named === null) return [];
  const { kind, name } = named;
  return typeof name === 'string' ? ofName(kind, name) : ofWords(kind, findWords(name));
}

function ofSchemaObject(node: Node): readonly ChangedObject[] {
  if ('ViewStmt' in node) return ofRelation('view', node.ViewStmt.view, { columns: wordsIn(node.ViewStmt.aliases) });
  if ('RefreshMatViewStmt' in node) return ofRelation('materialized view', node.RefreshMatViewStmt.relation);
  if ('CreateSeqStmt' in node) return ofRelation('sequence', node.CreateSeqStmt.sequence);
  if ('AlterSeqStmt' in node) return ofRelation('sequence', node.AlterSeqStmt.sequence);
  if ('CreateFunctionStmt' in node)
    return ofWords(node.CreateFunctionStmt.is_procedure === true ? 'procedure' : 'function', wordsIn(node.CreateFunctionStmt.funcname));
  return 'AlterOperatorStmt' in node ? ofWords('operator', wordsIn(node.AlterOperatorStmt.opername?.objname)) : [];
}

/** What belongs to a table, and what is done with the table as a whole. */
function ofTablePart(node: Node): readonly ChangedObject[] {
  if ('CreatePolicyStmt' in node) return ofTable('policy', node.CreatePolicyStmt.table, node.CreatePolicyStmt.policy_name);
  if ('AlterPolicyStmt' in node) return ofTable('policy', node.AlterPolicyStmt.table, node.AlterPolicyStmt.policy_name);
  if ('CreateTrigStmt' in node) return ofTable('trigger', node.CreateTrigStmt.relation, node.CreateTrigStmt.trigname, wordsIn(node.CreateTrigStmt.columns));
  if ('RuleStmt' in node) return ofTable('rule', node.RuleStmt.relation, node.RuleStmt.rulename);
  if ('CreateStatsStmt' in node) return partsIn(node.CreateStatsStmt.relations, 'RangeVar').flatMap((table) => ofRelation('table', table));
  if ('CreatePublicationStmt' in node) return ofPublished(node.CreatePublicationStmt.pubobjects);
  if ('AlterPublicationStmt' in node) return ofPublished(node.AlterPublicationStmt.pubobjects);
  if ('ClusterStmt' in node) return ofRelation('table', node.ClusterStmt.relation);
  if ('VacuumStmt' in node)
    return partsIn(node.VacuumStmt.rels, 'VacuumRelation').flatMap(({ relation, va_cols: cols }) => ofRelation('table', relation, { columns: wordsIn(cols) }));
  if (!('ReindexStmt' in node)) return [];
  const { kind, relation, name } = node.ReindexStmt;
  if (relation !== undefined) return ofRelation(kind === 'REINDEX_OBJECT_INDEX' ? 'index' : 'table', relation);
  return ofName(kind === 'REINDEX_OBJECT_SCHEMA' ? 'schema' : 'database', name);
}

function ofType(node: Node): readonly ChangedObject[] {
  if ('CompositeTypeStmt' in node) return ofRelation('type', node.CompositeTypeStmt.typevar, { columns: definedColumns(node.CompositeTypeStmt.coldeflist) });
  if ('CreateCastStmt' in node) return ofWords('cast', wordsIn(node.CreateCastStmt.sourcetype?.names));
  return 'CreateTransformStmt' in node ? ofWords('transform', wordsIn(node.CreateTransformStmt.type_name?.names)) : [];
}

function ofPublished(objects: readonly Node[] | undefined): readonly ChangedObject[] {
  return partsIn(objects, 'PublicationObjSpec').flatMap(({ pubtable }) => ofRelation('table', pubtable?.relation, { columns: wordsIn(pubtable?.columns) }));
}

/** What lies in no schema. */
function ofServerObject(node: Node): readonly ChangedObject[] {
  if ('CreateUserMappingStmt' in node) return ofName('user mapping', roleName(node.CreateUserMappingStmt.user));
  if ('AlterUserMappingStmt' in node) return ofName('user mapping', roleName(node.AlterUserMappingStmt.user));
  if ('DropUserMappingStmt' in node) return ofName('user mapping', roleName(node.DropUserMappingStmt.user));
  return 'AlterSystemStmt' in node ? ofName('parameter', node.AlterSystemStmt.setstmt?.name) : [];
}
