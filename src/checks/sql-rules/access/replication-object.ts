/** access/replication-object: data leaves for another server, or comes from one. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { Node } from '@pgsql/types';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';

export const replicationObject: SqlRule & FactRule = {
  id: 'access/replication-object',
  severity: 'warning',
  criteria: ['CC6.1', 'CC6.3', 'C1.1'],
  cause:
    'A publication, subscription or foreign server is made or changed: rows go to another place, or come from one, beyond what the privileges of this database decide.',
  remedy: 'See which data it moves and to whom, and have the owner of the data agree.',
  alias: [],
  find: (node) => {
    const object = selectObject(node);
    return object === null ? [] : [{ message: `Makes or changes the ${object}.` }];
  },
  findFact: (fact) =>
    (fact.kind === 'create-other' && fact.what === 'server') || (fact.kind === 'drop' && fact.object === 'server')
      ? [{ message: 'Changes a connection of the server to another one.' }]
      : [],
};

function selectObject(node: Node): string | null {
  if ('CreatePublicationStmt' in node) {
    const { pubname = '', for_all_tables } = node.CreatePublicationStmt;
    return `publication ${shown([pubname])}${for_all_tables === true ? ' of all tables, those of later migrations included' : ''}`;
  }
  if ('AlterPublicationStmt' in node) return `publication ${shown([node.AlterPublicationStmt.pubname ?? ''])}`;
  if ('CreateSubscriptionStmt' in node) return `subscription ${shown([node.CreateSubscriptionStmt.subname ?? ''])}`;
  if ('AlterSubscriptionStmt' in node) return `subscription ${shown([node.AlterSubscriptionStmt.subname ?? ''])}`;
  if ('CreateForeignServerStmt' in node) return `foreign server ${shown([node.CreateForeignServerStmt.servername ?? ''])}`;
  if ('AlterForeignServerStmt' in node) return `foreign server ${shown([node.AlterForeignServerStmt.servername ?? ''])}`;
  if ('CreateFdwStmt' in node) return `foreign-data wrapper ${shown([node.CreateFdwStmt.fdwname ?? ''])}`;
  if ('CreateUserMappingStmt' in node) return `user mapping for the foreign server ${shown([node.CreateUserMappingStmt.servername ?? ''])}`;
  return 'ImportForeignSchemaStmt' in node ? `foreign tables of the server ${shown([node.ImportForeignSchemaStmt.server_name ?? ''])}` : null;
}
