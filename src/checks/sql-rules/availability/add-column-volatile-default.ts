/** availability/add-column-volatile-default: a default that differs from row to row is written into each row. */
import { quote } from '../../../text/plain.ts';
import type { FindingSeverity } from '../../../model/finding.ts';
import type { Column } from '../../../sql/statement-facts/table-part.ts';
import { isOld } from '../created.ts';
import type { Call } from '../../../sql/tree.ts';
import type { Dialect } from '../../../model/drizzle.ts';
import type { FactRule } from '../rule.ts';

export const addColumnVolatileDefault: FactRule = {
  id: 'availability/add-column-volatile-default',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'A new column with a constant default costs nothing, but with a volatile one PostgreSQL writes the whole table anew while nobody can use it. A function that is not known here is a notice: unless it was declared STABLE or IMMUTABLE it is volatile.',
  remedy: 'Add the column without a default, set the default in a statement of its own, and fill the rows that are there in batches.',
  alias: ['squawk adding-field-with-default', 'strong_migrations add_column_default', 'atlas PG302', 'pgfence add-column-non-constant-default'],
  findFact(fact, { created, dialect }) {
    if (fact.kind !== 'add-column' || fact.column.generated !== null || !isOld(fact.table, created)) return [];
    return judgeDefault(fact.column, dialect).map(({ what, ...said }) => ({
      ...said,
      message: `The default of the new column ${quote(fact.column.name)} of ${fact.table.label} ${what}.`,
    }));
  },
};

interface Judgement {
  readonly what: string;
  readonly severity?: FindingSeverity;
  readonly remedy?: string;
}

/** MySQL knows the present time as a default without a copy; SQLite takes nothing but a constant. */
function judgeDefault({ default: value, calls }: Column, dialect: Dialect): readonly Judgement[] {
  switch (dialect) {
    case 'postgresql':
      return calls.flatMap(judgeCall).slice(0, 1);
    case 'mysql':
      return value === 'computed' ? [{ what: 'is an expression, for which MySQL copies the table while writes wait' }] : [];
    case 'sqlite':
    case 'turso': {
      const remedy = 'Give it a constant default, or none, and fill the rows in a statement of its own.';
      const isConstant = value !== 'computed' && value !== 'now';
      return isConstant ? [] : [{ severity: 'error', what: 'is not constant: SQLite refuses it on a table that has rows', remedy }];
    }
  }
}

function judgeCall({ schema, name }: Call): readonly Judgement[] {
  if (volatile.has(name)) return [{ what: `calls ${quote(name)}, so each row is written anew` }];
  if (steady.has(name) && (schema === null || schema === 'pg_catalog')) return [];
  return [{ severity: 'notice', what: `calls ${quote(name)}, and if that is volatile each row is written anew` }];
}

const volatile: ReadonlySet<string> = new Set(
  'random random_normal gen_random_uuid gen_random_bytes uuidv4 uuidv7 uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 clock_timestamp timeofday nextval currval lastval setval pg_sleep txid_current gen_salt'.split(
    ' ',
  ),
);

const steady: ReadonlySet<string> = new Set(
  'now transaction_timestamp statement_timestamp timezone date_trunc date_part extract make_date make_time make_timestamp make_timestamptz make_interval age to_char to_date to_timestamp to_number current_setting current_schema current_database version pg_current_xact_id_if_assigned lower upper initcap length concat concat_ws format replace repeat substring substr left right trim btrim ltrim rtrim lpad rpad md5 sha256 sha512 encode decode abs ceil ceiling floor round trunc power sqrt json_build_object jsonb_build_object json_build_array jsonb_build_array json_object jsonb_object to_json to_jsonb row_to_json array_to_json array_fill array_append string_to_array to_tsvector point box int4range int8range numrange daterange tsrange tstzrange'.split(
    ' ',
  ),
);
