/** What a change for MySQL or SQLite does as a whole, gathered in one pass. */
import type { Act, Column, Name, Query, Reference } from './act.ts';
import type { ReadMigration } from './statements.ts';

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

export interface ActChange {
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

export function describeActs(migrations: readonly ReadMigration[]): ActChange {
  const gathering = new Gathering();
  const statements = migrations.flatMap((migration) => migration.statements);
  for (const [position, { acts }] of statements.entries()) for (const act of acts ?? []) gathering.add(act, position);
  return gathering;
}

interface Draft {
  readonly columns: readonly string[];
  copy?: Query;
  table?: Name;
  filled?: readonly string[];
  droppedAt?: number;
}

class Gathering implements ActChange {
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

  add(act: Act, position: number): void {
    this.needsTables ||= act.kind === 'change-column' || (act.kind === 'rename-table' && this.#drafts.has(act.table.key));
    this.#addKeys(act);
    this.#addRebuild(act, position);
    if (act.kind === 'create-view' || act.kind === 'create-routine') this.made.add(act.name.key);
  }

  #addKeys(act: Act): void {
    if (act.kind === 'create-table') {
      for (const column of act.columns) this.#addColumn(act.table.key, column);
      for (const { kind, columns, references } of act.constraints) this.#addKey(act.table.key, kind, columns, references);
    }
    if (act.kind === 'add-column' || act.kind === 'change-column') this.#addColumn(act.table.key, act.column);
    if (act.kind === 'add-constraint') this.#addKey(act.table.key, act.constraint.kind, act.constraint.columns, act.constraint.references);
    if (act.kind === 'create-index' && !act.isPartial) this.#index(act.table.key, act.columns);
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
  #addRebuild(act: Act, position: number): void {
    if (act.kind === 'create-table') this.#drafts.set(act.table.key, { columns: act.columns.map(({ name }) => name) });
    if (act.kind === 'insert' && act.source?.from !== null && act.source !== null) this.#fill(act.table.key, act.source.from, act.source, act.columns);
    if (act.kind === 'drop' && act.object === 'table') {
      for (const { key } of act.names) {
        const draft = this.#drafts.get(this.#draftOf.get(key) ?? '');
        if (draft !== undefined) draft.droppedAt ??= position;
      }
    }
    if (act.kind === 'rename-table') this.#finish(act.table.key, act.to.key, position);
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
