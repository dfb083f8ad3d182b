/** The texts of a plan in the order in which drizzle-kit sends them, each with what PostgreSQL's parser says of it. */
import type { Migration } from '../model/migration.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import type { CommandFacts } from '../sql/statements.ts';

export interface PlanText {
  readonly migration: Migration;
  /** From 1, in its migration. */
  readonly index: number;
  readonly text: string;
  /** Unknown if the parser cannot read it. */
  readonly facts: OrUnknown<readonly CommandFacts[]>;
}

export function planTexts(migrations: readonly Migration[], read: (text: string) => OrUnknown<readonly CommandFacts[]>): readonly PlanText[] {
  return migrations.flatMap((migration) => migration.chunks.map((text, at) => ({ migration, index: at + 1, text, facts: read(text) })));
}

/** Whether it is known to end the transaction in which it runs. */
export function endsTransaction({ facts }: PlanText): boolean {
  return !isUnknown(facts) && facts.some(({ ends }) => ends !== null);
}
