/** Accounts of MySQL, and what they may do. */
import { excerpt, quote } from '../../text/plain.ts';
import type { StatementFact } from './fact.ts';
import { type Cursor, isWord, joined, splitAtCommas, topLevel } from './cursor.ts';
import type { Token } from '../token.ts';

/** After CREATE USER, ALTER USER and CREATE ROLE. */
export function readAccounts(cursor: Cursor, isAltered: boolean): readonly StatementFact[] {
  cursor.accept('IF', 'NOT', 'EXISTS');
  cursor.accept('IF', 'EXISTS');
  const tokens = cursor.rest();
  const identified = tokens.findIndex((token) => isWord(token, 'IDENTIFIED'));
  const names = splitAtCommas(tokens).flatMap((part) => {
    const end = part.findIndex(({ word }) => accountOptions.has(word));
    const name = shownTokens(end === -1 ? part : part.slice(0, end));
    return name === '""' ? [] : [name];
  });
  if (names.length === 0) cursor.fail();
  const isWritten = identified !== -1 && tokens.slice(identified).some(({ kind, value }) => kind === 'text' && value !== '');
  return [
    {
      kind: 'create-account',
      names,
      isAltered,
    },
    ...(isWritten ? names.map((owner): StatementFact => ({ kind: 'password', owner })) : []),
  ];
}

const accountOptions: ReadonlySet<string> = new Set([
  'IDENTIFIED',
  'REQUIRE',
  'WITH',
  'ACCOUNT',
  'PASSWORD',
  'DEFAULT',
  'COMMENT',
  'ATTRIBUTE',
  'DISCARD',
  'FAILED_LOGIN_ATTEMPTS',
  'RETAIN',
]);

/** After GRANT or REVOKE; `on` is null where roles are granted. */
export function readGrant(cursor: Cursor, isRevoked: boolean): readonly StatementFact[] {
  cursor.accept('IF', 'EXISTS');
  const tokens = cursor.rest();
  const top = topLevel(tokens);
  const on = top.find(({ token }) => isWord(token, 'ON'))?.at ?? null;
  const to = top.find(({ token }) => isWord(token, isRevoked ? 'FROM' : 'TO'))?.at ?? null;
  if (to === null) return cursor.fail();
  const end = top.find(({ token, at }) => at > to && ['WITH', 'REQUIRE', 'AS', 'IGNORE'].includes(token.word))?.at ?? tokens.length;
  const written = splitAtCommas(tokens.slice(0, on ?? to)).map((part) => part.map(({ value }) => value).join(' '));
  const privileges = on === null ? written : written.map((one) => one.toUpperCase().replace(/^ALL PRIVILEGES$/u, 'ALL'));
  const withOption = tokens.slice(end).some(({ word }) => word === 'GRANT' || word === 'ADMIN') || privileges.some((one) => /^grant option$/iu.test(one));
  const owner = shownTokens(tokens.slice(to + 1, to + 2));
  const password: readonly StatementFact[] = tokens.slice(to).some((token) => isWord(token, 'IDENTIFIED'))
    ? [
        { kind: 'create-account', names: [owner], isAltered: true },
        { kind: 'password', owner },
      ]
    : [];
  const object = on === null ? null : excerpt(joined(tokens.slice(on + 1, to)));
  const isPowerful = (object === '*.*' && privileges.includes('ALL')) || written.some((privilege) => powerful.test(privilege));
  const grant = { privileges, on: object, to: shownTokens(tokens.slice(to + 1, end)), isPublic: false, isRevoked, withOption, isDefault: false, isPowerful };
  return [...password, { kind: 'grant', ...grant }];
}

/** Of whole servers and of other people's rights: with them all others can be taken. */
const powerful =
  /^(?:super|file|process|shutdown|reload|create user|create role|drop role|system_user|set_user_id|set_any_definer|.*_admin|role_admin|replication slave|proxy)$/iu;

function shownTokens(tokens: readonly Token[]): string {
  return quote(joined(tokens));
}
