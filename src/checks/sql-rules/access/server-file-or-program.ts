/** access/server-file-or-program: files or programs of the server are used. */
import type { FactRule } from '../rule.ts';

export const serverFileOrProgram: FactRule = {
  id: 'access/server-file-or-program',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['CC6.1', 'CC6.3'],
  cause: 'The statement reads or writes files of the database server, or runs a program or library on it, with the rights of the server itself.',
  remedy: 'Take it out: load data through the connection (COPY … FROM STDIN, or INSERT) in a job of its own.',
  alias: [],
  findFact: (fact) => (fact.kind === 'reach' ? [{ message: fact.what }] : []),
};
