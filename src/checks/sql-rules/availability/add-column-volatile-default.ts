/** availability/add-column-volatile-default: a default that differs from row to row is written into each row. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import type { Hit } from '../rule.ts';
import { excerpt } from '../../../text/plain.ts';
import type { FindingSeverity } from '../../../model/finding.ts';
import { addedColumn, alterExisting, constraintsOf } from '../alteration.ts';
import type { SqlRule } from '../rule.ts';
import { findCalls, type Call } from '../../../sql/syntax.ts';

export const addColumnVolatileDefault: SqlRule & FactRule = {
  id: 'availability/add-column-volatile-default',
  severity: 'warning',
  criteria: ['A1.2', 'CC8.1'],
  cause:
    'A new column with a constant default costs nothing, but with a volatile one PostgreSQL writes the whole table anew while nobody can use it. A function that is not known here is a notice: unless it was declared STABLE or IMMUTABLE it is volatile.',
  remedy: 'Add the column without a default, set the default in a statement of its own, and fill the rows that are there in batches.',
  alias: ['squawk adding-field-with-default', 'strong_migrations add_column_default', 'atlas PG302', 'pgfence add-column-non-constant-default'],
  find(node, _statement, surroundings) {
    return alterExisting(node, surroundings).flatMap((alteration) => {
      const column = addedColumn(alteration);
      if (column === null) return [];
      const defaults = constraintsOf(column).filter(({ contype }) => contype === 'CONSTR_DEFAULT');
      const worst = defaults.flatMap(({ raw_expr: expression }) => findCalls(expression)).map(judgeCall);
      return worst
        .filter(({ severity }) => severity !== null)
        .slice(0, 1)
        .map(({ severity, name }) => ({
          ...(severity === null ? {} : { severity }),
          message: `The default of the new column ${excerpt(column.colname ?? '')} calls ${excerpt(name)}, ${severity === 'warning' ? 'so each row' : 'and if that is volatile each row'} of ${alteration.label} is written anew.`,
        }));
    });
  },
  findFact: (fact, { created, dialect }) => findComputed(fact, created, dialect),
};

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

function judgeCall({ schema, name }: Call): { readonly name: string; readonly severity: FindingSeverity | null } {
  if (volatile.has(name)) return { name, severity: 'warning' };
  return { name, severity: steady.has(name) && (schema === null || schema === 'pg_catalog') ? null : 'notice' };
}

/** MySQL knows the present time as a default without a copy; SQLite takes nothing but a constant. */
function findComputed(fact: StatementFact, created: ReadonlySet<string>, dialect: string): readonly Hit[] {
  if (fact.kind !== 'add-column' || fact.column.generated !== null || created.has(fact.table.key)) return [];
  const column = `${excerpt(fact.column.name)} of ${fact.table.label}`;
  const { default: value } = fact.column;
  if (dialect === 'mysql')
    return value === 'computed'
      ? [{ message: `The default of the new column ${column} is an expression, for which MySQL copies the table while writes wait.` }]
      : [];
  if (value !== 'computed' && value !== 'now') return [];
  return [
    {
      severity: 'error',
      message: `The default of the new column ${column} is not constant: SQLite refuses it on a table that has rows.`,
      remedy: 'Give it a constant default, or none, and fill the rows in a statement of its own.',
    },
  ];
}
