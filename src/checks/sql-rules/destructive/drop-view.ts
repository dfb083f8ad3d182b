/** destructive/drop-view: a view goes, and whoever reads through it is left without. */
import { findDropped } from '../dropped.ts';
import type { FactRule } from '../rule.ts';

export const dropView: FactRule = {
  id: 'destructive/drop-view',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'warning',
  criteria: ['CC8.1', 'A1.2'],
  cause: 'A view is dropped: what reads through it fails, the grants on it are gone, and a materialized view loses its rows.',
  remedy: 'See that no code, report or export reads the view any more, then agree to it; a view that is made again in the same change is not reported.',
  alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
  findFact: (fact, surroundings) => findDropped(fact, surroundings, ['view'], 'view', 'what reads through it fails'),
};
