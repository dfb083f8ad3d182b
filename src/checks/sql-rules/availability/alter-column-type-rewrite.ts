/** availability/alter-column-type-rewrite: another type for a column writes the whole table anew. */
import { excerpt, quote } from '../../../text/plain.ts';
import type { Dialect } from '../../../model/drizzle.ts';
import type { FindingSeverity } from '../../../model/finding.ts';
import { onCopy } from '../remedy.ts';
import { retyped, type Retyped } from '../retyped.ts';
import type { FactRule } from '../rule.ts';

export const alterColumnTypeRewrite: FactRule = {
  id: 'availability/alter-column-type-rewrite',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'Most changes of a column type write the table and its indexes anew while nobody can read or write it. The old type is not in the statement. So it is a notice where some old type makes the change one of the catalog alone (a shorter varchar to a longer one or to text, a numeric of less precision and the same scale, timestamp to timestamptz in a session at UTC), and a warning where hardly one does.',
  remedy:
    'Add a column of the new type, fill it in batches, switch the readers, and drop the old column later; or suppress this with the old type or the row count.',
  alias: ['squawk changing-column-type', 'strong_migrations change_column', 'atlas PG301', 'eugene E5', 'pgfence alter-column-type'],
  findFact(fact, surroundings) {
    const changed = retyped(fact, surroundings);
    if (changed === null || !('table' in fact)) return [];
    const { why, ...said } = judgeType(changed, surroundings.dialect);
    return [{ ...said, message: `The column ${quote(changed.column)} of ${fact.table.label} becomes ${excerpt(changed.type.label)}, ${why}.` }];
  },
};

interface Judgement {
  readonly severity: FindingSeverity;
  readonly why: string;
  readonly remedy?: string;
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

function judgeType({ type, isComputed }: Retyped, dialect: Dialect): Judgement {
  const unless = (from: string): string => `which rewrites the table unless the old type is ${from}; the statement does not tell`;
  if (dialect === 'mysql') return { severity: 'warning', why: unless('the same or only shorter'), remedy: `Tell the reviewer the old type. ${onCopy}` };
  if (isComputed) return { severity: 'warning', why: 'computed for each row, which rewrites the table' };
  const from = free[type.name];
  return from === undefined ? { severity: 'warning', why: 'which rewrites the table from nearly every other type' } : { severity: 'notice', why: unless(from) };
}
