/** Roles, privileges and passwords of PostgreSQL. */
import type { DefElem, GrantRoleStmt, GrantStmt, Node } from '@pgsql/types';
import { quote } from '../../../text/plain.ts';
import { objectKind } from '../../object-kind.ts';
import { partsIn, selectParts, wordsOf } from '../../tree.ts';
import type { FactOf, StatementFact } from '../fact.ts';
import { isOn, nameOf, roleName } from './name.ts';

export function readAccess(node: Node): readonly StatementFact[] {
  if ('AlterDefaultPrivilegesStmt' in node) {
    const { action } = node.AlterDefaultPrivilegesStmt;
    return action === undefined ? [] : [readGrant(action, true)];
  }
  if ('GrantStmt' in node || 'CreateSchemaStmt' in node) return selectParts(node, 'GrantStmt').map((grant) => readGrant(grant, false));
  if ('GrantRoleStmt' in node) return readMembership(node.GrantRoleStmt);
  if ('DropRoleStmt' in node) {
    const names = partsIn(node.DropRoleStmt.roles, 'RoleSpec')
      .map(roleName)
      .map((label) => ({ key: label, label }));
    return [{ kind: 'drop', object: 'role', names, of: null, isCascading: false, isConcurrent: false }];
  }
  return [...readRole(node), ...readPassword(node)];
}

function readGrant(statement: GrantStmt, isDefault: boolean): FactOf<'grant'> {
  const { is_grant: isGrant, privileges = [], grantees, grant_option: withOption } = statement;
  const roles = partsIn(grantees, 'RoleSpec');
  return {
    kind: 'grant',
    privileges: privileges.length === 0 ? ['ALL'] : partsIn(privileges, 'AccessPriv').map(({ priv_name: name = 'all' }) => name.toUpperCase()),
    on: describeObject(statement),
    to: roles.map(roleName).join(', '),
    isPublic: roles.some(({ roletype }) => roletype === 'ROLESPEC_PUBLIC'),
    isRevoked: isGrant !== true,
    withOption: withOption === true,
    isDefault,
    isPowerful: false,
  };
}

function describeObject({ targtype, objtype = 'OBJECT_TABLE', objects = [] }: GrantStmt): string {
  const kind = objectKind(objtype) ?? 'object';
  if (targtype === 'ACL_TARGET_DEFAULTS') return `every new ${kind}`;
  const names = objects.map((object) => quote(wordsOf(object).join('.'))).join(', ');
  return targtype === 'ACL_TARGET_ALL_IN_SCHEMA' ? `every ${kind} in the schema ${names}` : `the ${kind} ${names}`;
}

function readMembership({ is_grant: isGrant, granted_roles, grantee_roles, opt }: GrantRoleStmt): readonly StatementFact[] {
  const roles = partsIn(granted_roles, 'AccessPriv').map(({ priv_name: name = '' }) => name);
  const to = partsIn(grantee_roles, 'RoleSpec').map(roleName).join(', ');
  const withOption = partsIn(opt, 'DefElem').some((option) => option.defname === 'admin' && isOn(option));
  const said = { on: null, to, isPublic: false, isRevoked: isGrant !== true, withOption, isDefault: false };
  return [{ kind: 'grant', privileges: roles, ...said, isPowerful: roles.some((role) => powerful.has(role)) }];
}

const attributes: ReadonlyMap<string, string> = new Map([
  ['superuser', 'SUPERUSER'],
  ['bypassrls', 'BYPASSRLS'],
  ['createrole', 'CREATEROLE'],
  ['isreplication', 'REPLICATION'],
]);

/** Predefined roles of PostgreSQL, and those that providers give instead of a superuser. */
const powerful: ReadonlySet<string> = new Set([
  ...['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files', 'pg_read_all_data', 'pg_write_all_data', 'pg_create_subscription'],
  ...['rds_superuser', 'rds_replication', 'cloudsqlsuperuser', 'alloydbsuperuser', 'azure_pg_admin', 'neon_superuser', 'supabase_admin'],
]);

