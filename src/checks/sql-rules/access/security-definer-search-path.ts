/** access/security-definer-search-path: a caller chooses what the names in it mean. */
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { isDefiner, selectRoutine, setsSearchPath } from './definer.ts';

export const securityDefinerSearchPath: SqlRule = {
  id: 'access/security-definer-search-path',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3'],
  cause:
    "A SECURITY DEFINER function sets no search_path of its own: a caller can put objects of theirs in front of those that it means, and have them used with its owner's rights.",
  remedy: "Add `SET search_path = ''` (or `pg_catalog, pg_temp`) to the function, and write the schema before each name in it.",
  alias: ['splinter 0011'],
  find: (node, _statement, surroundings) => {
    const routine = selectRoutine(node);
    if (routine === null || !isDefiner(routine) || setsSearchPath(routine)) return [];
    const isSetLater = surroundings.after.some((later) => {
      const other = later.node === null ? null : selectRoutine(later.node);
      return other?.key === routine.key && setsSearchPath(other);
    });
    return isSetLater ? [] : [{ message: `The function ${shown(routine.words)} runs with the rights of its owner and sets no search_path.` }];
  },
};
