/** availability/mysql-convert-charset: every text of a table is written anew in another character set. */
import { quote } from '../../../text/plain.ts';
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const mysqlConvertCharset: FactRule = {
  id: 'availability/mysql-convert-charset',
  dialects: ['mysql'],
  severity: 'warning',
  criteria: ['A1.2', 'PI1.5', 'CC8.1'],
  cause:
    'CONVERT TO CHARACTER SET copies the table while writes wait, changes the types of columns that might become too long, and loses every character that the new set lacks. Keys to tables of another set cannot be used any more.',
  remedy:
    'Convert on a copy first and compare; alter a large table with a tool that copies it while it is written to, together with the tables that point to it.',
  alias: ['bytebase TABLE_DISALLOW_SET_CHARSET', 'skeema charset'],
  findFact: (fact, { created }) =>
    fact.kind === 'charset' && isOld(fact.table, created) ? [{ message: `Converts all texts of ${fact.table.label} to ${quote(fact.charset)}.` }] : [],
};
