/** What a change for MySQL or SQLite does as a whole, gathered in one pass. */
import type { StatementFact, Column, Name, Query, Reference } from '../../../sql/statement-facts/fact.ts';
import type { ReadMigration } from '../../../sql/statement-facts/statements.ts';

/** SQLite's way to alter a table: a new one is filled from the old one, and takes its place and name. */
export interface Rebuild {
  /** The old one. */
  readonly table: Name;
  /** The columns of the new one. */
  readonly columns: readonly string[];
  /** The columns that the copy fills; empty where it names none. */
  readonly filled: readonly string[];
  readonly copy: Query;
  /** Where the old table is dropped, counting the statements of the change from 0. */
  readonly droppedAt: number;
}

export interface FactChange {
  /** Whether a table is altered in a way that only its old columns can explain. */
  readonly needsTables: boolean;
  /** By the position of its last two steps: the DROP of the old table, and the new one's change of name. */
  readonly rebuilds: ReadonlyMap<number, Rebuild>;
  /** By the new table's key: the columns that the copy fills. They are not new, and neither is the table. */
  readonly replacing: ReadonlyMap<string, ReadonlySet<string>>;
  /** Tables that get a primary key, in whatever way. */
  readonly keyed: ReadonlySet<string>;
  /** By table: the columns of each index and key that the change makes. */
  readonly indexed: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Views, triggers and routines that the change makes, by key. */
  readonly made: ReadonlySet<string>;
  /** Tables that others point to with ON DELETE CASCADE, so far as the change shows. */
  readonly cascading: ReadonlySet<string>;
}

export function describeFacts(migrations: readonly ReadMigration[]): FactChange {
  const gathering = new Gathering();
  const statements = migrations.flatMap((migration) => migration.statements);
  for (const [position, { facts }] of statements.entries()) for (const fact of facts ?? []) gathering.add(fact, position);
  return gathering;
}

interface Draft {
  readonly columns: readonly string[];
  copy?: Query;
  table?: Name;
  filled?: readonly string[];
  droppedAt?: number;
}

class Gathering implements FactChange {
  needsTables = false;
  readonly rebuilds = new Map<number, Rebuild>();
  readonly replacing = new Map<string, ReadonlySet<string>>();
  readonly keyed = new Set<string>();
  readonly indexed = new Map<string, (readonly string[])[]>();
  readonly made = new Set<string>();
  readonly cascading = new Set<string>();
  /** New tables that may take another's place, by key. */
  readonly #drafts = new Map<string, Draft>();
  readonly #draftOf = new Map<string, string>();

  add(fact: StatementFact, position: number): void {
    this.needsTables ||= fact.kind === 'change-column' || (fact.kind === 'rename-table' && this.#drafts.has(fact.table.key));
    this.#addKeys(fact);
    this.#addRebuild(fact, position);
    if (fact.kind === 'create-view' || fact.kind === 'create-routine') this.made.add(fact.name.key);
  }

  #addKeys(fact: StatementFact): void {
    if (fact.kind === 'create-table') {
      for (const column of fact.columns) this.#addColumn(fact.table.key, column);
      for (const { kind, columns, references } of fact.constraints) this.#addKey(fact.table.key, kind, columns, references);
    }
    if (fact.kind === 'add-column' || fact.kind === 'change-column') this.#addColumn(fact.table.key, fact.column);
    if (fact.kind === 'add-constraint') this.#addKey(fact.table.key, fact.constraint.kind, fact.constraint.columns, fact.constraint.references);
    if (fact.kind === 'create-index' && !fact.isPartial) this.#index(fact.table.key, fact.columns);
  }

  #addColumn(table: string, { name, isPrimary, isUnique, references }: Column): void {
    if (isPrimary) this.#addKey(table, 'primary-key', [name], null);
    if (isUnique) this.#index(table, [name]);
    if (references?.onDelete === 'CASCADE') this.cascading.add(references.table.key);
  }

  #addKey(table: string, kind: string, columns: readonly string[], references: Reference | null): void {
    if (kind === 'primary-key') this.keyed.add(table);
    if (kind === 'primary-key' || kind === 'unique' || kind === 'index') this.#index(table, columns);
    if (references?.onDelete === 'CASCADE') this.cascading.add(references.table.key);
  }

  #index(table: string, columns: readonly string[]): void {
    const list = this.indexed.get(table);
    if (list === undefined) this.indexed.set(table, [columns]);
    else list.push(columns);
  }

  /** The steps have to come in this order, each for the same two tables. */
  #addRebuild(fact: StatementFact, position: number): void {
    if (fact.kind === 'create-table') this.#drafts.set(fact.table.key, { columns: fact.columns.map(({ name }) => name) });
    if (fact.kind === 'insert' && fact.source?.from !== null && fact.source !== null) this.#fill(fact.table.key, fact.source.from, fact.source, fact.columns);
    if (fact.kind === 'drop' && fact.object === 'table') {
      for (const { key } of fact.names) {
        const draft = this.#drafts.get(this.#draftOf.get(key) ?? '');
        if (draft !== undefined) draft.droppedAt ??= position;
      }
    }
    if (fact.kind === 'rename-table') this.#finish(fact.table.key, fact.to.key, position);
  }

  #fill(into: string, from: Name, copy: Query, filled: readonly string[]): void {
    const draft = this.#drafts.get(into);
    if (draft === undefined) return;
    Object.assign(draft, { copy, table: from, filled });
    this.#draftOf.set(from.key, into);
  }

  #finish(from: string, to: string, renamedAt: number): void {
    const draft = this.#drafts.get(from);
    if (draft?.copy === undefined || draft.table?.key !== to || draft.droppedAt === undefined) return;
    const { columns, copy, table, filled = [], droppedAt } = draft;
    const rebuild = { table, columns, filled, copy, droppedAt };
    this.rebuilds.set(droppedAt, rebuild).set(renamedAt, rebuild);
    this.replacing.set(from, new Set(filled.length === 0 ? columns : filled));
    this.#drafts.delete(from);
  }
}
