/** What a change as a whole does, gathered in one pass, so that no rule has to search all statements for each statement. */
import type { AlterEnumStmt, ColumnDef, Constraint, CreateStmt, IndexStmt, Node } from '@pgsql/types';
import { addedColumn, constraintsOf, findAlterations, labelOf, wordsOf, type Alteration } from './alteration.ts';
import { Creation, listedName, nameOf } from './created.ts';
import { keyMade } from './made.ts';
import { describeWork, droppedTables, lockedBy } from './lock.ts';
import type { ParsedMigration } from '../../sql/parsed.ts';
import { sessionEffects } from '../../sql/session-effects.ts';
import { findSettings } from '../../sql/setting.ts';

/** Positions count the statements of the change, from 0. */
export interface AddedConstraint {
  readonly position: number;
  readonly constraint: Constraint;
}

export interface Lock {
  readonly position: number;
  /** The table, for a reader. */
  readonly label: string;
}

export interface Change {
  /** Constraints that are added to a table by name; the key is of `keyOf`. */
  readonly constraints: ReadonlyMap<string, readonly AddedConstraint[]>;
  /** CHECKs that a column has a value, by the column; the key is of `keyOf`. */
  readonly notNullChecks: ReadonlyMap<string, readonly AddedConstraint[]>;
  /** Where constraints are validated. */
  readonly validated: ReadonlyMap<string, readonly number[]>;
  /** By table: the columns of each index, key and unique constraint that the change makes. */
  readonly indexed: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Tables that get a primary key after they were made. */
  readonly keyed: ReadonlySet<string>;
  /** Columns that the change adds to tables; the key is of `keyOf`. */
  readonly columns: ReadonlySet<string>;
  /** Where a value is first added to an enum that was there before. */
  readonly enumValues: ReadonlyMap<string, number>;
  /** Where a setting is first made. */
  readonly settings: ReadonlyMap<string, number>;
  /** Where a setting of the session is last reset, by its name; under null, RESET ALL. */
  readonly resets: ReadonlyMap<string | null, number>;
  /** Views, routines, sequences and types that the change makes. */
  readonly made: ReadonlySet<string>;
  /** Where a table is last dropped. */
  readonly dropped: ReadonlyMap<string, number>;
  /** By table: the columns that it loses. */
  readonly droppedColumns: ReadonlyMap<string, readonly string[]>;
  /** What takes time while that first lock is held. */
  readonly longWork: readonly LongWork[];
  /** The first lock that stops others from writing a table that was there before. */
  readonly firstLock: Lock | null;
}

export interface LongWork {
  readonly position: number;
  /** `An index is built`. */
  readonly what: string;
}

/** A constraint or column of a table as one word; no name holds the character between them. */
export function keyOf(table: string, name: string): string {
  return `${table}\0${name}`;
}

export function describeChange(all: readonly ParsedMigration[]): Change {
  const gathering = new Gathering();
  const statements = all.flatMap((migration) => migration.statements);
  for (const [position, { node, isUncertain }] of statements.entries()) if (node !== null) gathering.add(node, position, isUncertain !== true);
  return gathering;
}

class Gathering implements Change {
  readonly constraints = new Map<string, AddedConstraint[]>();
  readonly notNullChecks = new Map<string, AddedConstraint[]>();
  readonly validated = new Map<string, number[]>();
  readonly indexed = new Map<string, (readonly string[])[]>();
  readonly keyed = new Set<string>();
  readonly columns = new Set<string>();
  readonly enumValues = new Map<string, number>();
  readonly settings = new Map<string, number>();
  readonly resets = new Map<string | null, number>();
  readonly made = new Set<string>();
  readonly dropped = new Map<string, number>();
  readonly droppedColumns = new Map<string, string[]>();
  readonly longWork: LongWork[] = [];
  firstLock: Lock | null = null;
  readonly #created = new Creation();

