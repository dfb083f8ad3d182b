/** The manifest's words on an account of GitHub's. */
import type { Actor } from '../model/approval.ts';
import type { Outside } from './outside.ts';

interface Account {
  login: string;
  id: string;
  kind: Actor['kind'];
}

export function composeAccount({ login, id, kind }: Actor, { name }: Outside): Account {
  return { login: name(login), id, kind };
}

/** Null where the account is gone. */
export function composeActor(actor: Actor | null, fit: Outside): Account | null {
  return actor === null ? null : composeAccount(actor, fit);
}
