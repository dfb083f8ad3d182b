/** access/security-definer-search-path: a caller chooses what the names in it mean. */
import type { FactRule } from '../rule.ts';

export const securityDefinerSearchPath: FactRule = {
  id: 'access/security-definer-search-path',
  dialects: ['postgresql'],
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause:
    "A SECURITY DEFINER function sets no search_path of its own: a caller can put objects of theirs in front of those that it means, and have them used with its owner's rights.",
  remedy: "Add `SET search_path = ''` (or `pg_catalog, pg_temp`) to the function, and write the schema before each name in it.",
  alias: ['splinter 0011'],
  findFact: (fact, { change, position }) =>
    fact.kind === 'create-routine' && fact.isDefiner && !fact.setsSearchPath && (change.searchPaths.get(fact.name.key) ?? -1) <= position
      ? [{ message: `The function ${fact.name.label} runs with the rights of its owner and sets no search_path.` }]
      : [],
};
