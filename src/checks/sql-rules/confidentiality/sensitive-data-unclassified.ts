/** confidentiality/sensitive-data-unclassified: new columns tell of persons, and nothing says how they are to be treated. */
import { quoteNames } from '../../../text/sentence.ts';
import { bareName, isClassified, newColumns } from './columns.ts';
import { sensitivityOf } from './sensitive.ts';
import type { FactRule } from '../rule.ts';

export const sensitiveDataUnclassified: FactRule = {
  id: 'confidentiality/sensitive-data-unclassified',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'notice',
  criteria: ['C1.1'],
  cause: 'By their names new columns hold data on persons, and no comment says how it is classified, so that exports, logs and retention cannot go by it.',
  remedy:
    "Classify the columns where the schema is described, or in a comment where the database has one: COMMENT ON COLUMN … IS '@classification personal' in PostgreSQL, the column's COMMENT in MySQL.",
  alias: ['bytebase COLUMN_COMMENT', 'liquibase TableCommentPatternCheck'],
  findFact(fact, { change }) {
    const columns = newColumns(fact, change).filter(
      (added) => !yesOrWhen.has(bareName(added.column.type)) && sensitivityOf(added.column.name) === 'personal' && !isClassified(added, change),
    );
    const [first] = columns;
    if (first === undefined) return [];
    const names = columns.map(({ column }) => column.name);
    return [{ message: `New columns of ${first.table.label} tell of persons, and none says how it is classified: ${quoteNames(names)}.` }];
  },
};

const yesOrWhen: ReadonlySet<string> = new Set(['bool', 'boolean', 'timestamp', 'timestamptz', 'datetime']);
