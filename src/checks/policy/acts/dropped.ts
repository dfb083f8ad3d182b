/** What a DROP drops for good: an object that the change makes again is not meant. */
import type { Hit } from '../rule.ts';
import type { Act, Droppable } from './act.ts';
import type { ActChange } from './change.ts';

export function tellDroppedActs(act: Act, objects: readonly Droppable[], { made }: ActChange, kind: string, loss: string): readonly Hit[] {
  if (act.kind !== 'drop' || !objects.includes(act.object)) return [];
  return act.names.filter(({ key }) => !made.has(key)).map(({ label }) => ({ message: `Drops the ${kind} ${label}: ${loss}.` }));
}