  add(node: Node, position: number, isCertain: boolean): void {
    for (const alteration of findAlterations(node)) this.#addAlteration(alteration, position);
    if ('CreateStmt' in node) this.#addTable(node.CreateStmt);
    if ('IndexStmt' in node) this.#addIndex(node.IndexStmt);
    if ('AlterEnumStmt' in node) this.#addEnumValue(node.AlterEnumStmt, position);
    for (const { name } of findSettings(node)) if (!this.settings.has(name)) this.settings.set(name, position);
    if ('VariableSetStmt' in node) for (const effect of sessionEffects(node, '')) if (effect.kind === 'session-reset') this.resets.set(effect.name, position);
    const made = keyMade(node);
    if (made !== null) this.made.add(made);
    for (const table of droppedTables(node)) this.dropped.set(nameOf(table), position);
    const what = this.firstLock === null ? null : describeWork(node, this.#created);
    if (what !== null) this.longWork.push({ position, what });
    const locked = this.firstLock === null ? lockedBy(node).find((relation) => !this.#created.tables.has(nameOf(relation))) : undefined;
    if (locked !== undefined) this.firstLock = { position, label: labelOf(locked) };
    if (isCertain) this.#created.add(node);
  }

  #addAlteration(alteration: Alteration, position: number): void {
    const { table, command } = alteration;
    const column = addedColumn(alteration);
    if (column !== null) this.#addColumn(table, column);
    if (command.subtype === 'AT_DropColumn') push(this.droppedColumns, table, command.name ?? '');
    if (command.subtype === 'AT_ValidateConstraint') push(this.validated, keyOf(table, command.name ?? ''), position);
    if (command.subtype !== 'AT_AddConstraint' || command.def === undefined || !('Constraint' in command.def)) return;
    const { Constraint: constraint } = command.def;
    const checked = findCheckedColumn(constraint);
    this.#addConstraint(table, constraint);
    push(this.constraints, keyOf(table, constraint.conname ?? ''), { position, constraint });
    if (checked !== null) push(this.notNullChecks, keyOf(table, checked), { position, constraint });
  }

  /** A renamed value may be used at once. */
  #addEnumValue({ typeName = [], oldVal, newVal = '' }: AlterEnumStmt, position: number): void {
    if (oldVal !== undefined || this.#created.types.has(listedName(typeName)) || this.enumValues.has(newVal)) return;
    this.enumValues.set(newVal, position);
  }

  #addTable({ relation, tableElts = [] }: CreateStmt): void {
    if (relation === undefined) return;
    for (const element of tableElts) {
      if ('ColumnDef' in element) this.#addColumn(nameOf(relation), element.ColumnDef);
      if ('Constraint' in element) this.#addConstraint(nameOf(relation), element.Constraint);
    }
  }

  #addColumn(table: string, column: ColumnDef): void {
    const name = column.colname ?? '';
    this.columns.add(keyOf(table, name));
    for (const constraint of constraintsOf(column)) this.#addConstraint(table, { ...constraint, keys: [{ String: { sval: name } }] });
  }

  #addConstraint(table: string, { contype, keys }: Constraint): void {
    if (contype === 'CONSTR_PRIMARY') this.keyed.add(table);
    if (contype === 'CONSTR_PRIMARY' || contype === 'CONSTR_UNIQUE') push(this.indexed, table, wordsOf(keys));
  }

  /** A partial index does not serve every look-up. */
  #addIndex({ relation, indexParams = [], whereClause }: IndexStmt): void {
    if (relation === undefined || whereClause !== undefined) return;
    const names = indexParams.map((param) => ('IndexElem' in param ? (param.IndexElem.name ?? '') : ''));
    push(this.indexed, nameOf(relation), names);
  }
}

/** The column of `CHECK (column IS NOT NULL)`. */
function findCheckedColumn({ contype, raw_expr: expression }: Constraint): string | null {
  if (contype !== 'CONSTR_CHECK' || expression === undefined || !('NullTest' in expression)) return null;
  const { arg, nulltesttype } = expression.NullTest;
  return nulltesttype === 'IS_NOT_NULL' && arg !== undefined && 'ColumnRef' in arg ? (wordsOf(arg.ColumnRef.fields).at(-1) ?? null) : null;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
