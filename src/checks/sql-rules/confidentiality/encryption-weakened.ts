/** confidentiality/encryption-weakened: what was kept encrypted is kept in the clear from now on. */
import { quote } from '../../../text/plain.ts';
import { isDecrypting } from '../../../sql/statement-facts/postgresql/rows.ts';
import type { FactOf } from '../../../sql/statement-facts/fact.ts';
import { isOld } from '../created.ts';
import { splitWords } from '../words.ts';
import { isTextual, newColumns } from './columns.ts';
import { isProtected, sensitivityOf } from './sensitive.ts';
import type { FactRule, Hit } from '../rule.ts';

export const encryptionWeakened: FactRule = {
  id: 'confidentiality/encryption-weakened',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['C1.1', 'CC6.1'],
  cause:
    'The change decrypts stored values, gives them a column in the clear, or drops what encrypts them: every reader of the table, each backup and each replica has them from then on.',
  remedy: 'Keep the values encrypted, and decrypt them where they are used; to change keys or methods, write the newly encrypted value beside the old one.',
  alias: [],
  findFact(fact, { change, created }) {
    if (fact.kind === 'drop' && fact.object === 'extension')
      return fact.names.filter(({ key }) => extensions.has(key)).map(({ label }) => ({ message: `Drops the extension ${label}, which encrypts.` }));
    if (fact.kind === 'change-type') return isTextual(fact.type) && isOld(fact.table, created) ? findUnwrapped(fact) : [];
    if (fact.kind === 'decrypt') return [{ message: `Keeps in the clear what ${quote(fact.call)} decrypts.` }];
    if (fact.kind === 'rename-column') return isOld(fact.table, created) ? findUncovered(fact) : [];
    return newColumns(fact, change)
      .filter(({ column }) => isTextual(column.type) && isNamedForClear(column.name))
      .map(({ table, column }) => ({ message: `The new column ${quote(column.name)} of ${table.label} is named for values in the clear.` }));
  },
};

const extensions: ReadonlySet<string> = new Set(['pgcrypto', 'pgsodium', 'supabase_vault', 'pg_tde']);
const unwrapping: ReadonlySet<string> = new Set(['convert_from', 'encode']);

/** Only bytes can be unwrapped into text; what they mean, the column's name has to tell. */
function findUnwrapped({ table, column, calls }: FactOf<'change-type'>): readonly Hit[] {
  if (calls.some(({ name }) => isDecrypting(name))) return [{ message: `Decrypts the column ${quote(column)} of ${table.label} for good.` }];
  if (!calls.some(({ name }) => unwrapping.has(name))) return [];
  const message = `Turns the bytes of the column ${quote(column)} of ${table.label} into readable text.`;
  return [isProtected(column) || sensitivityOf(column) !== null ? { message } : { message, severity: 'warning' }];
}

function isNamedForClear(name: string): boolean {
  return splitWords(name).some((word) => ['plaintext', 'cleartext', 'decrypted', 'unencrypted', 'unhashed'].includes(word));
}

/** `ssn_encrypted` becomes `ssn`. */
function findUncovered({ table, from, to }: FactOf<'rename-column'>): readonly Hit[] {
  if (!isProtected(from) || isProtected(to) || sensitivityOf(to) === null) return [];
  return [{ message: `Renames ${quote(from)} of ${table.label} to ${quote(to)}, as if it were not protected any more.`, severity: 'warning' }];
}
