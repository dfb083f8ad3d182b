/** Grants of MySQL, for a reader. */
import { excerpt } from '../../../text/plain.ts';
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';

export type Grant = Extract<StatementFact, { readonly kind: 'grant' }>;

/** Of whole servers and of other people's rights: who has them, can give themselves all others. */
const privileged =
  /^(?:super|file|process|shutdown|reload|create user|create role|drop role|system_user|set_user_id|set_any_definer|.*_admin|role_admin|replication slave|proxy)$/iu;

export function describeGrant({ privileges, on, to }: Grant): string {
  return `${excerpt(privileges.join(', '))}${on === null ? '' : ` on ${excerpt(on)}`} to ${to}`;
}

export function isAll({ privileges, on }: Grant): boolean {
  return on !== null && privileges.some((privilege) => /^all(?: privileges)?$/iu.test(privilege));
}

/** Everything on every database, or a privilege of the whole server. */
export function isPrivileged(grant: Grant): boolean {
  return (isAll(grant) && grant.on === '*.*') || grant.privileges.some((privilege) => privileged.test(privilege));
}
