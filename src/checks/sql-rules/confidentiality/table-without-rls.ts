/** confidentiality/table-without-rls: beside tables that keep their rows apart comes one that does not. */
import type { Node } from '@pgsql/types';
import { nameOf } from '../created.ts';
import { shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import type { ParsedMigration } from '../../../sql/parsed.ts';
import { selectCommands } from '../../../sql/tree.ts';

export const tableWithoutRls: SqlRule = {
  id: 'confidentiality/table-without-rls',
  severity: 'warning',
  criteria: ['C1.1', 'CC6.1', 'CC6.3'],
  cause: 'The change uses row-level security, and a table that it creates has none: whoever may read the table reads the rows of everybody.',
  remedy: 'Switch it on (`pgTable(…).enableRLS()`, or a policy in the schema) and add the policies; where the table is meant for all, say so in a suppression.',
  alias: ['splinter 0013'],
  find: (node, _statement, { all }) => {
    if (!('CreateStmt' in node) || node.CreateStmt.relation === undefined) return [];
    const { relation, partbound } = node.CreateStmt;
    // Whoever reads through the partitioned table meets its policies.
    if (relation.relpersistence === 't' || partbound !== undefined) return [];
    const isMissing = !hasSecurity(all, nameOf(relation)) && hasSecurity(all, null);
    return isMissing ? [{ message: `Creates the table ${shownRelation(relation)} without row-level security.` }] : [];
  },
};

/** Whether the change switches row-level security on for this table; for any, where none is named. */
function hasSecurity(all: readonly ParsedMigration[], table: string | null): boolean {
  return all.some(({ statements }) => statements.some(({ node }) => node !== null && 'AlterTableStmt' in node && secures(node, table)));
}

function secures(node: Node, wanted: string | null): boolean {
  return selectCommands(node, 'AT_EnableRowSecurity').some(({ table }) => wanted === null || nameOf(table) === wanted);
}
