/** The parts of statements that have no effect beyond the relations and functions they name: a closed list, with closed lists of operators and types. */
import { findWords } from './tree.ts';

/** Whether this part of a syntax tree has no effect beyond relations and functions; the parts in it are judged by themselves. */
export function isCovered(key: string, part: object): boolean {
  if (/^[A-Z]/u.test(key) && !kinds.has(key)) return false;
  if (refused.has(key)) return false;
  // The field of a value, which a function of that name may compute.
  if (key === 'indirection') return !('String' in part);
  // What is temporary hides other relations, and a crash of the server empties what is not logged.
  if (key === 'RangeVar' || key === 'relation') return !('catalogname' in part) && 'relpersistence' in part && part.relpersistence === 'p';
  if (key === 'TypeName' || key === 'typeName') return isPlainType(part);
  if (key === 'A_Expr') return 'name' in part && isPlainOperator(findWords(part.name));
  if (key === 'SubLink') return !('operName' in part) || isPlainOperator(findWords(part.operName));
  return true;
}

const kinds: ReadonlySet<string> = new Set([
  ...['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'VariableShowStmt', 'CommonTableExpr'],
  ...['RangeVar', 'RangeSubselect', 'RangeFunction', 'JoinExpr', 'ResTarget', 'SortBy', 'List'],
  ...['A_Const', 'A_Expr', 'A_ArrayExpr', 'A_Indices', 'A_Indirection', 'A_Star', 'BoolExpr', 'BooleanTest', 'CaseExpr', 'CaseWhen', 'CoalesceExpr'],
  ...['CollateClause', 'ColumnRef', 'FuncCall', 'GroupingFunc', 'GroupingSet', 'MinMaxExpr', 'NullTest', 'ParamRef', 'RowExpr', 'SetToDefault', 'SubLink'],
  ...['SQLValueFunction', 'TypeCast', 'TypeName', 'WindowDef', 'String', 'Integer', 'Float', 'Boolean', 'BitString'],
]);

/** SELECT INTO, FOR UPDATE, and ORDER BY … USING. */
const refused: ReadonlySet<string> = new Set(['intoClause', 'lockingClause', 'useOp']);

/** Those whose operators PostgreSQL brings along, and those by which its grammar writes them. */
const operators: ReadonlySet<string> = new Set([
  ...['=', '<>', '!=', '<', '>', '<=', '>=', '+', '-', '*', '/', '%', '||', '~', '!~', '~*', '!~*', '~~', '!~~', '~~*', '!~~*'],
  ...['@>', '<@', '&&', '&', '|', '->', '->>', '#>', '#>>', '?', 'BETWEEN', 'NOT BETWEEN', 'BETWEEN SYMMETRIC', 'NOT BETWEEN SYMMETRIC'],
]);

function isPlainOperator(words: readonly string[]): boolean {
  return isOfPostgresql(words, operators);
}

const types: ReadonlySet<string> = new Set([
  ...['text', 'varchar', 'bpchar', 'char', 'name', 'bool', 'bytea', 'uuid', 'json', 'jsonb', 'oid', 'regclass', 'regtype', 'regproc', 'regnamespace'],
  ...['int2', 'int4', 'int8', 'smallserial', 'serial', 'bigserial', 'numeric', 'float4', 'float8'],
  ...['date', 'time', 'timetz', 'timestamp', 'timestamptz', 'interval', 'int2vector', 'oidvector'],
]);

function isPlainType(part: object): boolean {
  return 'names' in part && isOfPostgresql(findWords(part.names), types) && !('setof' in part) && !('pct_type' in part);
}

function isOfPostgresql(words: readonly string[], known: ReadonlySet<string>): boolean {
  const [name = '', schema = 'pg_catalog', ...more] = [...words].reverse();
  return known.has(name) && schema === 'pg_catalog' && more.length === 0;
}
