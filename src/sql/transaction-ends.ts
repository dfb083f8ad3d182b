/** Which statements of a migration end the transaction that they run in. */
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import { endsTransaction } from './session-effects.ts';
import type { StatementReader } from './statements.ts';

/** One answer for each of `statements`, in their order; unknown where a statement is not understood, and so may end it. */
export function findTransactionEnds(statements: readonly string[], reader: StatementReader): readonly OrUnknown<boolean>[] {
  return statements.map((statement) => {
    const facts = reader.read(statement);
    return isUnknown(facts) ? facts : facts.some(({ effects }) => endsTransaction(effects));
  });
}
