/** destructive/drop-view: a view goes, and whoever reads through it is left without. */
import { findDroppedFacts } from '../statement-facts/dropped.ts';
import type { SharedRule } from '../rule.ts';

export const dropView: SharedRule = {
  id: 'destructive/drop-view',
  severity: 'warning',
  criteria: ['CC8.1', 'A1.2'],
  cause: 'A view is dropped: what reads through it fails, the grants on it are gone, and a materialized view loses its rows.',
  remedy: 'See that no code, report or export reads the view any more, then agree to it; a view that is made again in the same change is not reported.',
  alias: ['bytebase SCHEMA_BACKWARD_COMPATIBILITY'],
  findShared: (fact, { change }) => findDroppedFacts(fact, ['view'], change, 'view', 'what reads through it fails'),
};
