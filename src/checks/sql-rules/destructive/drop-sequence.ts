/** destructive/drop-sequence: a counter goes, and where it stood. */
import { findDropped } from '../dropped.ts';
import type { FactRule } from '../rule.ts';

export const dropSequence: FactRule = {
  id: 'destructive/drop-sequence',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5'],
  cause: 'A sequence is dropped: the number at which it stood is lost, and one that is made later under its name gives numbers out a second time.',
  remedy: 'See that no column and no code takes numbers from it; where one has to be made anew, start it above the highest number that was given out.',
  alias: [],
  findFact: (fact, surroundings) => findDropped(fact, surroundings, ['sequence'], 'sequence', 'where it stood is lost'),
};
