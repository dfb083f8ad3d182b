/** integrity/narrow-column-type: values that do not fit are cut, rounded or refused. */
import type { FactRule } from '../statement-facts/rule.ts';
import { findNarrowed } from '../statement-facts/narrowed.ts';
import { excerpt } from '../../../text/plain.ts';
import type { FindingSeverity } from '../../../model/finding.ts';
import { alterExisting } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';
import { typeOf, type ColumnType } from '../type.ts';

export const narrowColumnType: SqlRule & FactRule = {
  id: 'integrity/narrow-column-type',
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'A column gets a type that holds less than others: values are cut or rounded without a word, or the deploy fails at the first that does not fit. The old type is not in the statement, so it is an error only for types than which hardly any is narrower, and a warning where the old type may have been narrower still.',
  remedy:
    'Count the values that do not fit before the deploy, and say the old type to the reviewer; or add a new column and leave the old one until its values are moved.',
  alias: ['liquibase ModifyDataTypeWarn', 'bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
  find(node, _statement, surroundings) {
    return alterExisting(node, surroundings).flatMap(({ label, command }) => {
      if (command.subtype !== 'AT_AlterColumnType' || command.def === undefined || !('ColumnDef' in command.def)) return [];
      const type = typeOf(command.def.ColumnDef);
      const severity = judgeWidth(type);
      if (severity === null) return [];
      return [
        {
          severity,
          message: `The column ${excerpt(command.name ?? '')} of ${label} becomes ${type.label}, which may not hold what is there; the statement does not tell the old type.`,
        },
      ];
    });
  },
  findFact: (fact, surroundings) => findNarrowed(fact, surroundings),
};

const narrowest: ReadonlySet<string> = new Set(['int2', 'float4', 'bool', 'date', 'char']);
const narrow: ReadonlySet<string> = new Set(['int4', 'int8', 'float8', 'time', 'timetz', 'uuid', 'bit', 'money']);
/** Narrow where they have a length or a precision. */
const limited: ReadonlySet<string> = new Set(['varchar', 'bpchar', 'numeric', 'varbit', 'timestamp', 'timestamptz', 'interval']);

function judgeWidth({ name, modifiers, isArray }: ColumnType): FindingSeverity | null {
  if (isArray) return null;
  if (narrowest.has(name)) return 'error';
  return narrow.has(name) || (limited.has(name) && modifiers.length > 0) ? 'warning' : null;
}
