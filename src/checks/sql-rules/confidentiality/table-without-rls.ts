/** confidentiality/table-without-rls: beside tables that keep their rows apart comes one that does not. */
import { relationName } from '../../../sql/statement-facts/postgresql/name.ts';
import { selectCommands } from '../../../sql/tree.ts';
import type { TreeRule, TreeSurroundings } from '../rule.ts';

export const tableWithoutRls: TreeRule = {
  id: 'confidentiality/table-without-rls',
  severity: 'warning',
  criteria: ['C1.1', 'CC6.1', 'CC6.3'],
  cause: 'The change uses row-level security, and a table that it creates has none: each role that may read the table reads the rows of everybody.',
  remedy: 'Switch it on (`pgTable(…).enableRLS()`, or a policy in the schema) and add the policies; where the table is meant for all, say so in a suppression.',
  alias: ['splinter 0013'],
  find: (node, surroundings) => {
    if (!('CreateStmt' in node)) return [];
    const { relation, partbound } = node.CreateStmt;
    // Whoever reads through the partitioned table meets its policies.
    if (relation?.relpersistence === 't' || partbound !== undefined) return [];
    const table = relationName(relation);
    const isMissing = !hasSecurity(surroundings, table.key) && hasSecurity(surroundings, null);
    return isMissing ? [{ message: `Creates the table ${table.label} without row-level security.` }] : [];
  },
};

/** Whether the change switches row-level security on for this table; for any, where none is named. */
function hasSecurity({ all }: TreeSurroundings, wanted: string | null): boolean {
  return all.some(({ statements }) =>
    statements.some(({ node }) =>
      node === null ? false : selectCommands(node, 'AT_EnableRowSecurity').some(({ table }) => wanted === null || relationName(table).key === wanted),
    ),
  );
}
