/** confidentiality/sensitive-column-plaintext: a column for secrets is made for text in the clear. */
import type { FactRule } from '../statement-facts/rule.ts';
import { isClassified as isFactClassified, isTextual as isFactTextual, newColumns } from '../statement-facts/new-columns.ts';
import { excerpt } from '../../../text/plain.ts';
import type { SqlRule } from '../rule.ts';
import { isClassified, isTextual, lineOf, selectNewColumns, shownNew } from './columns.ts';
import { sensitivityOf } from './sensitive.ts';

export const sensitiveColumnPlaintext: SqlRule & FactRule = {
  id: 'confidentiality/sensitive-column-plaintext',
  severity: 'warning',
  criteria: ['C1.1', 'CC6.1'],
  cause:
    'By its name a new column holds a secret, or what identifies a person or their money, and by its type it holds it in the clear: every reader of the table, each backup and each replica has it.',
  remedy:
    "Keep a hash or the encrypted value, and say so in the name (`password_hash`, `iban_encrypted`) or in a comment (COMMENT ON COLUMN … IS '@classification …'); or keep it in a store for secrets.",
  alias: ['splinter 0023'],
  find: (node, statement, surroundings) =>
    selectNewColumns(node).flatMap((column) => {
      const sensitivity = isTextual(column.type) ? sensitivityOf(column.name) : null;
      if (sensitivity === null || sensitivity === 'personal' || isClassified(column, surroundings.all)) return [];
      const message = `The new column ${shownNew(column)} of type ${column.type} would hold its values in the clear.`;
      return [{ message, line: lineOf(statement, column) }];
    }),
  findFact: (fact, { change, dialect }) =>
    newColumns(fact, change).flatMap(({ column, label }) => {
      const sensitivity = isFactTextual(column) && !isFactClassified(column) ? sensitivityOf(column.name) : null;
      if (sensitivity === null || sensitivity === 'personal') return [];
      const message = `The new column ${label} of type ${excerpt(column.type.label)} would hold its values in the clear.`;
      const remedy = dialect === 'mysql' ? remedyByComment : remedyByName;
      return [{ message, remedy }];
    }),
};

/** SQLite has no comments on columns. */
const remedyByName = 'Keep a hash or the encrypted value, and say so in the name (`password_hash`, `iban_encrypted`); or keep it in a store for secrets.';
const remedyByComment =
  "Keep a hash or the encrypted value, and say so in the name (`password_hash`, `iban_encrypted`) or in the column's COMMENT; or keep it in a store for secrets.";
