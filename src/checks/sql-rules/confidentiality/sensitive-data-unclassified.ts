/** confidentiality/sensitive-data-unclassified: new columns tell of persons, and nothing says how they are to be treated. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import type { FactChange } from '../statement-facts/change.ts';
import { isClassified as isFactClassified, newColumns } from '../statement-facts/new-columns.ts';
import { shown, shownRelation } from '../naming.ts';
import type { Hit, SqlRule } from '../rule.ts';
import { isClassified, selectNewColumns } from './columns.ts';
import { sensitivityOf } from './sensitive.ts';

/** How many columns a message names. */
const namedAtMost = 8;

const yesOrWhen: ReadonlySet<string> = new Set(['bool', 'timestamp', 'timestamptz']);

export const sensitiveDataUnclassified: SqlRule & FactRule = {
  id: 'confidentiality/sensitive-data-unclassified',
  severity: 'notice',
  criteria: ['C1.1'],
  cause: 'By their names new columns hold data on persons, and no comment says how it is classified, so that exports, logs and retention cannot go by it.',
  remedy: "Classify the column where the schema is described, or in the database: COMMENT ON COLUMN … IS '@classification personal'.",
  alias: ['bytebase COLUMN_COMMENT', 'liquibase TableCommentPatternCheck'],
  find: (node, _statement, surroundings) => {
    const columns = selectNewColumns(node).filter(
      (column) => !yesOrWhen.has(column.type) && sensitivityOf(column.name) === 'personal' && !isClassified(column, surroundings.all),
    );
    const [first] = columns;
    if (first === undefined) return [];
    return [describeFinding(shownRelation(first.table), columns)];
  },
  findFact: (fact, { change }) => findAdded(fact, change),
};

function describeFinding(table: string, columns: readonly { readonly name: string }[]): Hit {
  const names = columns
    .slice(0, namedAtMost)
    .map(({ name }) => shown([name]))
    .join(', ');
  const more = columns.length > namedAtMost ? ` and ${columns.length - namedAtMost} more` : '';
  return { message: `New columns of ${table} tell of persons, and none says how it is classified: ${names}${more}.` };
}

function findAdded(fact: StatementFact, change: FactChange): readonly Hit[] {
  if (fact.kind !== 'create-table' && fact.kind !== 'add-column') return [];
  const columns = newColumns(fact, change).flatMap(({ column }) => {
    const isMeant = !['boolean', 'bool', 'timestamp', 'datetime'].includes(column.type.name) && !isFactClassified(column);
    return isMeant && sensitivityOf(column.name) === 'personal' ? [column] : [];
  });
  return columns.length === 0
    ? []
    : [
        {
          ...describeFinding(fact.table.label, columns),
          remedy: 'Classify the columns where the schema is described, or in their COMMENT where the database has one.',
        },
      ];
}
