/** What a change does to the locks, the session and the enums of PostgreSQL as a whole, gathered in one pass. */
import type { ReadMigration, ReadStatement } from '../../sql/statement-facts/statements.ts';
import { nameOf } from '../../sql/statement-facts/postgresql/name.ts';
import { wordsIn } from '../../sql/tree.ts';
import { Creation, isFilled, isOld, type CreatedObjects } from './created.ts';
import { lockedBy } from './lock.ts';

export interface Lock {
  readonly position: number;
  /** The table, for a reader. */
  readonly label: string;
}

export interface LongWork {
  readonly position: number;
  /** `An index is built`. */
  readonly what: string;
}

/** Positions count the statements of the change, from 0. */
export interface PostgresqlChange {
  /** Where a value is first added to an enum that was there before. */
  readonly enumValues: ReadonlyMap<string, number>;
  /** Where a setting is first made. */
  readonly settings: ReadonlyMap<string, number>;
  /** Where a setting of the session is last reset, by its name; under null, RESET ALL. */
  readonly resets: ReadonlyMap<string | null, number>;
  /** What takes time while that first lock is held. */
  readonly longWork: readonly LongWork[];
  /** The first lock that stops others from writing a table that was there before. */
  readonly firstLock: Lock | null;
}

export function describePostgresql(all: readonly ReadMigration[]): PostgresqlChange {
  const gathering = new Gathering();
  const statements = all.flatMap((migration) => migration.statements);
  for (const [position, statement] of statements.entries()) gathering.add(statement, position);
  return gathering;
}

class Gathering implements PostgresqlChange {
  readonly enumValues = new Map<string, number>();
  readonly settings = new Map<string, number>();
  readonly resets = new Map<string | null, number>();
  readonly longWork: LongWork[] = [];
  firstLock: Lock | null = null;
  readonly #created = new Creation();

  add(statement: ReadStatement, position: number): void {
    const { node, facts } = statement;
    if (node === null || facts === null) return;
    for (const fact of facts) {
      if (fact.kind === 'set' && fact.scope === 'session' && !this.settings.has(fact.name)) this.settings.set(fact.name, position);
      if (fact.kind === 'session' && fact.effect.kind === 'session-reset') this.resets.set(fact.effect.name, position);
    }
    if ('AlterEnumStmt' in node) {
      const { typeName, oldVal, newVal = '' } = node.AlterEnumStmt;
      // A renamed value may be used at once.
      const isAdded = oldVal === undefined && !this.#created.types.has(nameOf(wordsIn(typeName)).key);
      if (isAdded && !this.enumValues.has(newVal)) this.enumValues.set(newVal, position);
    }
    const what = this.firstLock === null ? null : describeWork(statement, this.#created);
    if (what !== null) this.longWork.push({ position, what });
    const locked = this.firstLock === null ? lockedBy(node).find((table) => isOld(table, this.#created)) : undefined;
    if (locked !== undefined) this.firstLock = { position, label: locked.label };
    if (!statement.isUncertain) for (const fact of facts) this.#created.add(fact, false);
  }
}

/** What a statement does that takes time with the rows of a table that was there before; null for what does not. */
function describeWork({ node, facts }: ReadStatement, created: CreatedObjects): string | null {
  for (const fact of facts ?? []) {
    const isRows = fact.kind === 'update' || fact.kind === 'delete' || (fact.kind === 'insert' && fact.source?.isReading === true);
    if (isRows && !fact.isLater && isFilled(fact.table, created)) return 'Rows are changed';
    if (fact.kind === 'create-index' && isFilled(fact.table, created)) return 'An index is built';
    if (fact.kind === 'validate-constraint' && isFilled(fact.table, created)) return 'A constraint is validated';
  }
  return node !== null && 'RefreshMatViewStmt' in node ? 'A materialized view is refreshed' : null;
}
