/** The statements that drizzle-kit sends of its own: those that touch nothing but its ledger, and those that only read catalogs. */
import type { Node, UpdateStmt } from '@pgsql/types';
import type { Generation, LedgerTable } from '../model/drizzle.ts';
import { catalogColumns } from './catalog-columns.ts';
import { accessOf, type CalledFunction, type RelationAccess } from './access.ts';
import { addedLedgerColumn, createsLedger } from './ledger-table.ts';

/**
 * True of a statement that creates the ledger's schema, of one that creates the ledger or adds columns to it exactly as drizzle-kit does, and of one
 * that reads, adds or changes its rows. What cannot be proved counts as no. What the database itself does along with it, such as a trigger on the ledger, is not in the text.
 */
export function isLedgerOnly(node: Node, table: LedgerTable, generation: Generation): boolean {
  if ('CreateSchemaStmt' in node) {
    const { schemaname, authrole, schemaElts } = node.CreateSchemaStmt;
    return schemaname === table.schema && authrole === undefined && schemaElts === undefined;
  }
  // A ledger of 1.0 is only its own to create: 0.31 would be refused from then on. The first betas of 1.0 create the older one.
  if ('CreateStmt' in node) return createsLedger(node, table, 'v0') || (generation === 'v1' && createsLedger(node, table, 'v1'));
  if ('AlterTableStmt' in node) return addedLedgerColumn(node, table) !== null;
  if (!('SelectStmt' in node || 'InsertStmt' in node || 'UpdateStmt' in node)) return false;
  const { relations, functions, qualified, uncovered } = accessOf(node);
  const isLedger = ({ schema, name }: RelationAccess): boolean => schema === table.schema && name === table.name;
  const isKnown = functions.every((called) => isOfPostgresql(called, ledgerFunctions)) && qualified.every((word) => ledgerColumns.has(word));
  // A WITH may write, too.
  const writes = relations.filter(({ mode }) => mode === 'write').length;
  return !uncovered && relations.length > 0 && relations.every(isLedger) && isKnown && writes === ('SelectStmt' in node ? 0 : 1);
}

/** True of SHOW, and of a SELECT that reads catalogs, or nothing, and calls only functions that look things up. What cannot be proved counts as no. */
export function readsCatalogOnly(node: Node): boolean {
  if ('VariableShowStmt' in node) return true;
  if (!('SelectStmt' in node)) return false;
  const { relations, functions, qualified, uncovered } = accessOf(node);
  const isKnown = functions.every((called) => isOfPostgresql(called, catalogFunctions)) && qualified.every((word) => catalogColumns.has(word));
  return !uncovered && isKnown && relations.every(isCatalog);
}

/** True of an UPDATE that sets nothing but these columns. */
export function setsOnly({ targetList = [] }: UpdateStmt, columns: ReadonlySet<string>): boolean {
  return targetList.every((target) => 'ResTarget' in target && target.ResTarget.indirection === undefined && columns.has(target.ResTarget.name ?? ''));
}

/** Without a schema, arguments of other types may lead to a function of somebody else that has the same name. */
function isOfPostgresql({ schema, name, takes }: CalledFunction, known: ReadonlySet<string>): boolean {
  return (schema === 'pg_catalog' || (schema === null && !takes)) && known.has(name);
}

function isCatalog({ schema, name, mode }: RelationAccess): boolean {
  if (mode !== 'read') return false;
  return schema === 'information_schema' ? informationViews.has(name) : (schema === null || schema === 'pg_catalog') && catalogs.has(name);
}

const ledgerFunctions: ReadonlySet<string> = new Set(['now', 'count', 'max', 'min']);

/** Of both generations; a column of this name is there, so no function is looked for. */
const ledgerColumns: ReadonlySet<string> = new Set(['id', 'hash', 'created_at', 'name', 'applied_at']);

/** None that holds passwords, values of rows, or statements of others. */
const catalogs: ReadonlySet<string> = new Set([
  ...['pg_aggregate', 'pg_am', 'pg_attrdef', 'pg_attribute', 'pg_auth_members', 'pg_cast', 'pg_class', 'pg_collation', 'pg_constraint', 'pg_database'],
  ...['pg_depend', 'pg_description', 'pg_enum', 'pg_event_trigger', 'pg_extension', 'pg_index', 'pg_indexes', 'pg_inherits', 'pg_language', 'pg_matviews'],
  ...['pg_namespace', 'pg_opclass', 'pg_operator', 'pg_opfamily', 'pg_partitioned_table', 'pg_policies', 'pg_policy', 'pg_proc', 'pg_range', 'pg_rewrite'],
  ...['pg_roles', 'pg_sequence', 'pg_sequences', 'pg_settings', 'pg_shdescription', 'pg_statistic_ext', 'pg_tables', 'pg_tablespace', 'pg_trigger'],
  ...['pg_type', 'pg_views'],
]);

const informationViews: ReadonlySet<string> = new Set([
  ...['check_constraints', 'column_privileges', 'columns', 'constraint_column_usage', 'constraint_table_usage', 'domains', 'element_types'],
  ...['enabled_roles', 'key_column_usage', 'parameters', 'referential_constraints', 'routines', 'schemata', 'sequences', 'table_constraints'],
  ...['table_privileges', 'tables', 'triggers', 'view_column_usage', 'view_table_usage', 'views'],
]);

const catalogFunctions: ReadonlySet<string> = new Set([
  ...['array_agg', 'array_length', 'array_position', 'array_to_string', 'array_upper', 'bool_and', 'bool_or', 'btrim', 'col_description', 'concat'],
  ...['count', 'current_database', 'current_schema', 'current_schemas', 'current_setting', 'format_type', 'generate_subscripts'],
  ...['has_schema_privilege', 'has_table_privilege', 'json_agg', 'json_build_object', 'jsonb_agg', 'jsonb_build_object', 'length', 'like_escape', 'lower'],
  ...['max', 'min', 'now', 'obj_description', 'pg_backend_pid', 'pg_encoding_to_char', 'pg_get_constraintdef', 'pg_get_expr', 'pg_get_functiondef'],
  ...['pg_get_indexdef', 'pg_get_ruledef', 'pg_get_serial_sequence', 'pg_get_triggerdef', 'pg_get_userbyid', 'pg_get_viewdef', 'pg_has_role'],
  ...['pg_is_in_recovery', 'pg_table_is_visible', 'pg_type_is_visible', 'quote_ident', 'regexp_replace', 'replace', 'row_number', 'shobj_description'],
  ...['string_agg', 'substring', 'to_regclass', 'to_regtype', 'unnest', 'upper', 'version'],
]);
