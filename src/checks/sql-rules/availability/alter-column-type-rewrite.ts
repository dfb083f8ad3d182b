/** availability/alter-column-type-rewrite: another type for a column writes the whole table anew. */
import { keepsType } from '../statement-facts/narrowed.ts';
import type { FactRule } from '../statement-facts/rule.ts';
import type { ColumnDef, Node } from '@pgsql/types';
import { excerpt } from '../../../text/plain.ts';
import type { FindingSeverity } from '../../../model/finding.ts';
import { alterExisting } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';
import { describeType, typeOf, type ColumnType } from '../type.ts';

export const alterColumnTypeRewrite: SqlRule & FactRule = {
  id: 'availability/alter-column-type-rewrite',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'Most changes of a column type write the table and its indexes anew while nobody can read or write it. The old type is not in the statement. So it is a notice where some old type makes the change one of the catalog alone (a shorter varchar to a longer one or to text, a numeric of less precision and the same scale, timestamp to timestamptz in a session at UTC), and a warning where hardly one does.',
  remedy:
    'Add a column of the new type, fill it in batches, switch the readers, and drop the old column later; or suppress this with the old type or the row count.',
  alias: ['squawk changing-column-type', 'strong_migrations change_column', 'atlas PG301', 'eugene E5', 'pgfence alter-column-type'],
  find(node, _statement, surroundings) {
    return alterExisting(node, surroundings).flatMap(({ label, command }) => {
      if (command.subtype !== 'AT_AlterColumnType' || command.def === undefined || !('ColumnDef' in command.def)) return [];
      const [type, column] = [typeOf(command.def.ColumnDef), excerpt(command.name ?? '')];
      const { severity, why } = judgeType(type, command.name ?? '', command.def.ColumnDef);
      return [{ severity, message: `The column ${column} of ${label} becomes ${type.label}, ${why}.` }];
    });
  },
  findFact: (fact, { created, dialect, tables }) =>
    fact.kind === 'change-column' && dialect === 'mysql' && !created.has(fact.table.key) && !keepsType(fact.column, tables.columnsOf(fact.table.key))
      ? [
          {
            severity: 'warning',
            message: `The column ${excerpt(fact.column.name)} of ${fact.table.label} becomes ${excerpt(fact.column.type.label)}, which copies the table while writes wait unless the old type is the same or only shorter; the statement does not tell.`,
            remedy: 'Tell the reviewer the old type; where it is another and the table is large, alter it with a tool that copies it while it is written to.',
          },
        ]
      : [],
};

interface Judgement {
  readonly severity: FindingSeverity;
  readonly why: string;
}

/** By the name of the new type: from which old types PostgreSQL leaves the rows as they are. */
const free: Readonly<Record<string, string>> = {
  text: 'varchar',
  varchar: 'a shorter varchar, or text where no length is given',
  numeric: 'a numeric of at most this precision and the same scale',
  timestamptz: 'a timestamptz of less precision, or timestamp in a session at UTC',
  timestamp: 'a timestamp of less precision, or timestamptz in a session at UTC',
  varbit: 'a shorter varbit',
  inet: 'cidr',
};

function judgeType(type: ColumnType, column: string, { raw_default: using }: ColumnDef): Judgement {
  if (using !== undefined && !isPlainCast(using, column, type)) return { severity: 'warning', why: 'computed for each row, which rewrites the table' };
  const from = type.isArray ? undefined : free[type.name];
  if (from === undefined) return { severity: 'warning', why: 'which rewrites the table from nearly every other type' };
  return { severity: 'notice', why: `which rewrites the table unless the old type is ${from}; the statement does not tell` };
}

/** `USING "name"::type` and `USING "name"` say no more than the statement does without them. */
function isPlainCast(using: Node, column: string, type: ColumnType): boolean {
  if ('ColumnRef' in using) return isColumn(using, column);
  if (!('TypeCast' in using) || using.TypeCast.arg === undefined || using.TypeCast.typeName === undefined) return false;
  const cast = describeType(using.TypeCast.typeName);
  return isColumn(using.TypeCast.arg, column) && cast.name === type.name && cast.isArray === type.isArray;
}

function isColumn(node: Node, column: string): boolean {
  const last = 'ColumnRef' in node ? node.ColumnRef.fields?.at(-1) : undefined;
  return last !== undefined && 'String' in last && last.String.sval === column;
}