function readRole(node: Node): readonly StatementFact[] {
  if ('CreateRoleStmt' in node) return describeRole(quote(node.CreateRoleStmt.role ?? ''), node.CreateRoleStmt.options, false);
  if ('AlterRoleStmt' in node) {
    const { role, options } = node.AlterRoleStmt;
    return describeRole(role === undefined ? 'a role' : roleName(role), options, true);
  }
  // Without a role, or for PUBLIC, it is for all of them, which has a rule of its own.
  if ('AlterRoleSetStmt' in node && node.AlterRoleSetStmt.role?.roletype === 'ROLESPEC_CSTRING') return [altered(roleName(node.AlterRoleSetStmt.role))];
  return 'RenameStmt' in node && node.RenameStmt.renameType === 'OBJECT_ROLE' ? [altered(quote(node.RenameStmt.subname ?? ''))] : [];
}

function altered(name: string): StatementFact {
  return { kind: 'create-account', names: [name], isAltered: true };
}

function describeRole(role: string, parts: readonly Node[] | undefined, isAltered: boolean): readonly StatementFact[] {
  const options = partsIn(parts, 'DefElem');
  const given = options.filter(isOn).flatMap(({ defname }) => attributes.get(defname ?? '') ?? []);
  const joined = options.flatMap(namesOfMemberships).filter((name) => powerful.has(name));
  const what = [...given.map((attribute) => `Gives the role ${role} ${attribute}.`), ...joined.map((name) => `Makes ${role} a member of ${quote(name)}.`)];
  return [
    { kind: 'create-account', names: [role], isAltered },
    ...what.map((one): StatementFact => ({ kind: 'empower', what: one })),
    ...(options.some(isPassword) ? [password(`the role ${role}`)] : []),
  ];
}

/** CREATE ROLE … IN ROLE. */
function namesOfMemberships({ defname, arg }: DefElem): readonly string[] {
  if (defname !== 'addroleto' || arg === undefined || !('List' in arg)) return [];
  return partsIn(arg.List.items, 'RoleSpec').map((role) => role.rolename ?? roleName(role));
}

/** Whose passwords are written; never the passwords. */
function password(owner: string): StatementFact {
  return { kind: 'password', owner };
}

function isPassword({ defname, arg }: DefElem): boolean {
  return /^(?:password|passwd|passcode|secret)$/iu.test(defname ?? '') && arg !== undefined && 'String' in arg && (arg.String.sval ?? '') !== '';
}

function readPassword(node: Node): readonly StatementFact[] {
  if ('CreateUserMappingStmt' in node) return ofServer(node.CreateUserMappingStmt.options, node.CreateUserMappingStmt.servername);
  if ('AlterUserMappingStmt' in node) return ofServer(node.AlterUserMappingStmt.options, node.AlterUserMappingStmt.servername);
  if ('CreateForeignServerStmt' in node) return ofServer(node.CreateForeignServerStmt.options, node.CreateForeignServerStmt.servername);
  if ('CreateSubscriptionStmt' in node) return ofSubscription(node.CreateSubscriptionStmt.conninfo, node.CreateSubscriptionStmt.subname);
  return 'AlterSubscriptionStmt' in node ? ofSubscription(node.AlterSubscriptionStmt.conninfo, node.AlterSubscriptionStmt.subname) : [];
}

function ofServer(options: readonly Node[] | undefined, server = ''): readonly StatementFact[] {
  return partsIn(options, 'DefElem').some(isPassword) ? [password(`the foreign server ${nameOf([server]).label}`)] : [];
}

function ofSubscription(conninfo = '', name = ''): readonly StatementFact[] {
  return holdsPassword(conninfo) ? [password(`the subscription ${quote(name)}`)] : [];
}

/** A connection string, in both its forms. */
export function holdsPassword(text: string): boolean {
  return /\bpassword\s*=\s*\S/iu.test(text) || /^\s*postgres(?:ql)?:\/\/[^\s:@/]*:[^\s@]+@/iu.test(text);
}
