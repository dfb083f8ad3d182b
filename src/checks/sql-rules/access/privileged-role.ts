/** access/privileged-role: a role gets past every other rule. */
import type { FactRule } from '../statement-facts/rule.ts';
import { describeGrant, isPrivileged } from '../statement-facts/grants.ts';
import type { DefElem, Node } from '@pgsql/types';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectMembership } from './membership.ts';
import { isOn, roleName, selectRoleOptions } from './roles.ts';

export const privilegedRole: SqlRule & FactRule = {
  id: 'access/privileged-role',
  severity: 'error',
  criteria: ['CC6.1', 'CC6.3'],
  cause:
    'A role becomes superuser, gets past row-level security, may make roles, replicate, or use the files and programs of the server: none of the other privileges holds it back any more.',
  remedy: 'Take the attribute or membership out; where it is needed, have it given where access is managed, and reviewed there.',
  alias: ['flyway RX008', 'flyway RX010', 'flyway RX011'],
  find: (node) => [...selectAttributes(node), ...selectPowerful(node)].map((message) => ({ message })),
  findFact: (fact) =>
    fact.kind === 'grant' && !fact.isRevoked && isPrivileged(fact) ? [{ message: `Grants ${describeGrant(fact)}: it holds for the whole server.` }] : [],
};

const attributes: ReadonlyMap<string, string> = new Map([
  ['superuser', 'SUPERUSER'],
  ['bypassrls', 'BYPASSRLS'],
  ['createrole', 'CREATEROLE'],
  ['isreplication', 'REPLICATION'],
]);

/** Predefined roles of PostgreSQL, and those that providers give instead of a superuser. */
const powerful: ReadonlySet<string> = new Set([
  'pg_execute_server_program',
  'pg_read_server_files',
  'pg_write_server_files',
  'pg_read_all_data',
  'pg_write_all_data',
  'pg_create_subscription',
  'rds_superuser',
  'rds_replication',
  'cloudsqlsuperuser',
  'alloydbsuperuser',
  'azure_pg_admin',
  'neon_superuser',
  'supabase_admin',
]);

function selectAttributes(node: Node): readonly string[] {
  const described = selectRoleOptions(node);
  if (described === null) return [];
  const { role, options } = described;
  const given = options.filter(isOn).flatMap(({ defname }) => attributes.get(defname ?? '') ?? []);
  const joined = options.flatMap(namesOfMemberships).filter((name) => powerful.has(name));
  return [...given.map((attribute) => `Gives the role ${role} ${attribute}.`), ...joined.map((name) => `Makes ${role} a member of ${shown([name])}.`)];
}

/** CREATE ROLE … IN ROLE. */
function namesOfMemberships({ defname, arg }: DefElem): readonly string[] {
  if (defname !== 'addroleto' || arg === undefined || !('List' in arg)) return [];
  return (arg.List.items ?? []).flatMap((part) => ('RoleSpec' in part ? [part.RoleSpec.rolename ?? roleName(part.RoleSpec)] : []));
}

function selectPowerful(node: Node): readonly string[] {
  const membership = selectMembership(node);
  if (membership?.kind !== 'grant') return [];
  return membership.roles.filter((role) => powerful.has(role)).map((role) => `Makes ${membership.members} a member of ${shown([role])}.`);
}
