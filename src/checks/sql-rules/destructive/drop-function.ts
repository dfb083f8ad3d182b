/** destructive/drop-function: a function or procedure goes. */
import { findDroppedFacts } from '../statement-facts/dropped.ts';
import type { SharedRule } from '../rule.ts';

export const dropFunction: SharedRule = {
  id: 'destructive/drop-function',
  severity: 'warning',
  criteria: ['CC8.1', 'A1.2'],
  cause: 'A function or procedure is dropped: what calls it fails, and PostgreSQL does not know of the calls inside other bodies or in the application.',
  remedy: 'See that nothing calls it any more, then agree to it; CREATE OR REPLACE changes a function without dropping it.',
  alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
  findShared: (fact, { change }) => findDroppedFacts(fact, ['function', 'procedure'], change, 'function', 'what calls it fails'),
};
