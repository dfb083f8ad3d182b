/** integrity/mysql-inline-references-ignored: a reference that MySQL reads and does not heed. */
import { quote } from '../../../text/plain.ts';
import { referencesIn } from '../constraints.ts';
import type { FactRule } from '../rule.ts';

export const mysqlInlineReferencesIgnored: FactRule = {
  id: 'integrity/mysql-inline-references-ignored',
  dialects: ['mysql'],
  severity: 'warning',
  criteria: ['PI1.5', 'CC8.1'],
  cause: 'REFERENCES stands at a column itself. MySQL before 9.0 takes that without a word and makes no foreign key; MariaDB makes one.',
  remedy: 'Write FOREIGN KEY (…) REFERENCES … as a constraint of the table, as drizzle-kit does.',
  alias: ['atlas MY102'],
  findFact: (fact, { change }) =>
    referencesIn(fact, change)
      .filter(({ constraint }) => constraint.isInline)
      .map(({ table, to, constraint }) => ({
        message: `The reference of ${quote(constraint.columns.join(', '))} of ${table.label} to ${to.label} may not be heeded.`,
      })),
};
