/** CREATE TABLE of PostgreSQL: its columns and constraints. */
import type { ColumnDef, Constraint as ConstraintNode, ConstrType, CreateStmt, Node } from '@pgsql/types';
import { findCalls, partsIn, wordsIn } from '../../tree.ts';
import type { StatementFact } from '../fact.ts';
import { constraintOf, type Column, type Constraint } from '../table-part.ts';
import { relationName, typeOf } from './name.ts';

export function readTable({ relation, tableElts = [], partbound, if_not_exists: mayExist }: CreateStmt): StatementFact {
  return {
    kind: 'create-table',
    table: relationName(relation),
    columns: partsIn(tableElts, 'ColumnDef').map(readColumn),
    constraints: partsIn(tableElts, 'Constraint').flatMap((one) => readConstraint(one) ?? []),
    isTemporary: relation?.relpersistence === 't',
    mayExist: mayExist === true,
    inheritsKeys: partbound !== undefined || tableElts.some(copiesIndexes),
    source: null,
  };
}

/** The bit of INCLUDING INDEXES in the options of LIKE. */
const includingIndexes = 64;

function copiesIndexes(element: Node): boolean {
  return 'TableLikeClause' in element && ((element.TableLikeClause.options ?? 0) & includingIndexes) !== 0;
}

const serial = /^(?:serial[248]?|smallserial|bigserial)$/u;

export function readColumn({ colname: name = '', typeName = {}, constraints: parts }: ColumnDef): Column {
  const nodes = partsIn(parts, 'Constraint');
  const has = (wanted: ConstrType): boolean => nodes.some(({ contype }) => contype === wanted);
  const type = typeOf(typeName);
  const value = nodes.find(({ contype }) => contype === 'CONSTR_DEFAULT')?.raw_expr;
  const computed = nodes.find(({ contype }) => contype === 'CONSTR_GENERATED');
  return {
    name,
    type,
    isNotNull: has('CONSTR_NOTNULL'),
    default: value === undefined ? 'none' : readDefault(value),
    calls: findCalls(value),
    isNumbered: has('CONSTR_IDENTITY') || serial.test(type.name),
    generated: computed === undefined ? null : computed.generated_kind === 'v' ? 'virtual' : 'stored',
    constraints: nodes.flatMap((node, at) => readInline(node, nodes[at + 1], name)),
    comment: null,
  };
}

function readDefault(value: Node): Column['default'] {
  if ('SQLValueFunction' in value) return /TIME|DATE/u.test(value.SQLValueFunction.op ?? '') ? 'now' : 'computed';
  return !('A_Const' in value) ? 'computed' : value.A_Const.isnull === true ? 'null' : 'constant';
}

/** NOT ENFORCED at a column stands behind its constraint as one of its own; NOT NULL is a quality of the column. */
function readInline(node: ConstraintNode, next: ConstraintNode | undefined, column: string): readonly Constraint[] {
  const constraint = node.contype === 'CONSTR_NOTNULL' ? null : readConstraint(node);
  const isEnforced = next?.contype !== 'CONSTR_ATTR_NOT_ENFORCED' && constraint?.isEnforced === true;
  return constraint === null ? [] : [{ ...constraint, columns: [column], isInline: true, isEnforced }];
}

const kinds: ReadonlyMap<ConstrType | undefined, Constraint['kind']> = new Map<ConstrType, Constraint['kind']>([
  ['CONSTR_PRIMARY', 'primary-key'],
  ['CONSTR_UNIQUE', 'unique'],
  ['CONSTR_FOREIGN', 'foreign-key'],
  ['CONSTR_CHECK', 'check'],
  ['CONSTR_EXCLUSION', 'exclusion'],
  ['CONSTR_NOTNULL', 'not-null'],
]);

const reactions: Readonly<Record<string, string>> = { r: 'RESTRICT', c: 'CASCADE', n: 'SET NULL', d: 'SET DEFAULT' };

/** Null of what is no constraint, such as DEFERRABLE. */
export function readConstraint(node: ConstraintNode): Constraint | null {
  const kind = kinds.get(node.contype);
  if (kind === undefined) return null;
  const { pktable, fk_del_action: action = '' } = node;
  return constraintOf(kind, {
    name: node.conname ?? null,
    columns: wordsIn(kind === 'foreign-key' ? node.fk_attrs : node.keys),
    references: kind === 'foreign-key' ? { table: relationName(pktable), onDelete: reactions[action] ?? null } : null,
    isEnforced: (kind !== 'check' && kind !== 'foreign-key') || node.is_enforced === true,
    isValidated: node.skip_validation !== true,
    usesIndex: node.indexname !== undefined,
    notNullColumn: kind === 'check' ? checkedColumn(node.raw_expr) : null,
  });
}

function checkedColumn(expression: Node | undefined): string | null {
  if (expression === undefined || !('NullTest' in expression)) return null;
  const { arg, nulltesttype } = expression.NullTest;
  return nulltesttype === 'IS_NOT_NULL' && arg !== undefined && 'ColumnRef' in arg ? (wordsIn(arg.ColumnRef.fields).at(-1) ?? null) : null;
}
