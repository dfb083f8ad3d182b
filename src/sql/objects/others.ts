/** What statements change that make, alter or drop one object of their own kind. */
import type { Node } from '@pgsql/types';
import type { ChangedObject } from '../../model/statement-result.ts';
import { objectKind } from '../object-kind.ts';
import { partsIn, wordsIn } from '../tree.ts';
import { definedColumns } from './columns.ts';
import { ofName, ofRelation, ofTable, ofWords, roleName } from './named.ts';

export function ofOther(node: Node): readonly ChangedObject[] {
  return [...ofSchemaObject(node), ...ofTablePart(node), ...ofType(node), ...ofReplication(node), ...ofServerObject(node), ...ofTextSearch(node)];
}

function ofSchemaObject(node: Node): readonly ChangedObject[] {
  if ('ViewStmt' in node) return ofRelation('view', node.ViewStmt.view, { columns: wordsIn(node.ViewStmt.aliases) });
  if ('RefreshMatViewStmt' in node) return ofRelation('materialized view', node.RefreshMatViewStmt.relation);
  if ('CreateSeqStmt' in node) return ofRelation('sequence', node.CreateSeqStmt.sequence);
  if ('AlterSeqStmt' in node) return ofRelation('sequence', node.AlterSeqStmt.sequence);
  if ('CreateFunctionStmt' in node)
    return ofWords(node.CreateFunctionStmt.is_procedure === true ? 'procedure' : 'function', wordsIn(node.CreateFunctionStmt.funcname));
  if ('CreateConversionStmt' in node) return ofWords('conversion', wordsIn(node.CreateConversionStmt.conversion_name));
  if ('AlterCollationStmt' in node) return ofWords('collation', wordsIn(node.AlterCollationStmt.collname));
  if ('CreateOpClassStmt' in node) return ofWords('operator class', wordsIn(node.CreateOpClassStmt.opclassname));
  if ('CreateOpFamilyStmt' in node) return ofWords('operator family', wordsIn(node.CreateOpFamilyStmt.opfamilyname));
  if ('AlterOpFamilyStmt' in node) return ofWords('operator family', wordsIn(node.AlterOpFamilyStmt.opfamilyname));
  return 'AlterOperatorStmt' in node ? ofWords('operator', wordsIn(node.AlterOperatorStmt.opername?.objname)) : [];
}

/** What belongs to a table, and what is done with the table as a whole. */
function ofTablePart(node: Node): readonly ChangedObject[] {
  if ('CreatePolicyStmt' in node) return ofTable('policy', node.CreatePolicyStmt.table, node.CreatePolicyStmt.policy_name);
  if ('AlterPolicyStmt' in node) return ofTable('policy', node.AlterPolicyStmt.table, node.AlterPolicyStmt.policy_name);
  if ('CreateTrigStmt' in node) return ofTable('trigger', node.CreateTrigStmt.relation, node.CreateTrigStmt.trigname, wordsIn(node.CreateTrigStmt.columns));
  if ('RuleStmt' in node) return ofTable('rule', node.RuleStmt.relation, node.RuleStmt.rulename);
  if ('CreateStatsStmt' in node) {
    const tables = partsIn(node.CreateStatsStmt.relations, 'RangeVar').flatMap((table) => ofRelation('table', table));
    return [...ofWords('statistics', wordsIn(node.CreateStatsStmt.defnames)), ...tables];
  }
  if ('AlterStatsStmt' in node) return ofWords('statistics', wordsIn(node.AlterStatsStmt.defnames));
  if ('ClusterStmt' in node) return ofRelation('table', node.ClusterStmt.relation);
  if ('VacuumStmt' in node)
    return partsIn(node.VacuumStmt.rels, 'VacuumRelation').flatMap(({ relation, va_cols: cols }) => ofRelation('table', relation, { columns: wordsIn(cols) }));
  if (!('ReindexStmt' in node)) return [];
  const { kind, relation, name } = node.ReindexStmt;
  if (relation !== undefined) return ofRelation(kind === 'REINDEX_OBJECT_INDEX' ? 'index' : 'table', relation);
  return ofName(kind === 'REINDEX_OBJECT_SCHEMA' ? 'schema' : 'database', name);
}

function ofType(node: Node): readonly ChangedObject[] {
  if ('CreateEnumStmt' in node) return ofWords('type', wordsIn(node.CreateEnumStmt.typeName));
  if ('AlterEnumStmt' in node) return ofWords('type', wordsIn(node.AlterEnumStmt.typeName));
  if ('CreateRangeStmt' in node) return ofWords('type', wordsIn(node.CreateRangeStmt.typeName));
  if ('AlterTypeStmt' in node) return ofWords('type', wordsIn(node.AlterTypeStmt.typeName));
  if ('CompositeTypeStmt' in node) return ofRelation('type', node.CompositeTypeStmt.typevar, { columns: definedColumns(node.CompositeTypeStmt.coldeflist) });
  if ('CreateDomainStmt' in node) return ofWords('domain', wordsIn(node.CreateDomainStmt.domainname));
  if ('AlterDomainStmt' in node) return ofWords('domain', wordsIn(node.AlterDomainStmt.typeName));
  if ('CreateCastStmt' in node) return ofWords('cast', wordsIn(node.CreateCastStmt.sourcetype?.names));
  return 'CreateTransformStmt' in node ? ofWords('transform', wordsIn(node.CreateTransformStmt.type_name?.names)) : [];
}

