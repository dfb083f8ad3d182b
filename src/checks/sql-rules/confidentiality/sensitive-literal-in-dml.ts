/** confidentiality/sensitive-literal-in-dml: a migration writes data of a person, or a secret, as a literal. */
import { quote } from '../../../text/plain.ts';
import { findLeaks, isPlainSecret, type Leak } from './literal.ts';
import { sensitivityOf } from './sensitive.ts';
import type { FactRule, Hit } from '../rule.ts';

export const sensitiveLiteralInDml: FactRule = {
  id: 'confidentiality/sensitive-literal-in-dml',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['C1.1', 'CC6.1'],
  cause:
    'An INSERT or UPDATE holds a value that looks like a secret, or like the data of a person: it lies in the repository and its history for everyone who can read them, and a merged migration is never changed again.',
  remedy:
    'Take the value out, and treat a secret as known to others: replace it where it is used. Load such data by a job that reads it from where it is kept.',
  alias: ['liquibase pii_ssn', 'liquibase pii_pan'],
  findFact(fact) {
    if (fact.kind !== 'insert' && fact.kind !== 'update') return [];
    const { texts, plain } = fact.written;
    const leaks = new Set<Leak>(texts.flatMap(findLeaks));
    const columns = new Set(plain.flatMap(({ column, text }) => (sensitivityOf(column) === 'secret' && isPlainSecret(text) ? [column] : [])));
    return [
      ...Array.from(leaks, (leak) => describeFinding(`Writes what looks like ${leak}.`, leak === 'an e-mail address')),
      ...Array.from(columns, (column) => describeFinding(`Writes a value in the clear into the column ${quote(column)}.`, false)),
    ];
  },
};

/** The line is not shown, since it holds the value. */
function describeFinding(message: string, isWarning: boolean): Hit {
  return { message, excerpt: null, ...(isWarning ? { severity: 'warning' } : {}) };
}
