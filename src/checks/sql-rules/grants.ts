/** Grants, for a reader. */
import { excerpt, quote } from '../../text/plain.ts';
import type { FactOf } from '../../sql/statement-facts/fact.ts';

export function describeGrant(grant: FactOf<'grant'>): string {
  return grant.on === null ? `Makes ${grant.to} a member of ${listRoles(grant)}` : `Grants ${renderPrivileges(grant)} on ${grant.on} to ${grant.to}`;
}

/** `SELECT, INSERT`. */
export function renderPrivileges({ privileges }: FactOf<'grant'>): string {
  return excerpt(privileges.join(', '));
}

export function listRoles({ privileges }: FactOf<'grant'>): string {
  return privileges.map(quote).join(', ');
}
