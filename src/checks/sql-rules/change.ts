/** What a change as a whole does, gathered in one pass, so that no rule has to search all statements for each statement. */
import type { Dialect } from '../../model/drizzle.ts';
import type { StatementFact } from '../../sql/statement-facts/fact.ts';
import type { Constraint, Name } from '../../sql/statement-facts/table-part.ts';
import type { ReadMigration } from '../../sql/statement-facts/statements.ts';
import { constraintsIn } from './constraints.ts';
import { Rebuilds, type Rebuild } from './rebuild.ts';

/** Positions count the statements of the change, from 0. */
export interface AddedConstraint {
  readonly position: number;
  readonly constraint: Constraint;
}

export interface Change {
  /** Whether a table is altered in a way that only its old columns can explain. */
  readonly needsTables: boolean;
  readonly rebuilds: ReadonlyMap<number, Rebuild>;
  readonly replacing: ReadonlyMap<string, ReadonlySet<string>>;
  /** Constraints that are added to a table by name; the key is of `keyOf`. */
  readonly constraints: ReadonlyMap<string, readonly AddedConstraint[]>;
  /** CHECKs that a column has a value, by the column; the key is of `keyOf`. */
  readonly notNullChecks: ReadonlyMap<string, readonly AddedConstraint[]>;
  /** Where constraints are validated. */
  readonly validated: ReadonlyMap<string, readonly number[]>;
  /** Tables that get a primary key, in whatever way. */
  readonly keyed: ReadonlySet<string>;
  /** By table: the columns of each index, key and unique constraint that the change makes. */
  readonly indexed: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Columns that the change makes; the key is of `keyOf`. */
  readonly columns: ReadonlySet<string>;
  /** Columns whose comment classifies them; the key is of `keyOf`. */
  readonly classified: ReadonlySet<string>;
  /** Views, routines, triggers, sequences and types that the change makes, by key. */
  readonly made: ReadonlySet<string>;
  /** Where an enum is first made, and how many values it has then. */
  readonly enums: ReadonlyMap<string, { readonly position: number; readonly values: number }>;
  /** Names of prepared statements. */
  readonly prepared: ReadonlySet<string>;
  /** Where a routine last gets a search_path of its own. */
  readonly searchPaths: ReadonlyMap<string, number>;
  /** Tables that others point to with ON DELETE CASCADE, so far as the change shows. */
  readonly cascading: ReadonlySet<string>;
  /** Where a table is last dropped. */
  readonly dropped: ReadonlyMap<string, number>;
  /** By table: the columns that it loses. */
  readonly droppedColumns: ReadonlyMap<string, readonly string[]>;
  /** Partitions that are taken off their tables. */
  readonly detached: ReadonlySet<string>;
}

/** A constraint or column of a table as one word; no name holds the character between them. */
export function keyOf({ key }: Name, name: string): string {
  return `${key}\0${name}`;
}

/** What looks like SQLite's rebuild is none in PostgreSQL, which alters in place. */
export function describeChange(migrations: readonly ReadMigration[], dialect: Dialect): Change {
  const gathering = new Gathering(dialect !== 'postgresql');
  const statements = migrations.flatMap((migration) => migration.statements);
  for (const [position, { facts }] of statements.entries()) for (const fact of facts ?? []) gathering.add(fact, position);
  return gathering;
}

/** Whether a comment says how a column is treated: `@classification …`, `encrypted by …`. */
export function classifies(comment: string): boolean {
  return /classif|encrypted|hashed|@pii|tokeni[sz]ed/iu.test(comment);
}

class Gathering implements Change {
  needsTables = false;
  readonly constraints = new Map<string, AddedConstraint[]>();
  readonly notNullChecks = new Map<string, AddedConstraint[]>();
  readonly validated = new Map<string, number[]>();
  readonly keyed = new Set<string>();
  readonly indexed = new Map<string, (readonly string[])[]>();
  readonly columns = new Set<string>();
  readonly classified = new Set<string>();
  readonly made = new Set<string>();
  readonly enums = new Map<string, { readonly position: number; readonly values: number }>();
  readonly prepared = new Set<string>();
  readonly searchPaths = new Map<string, number>();
  readonly cascading = new Set<string>();
  readonly dropped = new Map<string, number>();
  readonly droppedColumns = new Map<string, string[]>();
  readonly detached = new Set<string>();
  readonly #rebuilds = new Rebuilds();
  readonly #mayRebuild: boolean;

  constructor(mayRebuild: boolean) {
    this.#mayRebuild = mayRebuild;
  }

  get rebuilds(): ReadonlyMap<number, Rebuild> {
    return this.#rebuilds.found;
  }

  get replacing(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#rebuilds.replacing;
  }

  add(fact: StatementFact, position: number): void {
    this.needsTables ||= fact.kind === 'change-column' || (fact.kind === 'rename-table' && this.#rebuilds.isDraft(fact.table));
    if (this.#mayRebuild) this.#rebuilds.add(fact, position);
    for (const { table, constraint } of constraintsIn(fact)) this.#addConstraint(table, constraint);
    this.#addToTable(fact, position);
    this.#addObject(fact, position);
  }

  #addConstraint({ key }: Name, { kind, columns, references }: Constraint): void {
    if (kind === 'primary-key') this.keyed.add(key);
    if (kind === 'primary-key' || kind === 'unique' || kind === 'index') push(this.indexed, key, columns);
    if (references?.onDelete === 'CASCADE') this.cascading.add(references.table.key);
  }

  #addToTable(fact: StatementFact, position: number): void {
    if (fact.kind === 'create-table') for (const { name } of fact.columns) this.columns.add(keyOf(fact.table, name));
    if (fact.kind === 'add-column') this.columns.add(keyOf(fact.table, fact.column.name));
    if (fact.kind === 'drop-column') push(this.droppedColumns, fact.table.key, fact.column);
    // A partial index does not serve every look-up.
    if (fact.kind === 'create-index' && !fact.isPartial) push(this.indexed, fact.table.key, fact.columns);
    if (fact.kind === 'validate-constraint') push(this.validated, keyOf(fact.table, fact.name), position);
    if (fact.kind === 'partition' && fact.word === 'DETACH') for (const { key } of fact.names) this.detached.add(key);
    if (fact.kind === 'comment' && classifies(fact.text)) this.classified.add(keyOf(fact.table, fact.column));
    if (fact.kind === 'drop' && fact.object === 'table') for (const { key } of fact.names) this.dropped.set(key, position);
    if (fact.kind !== 'add-constraint') return;
    const { table, constraint } = fact;
    push(this.constraints, keyOf(table, constraint.name ?? ''), { position, constraint });
    if (constraint.notNullColumn !== null) push(this.notNullChecks, keyOf(table, constraint.notNullColumn), { position, constraint });
  }

  #addObject(fact: StatementFact, position: number): void {
    if (fact.kind === 'prepare') this.prepared.add(fact.name);
    if (fact.kind === 'create-routine' && fact.setsSearchPath) this.searchPaths.set(fact.name.key, position);
    if (fact.kind === 'create-view' || fact.kind === 'create-type' || fact.kind === 'create-other' || (fact.kind === 'create-routine' && !fact.isAltered))
      this.made.add(fact.name.key);
    if (fact.kind === 'create-table' && fact.source !== null) this.made.add(fact.table.key);
    if (fact.kind === 'create-type' && fact.values !== null && !this.enums.has(fact.name.key)) this.enums.set(fact.name.key, { position, values: fact.values });
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
