/** destructive/drop-type: a type or domain goes. */
import { findDropped } from '../dropped.ts';
import type { FactRule } from '../rule.ts';

export const dropType: FactRule = {
  id: 'destructive/drop-type',
  dialects: ['postgresql'],
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5'],
  cause: 'A type is dropped: casts, functions and clients that know it by name fail, and with CASCADE each column that has it goes too.',
  remedy: 'See that nothing uses the type any more, and drop it without CASCADE, so that PostgreSQL refuses where something does.',
  alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
  findFact: (fact, surroundings) => findDropped(fact, surroundings, ['type'], 'type', 'what uses it by name fails'),
};
