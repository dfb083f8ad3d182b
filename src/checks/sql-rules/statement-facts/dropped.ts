/** What a DROP drops for good: an object that the change makes again is not meant. */
import type { Hit } from '../rule.ts';
import type { StatementFact, Droppable } from '../../../sql/statement-facts/fact.ts';
import type { FactChange } from './change.ts';

export function findDroppedFacts(
  fact: StatementFact,
  objects: readonly Droppable[],
  { made }: Pick<FactChange, 'made'>,
  kind: string,
  loss: string,
): readonly Hit[] {
  if (fact.kind !== 'drop' || !objects.includes(fact.object)) return [];
  return fact.names.filter(({ key }) => !made.has(key)).map(({ label }) => ({ message: `Drops the ${kind} ${label}: ${loss}.` }));
}
