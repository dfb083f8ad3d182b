/** destructive/drop-trigger: what a trigger saw to is not seen to any more. */
import { findDropped } from '../dropped.ts';
import type { FactRule } from '../rule.ts';

export const dropTrigger: FactRule = {
  id: 'destructive/drop-trigger',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5'],
  cause: 'A trigger is dropped: what it kept up on every write (a history, a check, a sum) is silently not kept up from then on.',
  remedy: 'See that something else keeps up what the trigger did, then agree to it; a trigger that is made again in the same change is not reported.',
  alias: ['pgfence enable-disable-trigger'],
  findFact: (fact, surroundings) => findDropped(fact, surroundings, ['trigger'], 'trigger', 'what it kept up is not kept up any more'),
};
