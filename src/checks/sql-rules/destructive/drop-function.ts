/** destructive/drop-function: a function or procedure goes. */
import { findDropped } from '../dropped.ts';
import type { FactRule } from '../rule.ts';

export const dropFunction: FactRule = {
  id: 'destructive/drop-function',
  dialects: ['postgresql', 'mysql'],
  severity: 'warning',
  criteria: ['CC8.1', 'A1.2'],
  cause: 'A function or procedure is dropped: what calls it fails, and PostgreSQL does not know of the calls inside other bodies or in the application.',
  remedy: 'See that nothing calls it any more, then agree to it; CREATE OR REPLACE changes a function without dropping it.',
  alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
  findFact: (fact, surroundings) => findDropped(fact, surroundings, ['function', 'procedure'], 'function', 'what calls it fails'),
};
