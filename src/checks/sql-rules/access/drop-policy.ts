/** access/drop-policy: who sees which rows changes. */
import { isOld } from '../created.ts';
import type { FactRule } from '../rule.ts';

export const dropPolicy: FactRule = {
  id: 'access/drop-policy',
  dialects: ['postgresql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'A row-level policy is dropped: a permissive one takes rows from those who see them, a restrictive one gives them rows that were kept from them.',
  remedy: 'See which rows become visible or vanish, and for whom; where the policy is made again in the same change, compare the two.',
  alias: ['splinter 0008'],
  findFact(fact, { created, change, position }) {
    if (fact.kind !== 'drop' || fact.object !== 'policy' || fact.of === null || !isOld(fact.of, created)) return [];
    if ((change.dropped.get(fact.of.key) ?? position) > position) return [];
    return fact.names.map(({ label }) => ({ message: `Drops the policy ${label}.` }));
  },
};
