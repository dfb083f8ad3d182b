/** What a rule on SQL is: a text, and a pure choice over one statement in its surroundings. */
import type { Node } from '@pgsql/types';
import type { Dialect } from '../../model/drizzle.ts';
import type { FindingSeverity, RuleText } from '../../model/finding.ts';
import type { Grammar } from '../../sql/lexer.ts';
import type { StatementFact } from '../../sql/statement-facts/fact.ts';
import type { ReadMigration, ReadStatement } from '../../sql/statement-facts/statements.ts';
import type { Change } from './change.ts';
import type { CreatedObjects } from './created.ts';
import type { KnownTables } from './known-tables.ts';
import type { PostgresqlChange } from './postgresql-change.ts';

/** What a rule may look at besides the statement; it holds only while the rule looks. */
export interface Surroundings {
  readonly dialect: Dialect;
  readonly migration: ReadMigration;
  readonly statement: ReadStatement;
  /** All new migrations of the change, in the order in which one deploy runs them. */
  readonly all: readonly ReadMigration[];
  /** How many statements of the change come before this one. */
  readonly position: number;
  /** What the change itself created before this statement: nobody reads or writes it yet. */
  readonly created: CreatedObjects;
  /** What the change as a whole does, before this statement and after it. */
  readonly change: Change;
  /** The tables as they are before this statement, so far as the folder's migrations tell. */
  readonly tables: KnownTables;
}

/** One place where a rule fires; without a line it is the statement's own. */
export interface Hit {
  readonly message: string;
  readonly line?: number;
  /** Where this case weighs more or less than the rule. */
  readonly severity?: FindingSeverity;
  /** Where this case has another remedy than the rule. */
  readonly remedy?: string;
  /** Null where the line holds what must not be shown; else the line is. */
  readonly excerpt?: null;
}

/** A rule that is written once for all dialects that it serves. */
export interface FactRule extends RuleText {
  readonly dialects: readonly Grammar[];
  /** Called for every fact of every statement that was understood. */
  findFact(fact: StatementFact, surroundings: Surroundings): readonly Hit[];
}

export interface TreeSurroundings extends Surroundings {
  readonly postgresql: PostgresqlChange;
}

/** A rule on what is PostgreSQL's own, which only its syntax tree can answer. */
export interface TreeRule extends RuleText {
  /** Called for every statement that was parsed. */
  find(node: Node, surroundings: TreeSurroundings): readonly Hit[];
}

export type SqlRule = TreeRule | FactRule;

export function serves(rule: SqlRule, grammar: Grammar): boolean {
  return 'find' in rule ? grammar === 'postgresql' : rule.dialects.includes(grammar);
}
