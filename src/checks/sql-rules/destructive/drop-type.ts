/** destructive/drop-type: a type or domain goes. */
import type { SqlRule } from '../rule.ts';
import { findDropped } from './dropped.ts';

export const dropType: SqlRule = {
  id: 'destructive/drop-type',
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5'],
  cause: 'A type is dropped: casts, functions and clients that know it by name fail, and with CASCADE each column that has it goes too.',
  remedy: 'See that nothing uses the type any more, and drop it without CASCADE, so that PostgreSQL refuses where something does.',
  alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
  find: (node, _statement, surroundings) => findDropped(node, ['OBJECT_TYPE', 'OBJECT_DOMAIN'], surroundings, 'type', 'what uses it by name fails'),
};
