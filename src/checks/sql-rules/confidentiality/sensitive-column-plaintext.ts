/** confidentiality/sensitive-column-plaintext: a column for secrets is made for text in the clear. */
import { excerpt, quote } from '../../../text/plain.ts';
import type { Dialect } from '../../../model/drizzle.ts';
import type { ReadStatement } from '../../../sql/statement-facts/statements.ts';
import { isClassified, isTextual, newColumns } from './columns.ts';
import { sensitivityOf } from './sensitive.ts';
import type { FactRule } from '../rule.ts';

export const sensitiveColumnPlaintext: FactRule = {
  id: 'confidentiality/sensitive-column-plaintext',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'warning',
  criteria: ['C1.1', 'CC6.1'],
  cause:
    'By its name a new column holds a secret, or what identifies a person or their money, and by its type it holds it in the clear: every reader of the table, each backup and each replica has it.',
  remedy:
    "Keep a hash or the encrypted value, and say so in the name (`password_hash`, `iban_encrypted`) or in a comment (COMMENT ON COLUMN … IS '@classification …'); or keep it in a store for secrets.",
  alias: ['splinter 0023'],
  findFact: (fact, { change, dialect, statement }) =>
    newColumns(fact, change).flatMap((added) => {
      const { name, type } = added.column;
      const sensitivity = isTextual(type) && !isClassified(added, change) ? sensitivityOf(name) : null;
      if (sensitivity === null || sensitivity === 'personal') return [];
      const message = `The new column ${quote(name)} of ${added.table.label} is of type ${excerpt(type.label)} and would hold its values in the clear.`;
      return [
        {
          message,
          line: lineOf(statement, name),
          remedy: `Keep a hash or the encrypted value, and say so in ${places[dialect]}; or keep it in a store for secrets.`,
        },
      ];
    }),
};

const places: Readonly<Record<Dialect, string>> = {
  postgresql: "the name (`password_hash`, `iban_encrypted`) or in a comment (COMMENT ON COLUMN … IS '@classification …')",
  mysql: "the name (`password_hash`, `iban_encrypted`) or in the column's COMMENT",
  sqlite: 'the name (`password_hash`, `iban_encrypted`)',
  turso: 'the name (`password_hash`, `iban_encrypted`)',
};

/** The line of the file on which a column of this statement is written; the statement's own where that is not plain to see. */
function lineOf({ text, line }: ReadStatement, name: string): number {
  const starts = ['"', '`', ''].map((mark) => `${mark}${name}${mark} `);
  return (
    line +
    Math.max(
      text.split('\n').findIndex((written) => starts.some((start) => written.trimStart().startsWith(start))),
      0,
    )
  );
}
