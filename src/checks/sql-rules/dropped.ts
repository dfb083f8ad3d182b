/** What a DROP drops for good: an object that the change makes again is not meant. */
import type { Droppable, StatementFact } from '../../sql/statement-facts/fact.ts';
import { isOld } from './created.ts';
import type { Hit, Surroundings } from './rule.ts';

export function findDropped(fact: StatementFact, { change, created }: Surroundings, objects: readonly Droppable[], kind: string, loss: string): readonly Hit[] {
  if (fact.kind !== 'drop' || !objects.includes(fact.object) || (fact.of !== null && !isOld(fact.of, created))) return [];
  return fact.names.filter(({ key }) => !change.made.has(key)).map(({ label }) => ({ message: `Drops the ${kind} ${label}: ${loss}.` }));
}
