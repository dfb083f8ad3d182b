/** What GRANT and REVOKE give and take, wherever they stand: by themselves, within CREATE SCHEMA, or as default privileges. */
import type { GrantStmt, Node } from '@pgsql/types';
import { shown } from '../naming.ts';
import { selectParts, wordsOf } from '../../../sql/tree.ts';
import { roleName } from './roles.ts';

export interface Grant {
  readonly kind: 'grant' | 'revoke';
  /** For what is created from now on, and not for what is there. */
  readonly byDefault: boolean;
  /** Empty where ALL is written. */
  readonly privileges: readonly string[];
  readonly withGrantOption: boolean;
  /** For a message. */
  readonly object: string;
  /** For a message. */
  readonly grantees: string;
  readonly toPublic: boolean;
}

export function selectGrants(node: Node): readonly Grant[] {
  if ('AlterDefaultPrivilegesStmt' in node) {
    const { action } = node.AlterDefaultPrivilegesStmt;
    return action === undefined ? [] : [describe(action, true)];
  }
  if (!('GrantStmt' in node || 'CreateSchemaStmt' in node)) return [];
  return selectParts(node, 'GrantStmt').map((statement) => describe(statement, false));
}

function describe(statement: GrantStmt, byDefault: boolean): Grant {
  const { is_grant, privileges = [], grantees = [], grant_option } = statement;
  const roles = grantees.flatMap((part) => ('RoleSpec' in part ? [part.RoleSpec] : []));
  return {
    kind: is_grant === true ? 'grant' : 'revoke',
    byDefault,
    privileges: privileges.map((part) => ('AccessPriv' in part ? (part.AccessPriv.priv_name ?? 'all') : '')),
    withGrantOption: grant_option === true,
    object: describeObject(statement),
    grantees: roles.map(roleName).join(', '),
    toPublic: roles.some(({ roletype }) => roletype === 'ROLESPEC_PUBLIC'),
  };
}

function describeObject({ targtype, objtype = 'OBJECT_TABLE', objects = [] }: GrantStmt): string {
  const kind = objtype.replace('OBJECT_', '').toLowerCase().replaceAll('_', ' ');
  if (targtype === 'ACL_TARGET_DEFAULTS') return `every new ${kind}`;
  const names = objects.map((object) => shown(wordsOf(object))).join(', ');
  return targtype === 'ACL_TARGET_ALL_IN_SCHEMA' ? `every ${kind} in the schema ${names}` : `the ${kind} ${names}`;
}

/** `SELECT, INSERT`, or `ALL`. */
export function renderPrivileges({ privileges }: Grant): string {
  return privileges.length === 0 ? 'ALL' : privileges.join(', ').toUpperCase();
}
