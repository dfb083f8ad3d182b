/** confidentiality/sensitive-column-plaintext: a column for secrets is made for text in the clear. */
import type { SqlRule } from '../rule.ts';
import { isClassified, isTextual, selectNewColumns, shownNew } from './columns.ts';
import { sensitivityOf } from './sensitive.ts';

export const sensitiveColumnPlaintext: SqlRule = {
  id: 'confidentiality/sensitive-column-plaintext',
  severity: 'warning',
  criteria: ['C1.1', 'CC6.1'],
  cause:
    'By its name a new column holds a secret, or what identifies a person or their money, and by its type it holds it in the clear: every reader of the table, each backup and each replica has it.',
  remedy:
    "Keep a hash or the encrypted value, and say so in the name (`password_hash`, `iban_encrypted`) or in a comment (COMMENT ON COLUMN … IS '@classification …'); or keep it in a store for secrets.",
  alias: ['splinter 0023'],
  find: (node, _statement, surroundings) =>
    selectNewColumns(node).flatMap((column) => {
      const sensitivity = isTextual(column.type) ? sensitivityOf(column.name) : null;
      if (sensitivity === null || sensitivity === 'personal' || isClassified(column, surroundings.all)) return [];
      const message = `The new column ${shownNew(column)} of type ${column.type} would hold its values in the clear.`;
      return [sensitivity === 'secret' ? { message, severity: 'error' } : { message }];
    }),
};
