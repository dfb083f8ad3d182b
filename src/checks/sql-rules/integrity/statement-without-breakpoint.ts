/** integrity/statement-without-breakpoint: statements that are sent together, of which only the first may run. */
import type { FactRule } from '../rule.ts';

export const statementWithoutBreakpoint: FactRule = {
  id: 'integrity/statement-without-breakpoint',
  dialects: ['mysql', 'sqlite'],
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'drizzle-kit sends what stands between two breakpoints at once. The drivers of MySQL and SQLite take one statement at a time: they refuse more, or run the first and leave out the rest without a word.',
  remedy: 'Write `--> statement-breakpoint` on a line of its own between the statements.',
  alias: [],
  findFact: (fact, { statement }) =>
    statement.inPiece === 1 && fact === statement.facts?.[0]
      ? [{ message: 'A second statement stands in one piece with the first, without a breakpoint between them.' }]
      : [],
};
