/** destructive/drop-sequence: a counter goes, and where it stood. */
import type { ActRule } from '../acts/rule.ts';
import { tellDroppedActs } from '../acts/dropped.ts';
import type { SqlRule } from '../rule.ts';
import { tellDropped } from './dropped.ts';

export const dropSequence: SqlRule & ActRule = {
  id: 'destructive/drop-sequence',
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5'],
  cause: 'A sequence is dropped: the number at which it stood is lost, and one that is made later under its name gives numbers out a second time.',
  remedy: 'See that no column and no code takes numbers from it; where one has to be made anew, start it above the highest number that was given out.',
  alias: [],
  find: (node, _statement, surroundings) => tellDropped(node, ['OBJECT_SEQUENCE'], surroundings, 'sequence', 'where it stood is lost'),
  findAct: (act, { change }) => tellDroppedActs(act, ['sequence'], change, 'sequence', 'where it stood is lost'),
};
