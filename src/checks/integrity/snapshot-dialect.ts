/** integrity/snapshot-dialect: a snapshot of another database. */
import { groupBy } from '../../model/group.ts';
import { dialectWords } from '../folder/dialect.ts';
import { placeIn, selectKnown, type IntegrityRule } from './rule.ts';
import { quote } from '../../text/plain.ts';
import { quoteNames } from '../../text/sentence.ts';

export const snapshotDialect: IntegrityRule = {
  id: 'integrity/snapshot-dialect',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause: 'A snapshot is of another dialect than the project. The dialect was switched without a new folder, or two configs write into one.',
  remedy: 'Give each dialect a migrations folder of its own (`out` in the drizzle config).',
  alias: [],
  find(inspection) {
    const expected = inspection.dialect;
    if (expected === null) return [];
    const foreign = selectKnown(inspection).filter(({ dialect }) => !dialectWords[expected].includes(dialect));
    return [...groupBy(foreign, ({ dialect }) => dialect)].map(([dialect, same]) => ({
      message: `The dialect of ${quoteNames(same.map(({ file }) => file))} is ${quote(dialect)}, and the project's is ${quote(expected)}.`,
      place: placeIn(inspection.folder, same.at(-1)?.file ?? ''),
    }));
  },
};
