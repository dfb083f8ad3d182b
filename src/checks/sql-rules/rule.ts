/** What a rule on SQL is: a text, and a pure choice over one statement in its surroundings. */
import type { Node } from '@pgsql/types';
import type { FindingSeverity, RuleText } from '../../model/finding.ts';
import type { Change } from './change.ts';
import type { CreatedObjects } from './created.ts';
import type { ParsedMigration, ParsedStatement } from '../../sql/parsed.ts';
import type { StatementFact } from '../../sql/statement-facts/fact.ts';

/** What a rule may look at besides the statement; it holds only while the rule looks. */
export interface Surroundings {
  readonly migration: ParsedMigration;
  /** All new migrations of the change, in the order in which one deploy runs them, in one transaction. */
  readonly all: readonly ParsedMigration[];
  /** How many statements of the change come before this one. */
  readonly position: number;
  /** The statements of the change that come before this one, this migration's and earlier ones'; copied on each asking, so `change` is the cheaper way to ask. */
  readonly before: readonly ParsedStatement[];
  readonly after: readonly ParsedStatement[];
  /** What the change itself created before this statement: nobody reads or writes it yet. */
  readonly created: CreatedObjects;
  /** What the change as a whole does, before this statement and after it. */
  readonly change: Change;
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

/** A rule that only PostgreSQL's syntax tree can answer. */
export interface TreeRule extends RuleText {
  /** Called for every statement that was parsed. */
  find(node: Node, statement: ParsedStatement, surroundings: Surroundings): readonly Hit[];
}

/** What a rule for all dialects may look at. */
export interface SharedSurroundings {
  /** By key: the tables that the change itself created before this statement. */
  readonly created: ReadonlySet<string>;
  /** By key: views, routines, sequences and types that the change makes. */
  readonly change: { readonly made: ReadonlySet<string> };
}

/** A rule that is written once for all dialects that it serves. */
export interface SharedRule extends RuleText {
  /** Called for every fact of every statement that was understood. */
  findShared(fact: StatementFact, surroundings: SharedSurroundings): readonly Hit[];
}

export type SqlRule = TreeRule | SharedRule;