function ofReplication(node: Node): readonly ChangedObject[] {
  if ('CreatePublicationStmt' in node) return ofPublication(node.CreatePublicationStmt.pubname, node.CreatePublicationStmt.pubobjects);
  if ('AlterPublicationStmt' in node) return ofPublication(node.AlterPublicationStmt.pubname, node.AlterPublicationStmt.pubobjects);
  if ('CreateSubscriptionStmt' in node) return ofName('subscription', node.CreateSubscriptionStmt.subname);
  if ('AlterSubscriptionStmt' in node) return ofName('subscription', node.AlterSubscriptionStmt.subname);
  return 'DropSubscriptionStmt' in node ? ofName('subscription', node.DropSubscriptionStmt.subname) : [];
}

/** With the tables that it publishes. */
function ofPublication(name: string | undefined, objects: readonly Node[] | undefined): readonly ChangedObject[] {
  const specs = partsIn(objects, 'PublicationObjSpec');
  return [...ofName('publication', name), ...specs.flatMap(({ pubtable }) => ofRelation('table', pubtable?.relation, { columns: wordsIn(pubtable?.columns) }))];
}

/** What lies in no schema. */
function ofServerObject(node: Node): readonly ChangedObject[] {
  if ('CreateExtensionStmt' in node) return ofName('extension', node.CreateExtensionStmt.extname);
  if ('AlterExtensionStmt' in node) return ofName('extension', node.AlterExtensionStmt.extname);
  if ('AlterExtensionContentsStmt' in node) return ofName('extension', node.AlterExtensionContentsStmt.extname);
  if ('CreateEventTrigStmt' in node) return ofName('event trigger', node.CreateEventTrigStmt.trigname);
  if ('AlterEventTrigStmt' in node) return ofName('event trigger', node.AlterEventTrigStmt.trigname);
  if ('CreatePLangStmt' in node) return ofName('language', node.CreatePLangStmt.plname);
  if ('CreateAmStmt' in node) return ofName('access method', node.CreateAmStmt.amname);
  if ('CreateFdwStmt' in node) return ofName('foreign data wrapper', node.CreateFdwStmt.fdwname);
  if ('AlterFdwStmt' in node) return ofName('foreign data wrapper', node.AlterFdwStmt.fdwname);
  if ('CreateForeignServerStmt' in node) return ofName('server', node.CreateForeignServerStmt.servername);
  if ('AlterForeignServerStmt' in node) return ofName('server', node.AlterForeignServerStmt.servername);
  if ('CreateUserMappingStmt' in node) return ofName('user mapping', roleName(node.CreateUserMappingStmt.user));
  if ('AlterUserMappingStmt' in node) return ofName('user mapping', roleName(node.AlterUserMappingStmt.user));
  if ('DropUserMappingStmt' in node) return ofName('user mapping', roleName(node.DropUserMappingStmt.user));
  if ('CreateTableSpaceStmt' in node) return ofName('tablespace', node.CreateTableSpaceStmt.tablespacename);
  if ('DropTableSpaceStmt' in node) return ofName('tablespace', node.DropTableSpaceStmt.tablespacename);
  if ('AlterTableSpaceOptionsStmt' in node) return ofName('tablespace', node.AlterTableSpaceOptionsStmt.tablespacename);
  if ('CreatedbStmt' in node) return ofName('database', node.CreatedbStmt.dbname);
  if ('DropdbStmt' in node) return ofName('database', node.DropdbStmt.dbname);
  if ('AlterDatabaseStmt' in node) return ofName('database', node.AlterDatabaseStmt.dbname);
  if ('AlterDatabaseSetStmt' in node) return ofName('database', node.AlterDatabaseSetStmt.dbname);
  if ('AlterDatabaseRefreshCollStmt' in node) return ofName('database', node.AlterDatabaseRefreshCollStmt.dbname);
  return 'AlterSystemStmt' in node ? ofName('parameter', node.AlterSystemStmt.setstmt?.name) : [];
}

function ofTextSearch(node: Node): readonly ChangedObject[] {
  if ('AlterTSDictionaryStmt' in node) return ofWords(objectKind('OBJECT_TSDICTIONARY'), wordsIn(node.AlterTSDictionaryStmt.dictname));
  return 'AlterTSConfigurationStmt' in node ? ofWords(objectKind('OBJECT_TSCONFIGURATION'), wordsIn(node.AlterTSConfigurationStmt.cfgname)) : [];
}
