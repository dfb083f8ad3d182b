/** confidentiality/encryption-weakened: what was kept encrypted is kept in the clear from now on. */
import type { FactRule } from '../statement-facts/rule.ts';
import { isTextual as isFactTextual, newColumns } from '../statement-facts/new-columns.ts';
import type { Node } from '@pgsql/types';
import { nameOf } from '../created.ts';
import { shown, shownColumn } from '../naming.ts';
import type { Hit, SqlRule, Surroundings } from '../rule.ts';
import { selectCommands, selectParts, wordsOf } from '../../../sql/tree.ts';
import { splitWords } from '../words.ts';
import { isTextual, selectNewColumns, shownNew, typeOf } from './columns.ts';
import { isProtected, sensitivityOf } from './sensitive.ts';

export const encryptionWeakened: SqlRule & FactRule = {
  id: 'confidentiality/encryption-weakened',
  severity: 'error',
  criteria: ['C1.1', 'CC6.1'],
  cause:
    'The change decrypts stored values, gives them a column in the clear, or drops what encrypts them: every reader of the table, each backup and each replica has them from then on.',
  remedy: 'Keep the values encrypted, and decrypt them where they are used; to change keys or methods, write the newly encrypted value beside the old one.',
  alias: [],
  find: (node, _statement, surroundings) => [
    ...selectDroppedExtensions(node),
    ...selectRetyped(node, surroundings),
    ...selectDecrypting(node),
    ...selectShadows(node),
    ...selectUncovered(node, surroundings),
  ],
  findFact: (fact, { change, created }) => [
    ...newColumns(fact, change)
      .filter(({ column }) => isFactTextual(column) && isNamedForClear(column.name))
      .map(({ label }) => ({ message: `The new column ${label} is named for values in the clear.` })),
    ...(fact.kind === 'rename-column' && !created.has(fact.table.key) && isProtected(fact.from) && !isProtected(fact.to) && sensitivityOf(fact.to) !== null
      ? [
          {
            message: `Renames ${shown([fact.from])} of ${fact.table.label} to ${shown([fact.to])}, as if it were not protected any more.`,
            severity: 'warning' as const,
          },
        ]
      : []),
  ],
};

const extensions: ReadonlySet<string> = new Set(['pgcrypto', 'pgsodium', 'supabase_vault', 'pg_tde']);
const decrypting: ReadonlySet<string> = new Set([
  'pgp_sym_decrypt',
  'pgp_pub_decrypt',
  'decrypt',
  'decrypt_iv',
  'crypto_aead_det_decrypt',
  'crypto_secretbox_open',
]);
const unwrapping: ReadonlySet<string> = new Set(['convert_from', 'encode']);

function selectDroppedExtensions(node: Node): readonly Hit[] {
  if (!('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_EXTENSION') return [];
  const names = (node.DropStmt.objects ?? []).map((object) => wordsOf(object).join('.'));
  return names.filter((name) => extensions.has(name)).map((name) => ({ message: `Drops the extension ${shown([name])}, which encrypts.` }));
}

/** Only bytes can be unwrapped into text; what they mean, the column's name has to tell. */
function selectRetyped(node: Node, { created }: Surroundings): readonly Hit[] {
  return selectCommands(node, 'AT_AlterColumnType').flatMap(({ table, command: { name = '', def } }) => {
    if (def === undefined || !('ColumnDef' in def) || created.tables.has(nameOf(table))) return [];
    const { typeName, raw_default } = def.ColumnDef;
    if (typeName === undefined || raw_default === undefined || !isTextual(typeOf(typeName))) return [];
    const called = calledIn(raw_default);
    if (called.some((call) => decrypting.has(call))) return [{ message: `Decrypts the column ${shownColumn(table, name)} for good.` }];
    if (!called.some((call) => unwrapping.has(call))) return [];
    const message = `Turns the bytes of the column ${shownColumn(table, name)} into readable text.`;
    return [isProtected(name) || sensitivityOf(name) !== null ? { message } : { message, severity: 'warning' }];
  });
}

/** Values that a query decrypts are stored, or shown by a view, in the clear. */
function selectDecrypting(node: Node): readonly Hit[] {
  if (!('InsertStmt' in node || 'UpdateStmt' in node || 'CreateTableAsStmt' in node || 'ViewStmt' in node)) return [];
  const call = calledIn(node).find((name) => decrypting.has(name));
  return call === undefined ? [] : [{ message: `Keeps in the clear what ${shown([call])} decrypts.` }];
}

function calledIn(node: Node): readonly string[] {
  return selectParts(node, 'FuncCall').flatMap(({ funcname = [] }) => funcname.flatMap(wordsOf).slice(-1));
}

function selectShadows(node: Node): readonly Hit[] {
  return selectNewColumns(node)
    .filter(({ name, type }) => isTextual(type) && isNamedForClear(name))
    .map((column) => ({ message: `The new column ${shownNew(column)} is named for values in the clear.` }));
}

function isNamedForClear(name: string): boolean {
  return splitWords(name).some((word) => ['plaintext', 'cleartext', 'decrypted', 'unencrypted', 'unhashed'].includes(word));
}

/** `ssn_encrypted` becomes `ssn`. */
function selectUncovered(node: Node, { created }: Surroundings): readonly Hit[] {
  if (!('RenameStmt' in node) || node.RenameStmt.renameType !== 'OBJECT_COLUMN' || node.RenameStmt.relation === undefined) return [];
  const { relation, subname = '', newname = '' } = node.RenameStmt;
  if (created.tables.has(nameOf(relation)) || !isProtected(subname) || isProtected(newname) || sensitivityOf(newname) === null) return [];
  return [{ message: `Renames ${shownColumn(relation, subname)} to ${shown([newname])}, as if it were not protected any more.`, severity: 'warning' }];
}
