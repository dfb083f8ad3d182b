/** What a rule on MySQL and SQLite is: a text, and a pure choice over one act of a statement. */
import type { Dialect } from '../../../model/drizzle.ts';
import type { RuleText } from '../../../model/finding.ts';
import type { Hit, SharedRule } from '../rule.ts';
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import type { FactChange } from './change.ts';
import type { KnownTables } from './schema.ts';
import type { ReadMigration, ReadStatement } from '../../../sql/statement-facts/statements.ts';

/** The dialects that are read here. */
export type ReadDialect = Exclude<Dialect, 'postgresql'>;

export interface FactSurroundings {
  readonly dialect: ReadDialect;
  readonly migration: ReadMigration;
  readonly statement: ReadStatement;
  /** How many statements of the change come before this one. */
  readonly position: number;
  /** By key: the tables that the change itself created before this statement; nobody reads or writes them yet. */
  readonly created: ReadonlySet<string>;
  /** What the change as a whole does, before this statement and after it. */
  readonly change: FactChange;
  /** The tables as they are before this statement, so far as the folder's migrations tell. */
  readonly tables: KnownTables;
}

export interface OwnFactRule extends RuleText {
  /** Called for every act of every statement that was understood. */
  findFact(fact: StatementFact, surroundings: FactSurroundings): readonly Hit[];
}

export type FactRule = OwnFactRule | SharedRule;
