/** access/server-file-or-program: files or programs of the server are used. */
import type { FactRule } from '../statement-facts/rule.ts';
import type { Node } from '@pgsql/types';
import { shown } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectParts, wordsOf } from '../../../sql/tree.ts';

export const serverFileOrProgram: SqlRule & FactRule = {
  id: 'access/server-file-or-program',
  severity: 'error',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'The statement reads or writes files of the database server, or runs a program or library on it, with the rights of the server itself.',
  remedy: 'Take it out: load data through the connection (COPY … FROM STDIN, or INSERT) in a job of its own.',
  alias: [],
  find: (node) => selectReaches(node).map((message) => ({ message })),
  findFact: (fact) => (fact.kind === 'reach' ? [{ message: fact.what }] : []),
};

const functions: ReadonlySet<string> = new Set([
  'lo_import',
  'lo_export',
  'pg_read_file',
  'pg_read_binary_file',
  'pg_ls_dir',
  'pg_stat_file',
  'pg_file_write',
  'pg_file_read',
  'pg_file_rename',
  'pg_file_unlink',
]);

function selectReaches(node: Node): readonly string[] {
  if ('LoadStmt' in node) return [`Loads the library ${shown([node.LoadStmt.filename ?? ''])} into the server.`];
  if ('CopyStmt' in node && node.CopyStmt.filename !== undefined) {
    const { filename, is_program, is_from } = node.CopyStmt;
    if (is_program === true) return [`Runs the program ${shown([filename])} on the server.`];
    return [`${is_from === true ? 'Reads' : 'Writes'} the file ${shown([filename])} of the server.`];
  }
  const called = selectParts(node, 'FuncCall').flatMap(({ funcname = [] }) => funcname.flatMap(wordsOf).at(-1) ?? []);
  return called.filter((name) => functions.has(name)).map((name) => `Calls ${name}, which uses files of the server.`);
}
