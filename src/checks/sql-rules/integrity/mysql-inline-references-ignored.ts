/** integrity/mysql-inline-references-ignored: a reference that MySQL reads and does not heed. */
import { excerpt } from '../../../text/plain.ts';
import type { FactRule } from '../statement-facts/rule.ts';
import { referencesOf } from '../statement-facts/references.ts';

export const mysqlInlineReferencesIgnored: FactRule = {
  id: 'integrity/mysql-inline-references-ignored',
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'REFERENCES stands at a column itself. MySQL before 9.0 takes that without a word and makes no foreign key; MariaDB makes one.',
  remedy: 'Write FOREIGN KEY (…) REFERENCES … as a constraint of the table, as drizzle-kit does.',
  alias: ['atlas MY102'],
  findFact: (fact, { change }) =>
    referencesOf(fact, change)
      .filter(({ isInline }) => isInline)
      .map(({ from, to, columns }) => ({ message: `The reference of ${excerpt(columns.join(', '))} of ${from} to ${to} may not be heeded.` })),
};
