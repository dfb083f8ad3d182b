/** integrity/narrow-column-type: values that do not fit are cut, rounded or refused. */
import { excerpt, quote } from '../../../text/plain.ts';
import type { FindingSeverity } from '../../../model/finding.ts';
import { retyped, type Retyped } from '../retyped.ts';
import type { Dialect } from '../../../model/drizzle.ts';
import type { FactRule } from '../rule.ts';

export const narrowColumnType: FactRule = {
  id: 'integrity/narrow-column-type',
  dialects: ['postgresql', 'mysql'],
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A column gets a type that holds less than others: values are cut or rounded without a word, or the deploy fails at the first that does not fit. The old type is not in the statement, so it is an error only for types than which hardly any is narrower, and a warning where the old type may have been narrower still.',
  remedy:
    'Count the values that do not fit before the deploy, and say the old type to the reviewer; or add a new column and leave the old one until its values are moved.',
  alias: ['liquibase ModifyDataTypeWarn', 'bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
  findFact(fact, surroundings) {
    const changed = retyped(fact, surroundings);
    if (changed === null || !('table' in fact)) return [];
    const becomes = `The column ${quote(changed.column)} of ${fact.table.label} becomes ${excerpt(changed.type.label)}`;
    if (changed.isNumbered && tooSmall.has(changed.type.name)) return [{ message: `${becomes}: its counter soon has no numbers left.` }];
    const severity = judgeWidth(changed, surroundings.dialect);
    return severity === null ? [] : [{ severity, message: `${becomes}, which may not hold what is there; the statement does not tell the old type.` }];
  },
};

const narrowest: ReadonlySet<string> = new Set(['int2', 'float4', 'bool', 'date', 'char']);
const narrow: ReadonlySet<string> = new Set(['int4', 'int8', 'float8', 'time', 'timetz', 'uuid', 'bit', 'money']);
/** Narrow where they have a length or a precision. */
const limited: ReadonlySet<string> = new Set(['varchar', 'bpchar', 'numeric', 'varbit', 'timestamp', 'timestamptz', 'interval']);

/** MySQL repeats the type in every change of a column, so that there it is only a warning. */
const narrowInMysql: ReadonlySet<string> = new Set(
  'tinyint smallint mediumint int integer float date time year char varchar character binary varbinary decimal numeric bit bool boolean enum set tinytext tinyblob'.split(
    ' ',
  ),
);
/** For numbers that are given out one after the other. */
const tooSmall: ReadonlySet<string> = new Set(['tinyint', 'smallint', 'mediumint']);

function judgeWidth({ type: { name, modifiers } }: Retyped, dialect: Dialect): FindingSeverity | null {
  if (dialect === 'mysql') return narrowInMysql.has(name) ? 'warning' : null;
  if (narrowest.has(name)) return 'error';
  return narrow.has(name) || (limited.has(name) && modifiers.length > 0) ? 'warning' : null;
}
