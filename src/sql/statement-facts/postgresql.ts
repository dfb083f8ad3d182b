/** What a statement of PostgreSQL does in the words that all dialects share, so far as a shared rule asks. */
import type { Node, ObjectType } from '@pgsql/types';
import { excerpt } from '../../text/plain.ts';
import { wordsOf, wordsOfRelation } from '../tree.ts';
import type { Droppable, Name, StatementFact } from './fact.ts';

const droppable: Readonly<Partial<Record<ObjectType, Droppable>>> = {
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'view',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_FUNCTION: 'function',
  OBJECT_ROUTINE: 'function',
  OBJECT_AGGREGATE: 'function',
  OBJECT_PROCEDURE: 'procedure',
};

export function readFacts(node: Node): readonly StatementFact[] {
  if ('DropdbStmt' in node) return [{ kind: 'drop', object: 'database', names: [nameOf([node.DropdbStmt.dbname ?? ''])] }];
  if ('TruncateStmt' in node)
    return (node.TruncateStmt.relations ?? []).flatMap((part): readonly StatementFact[] =>
      'RangeVar' in part ? [{ kind: 'truncate', table: nameOf(wordsOfRelation(part.RangeVar)) }] : [],
    );
  if (!('DropStmt' in node) || node.DropStmt.removeType === undefined) return [];
  const object = droppable[node.DropStmt.removeType];
  return object === undefined ? [] : [{ kind: 'drop', object, names: (node.DropStmt.objects ?? []).map(wordsOf).map(nameOf) }];
}

/** PostgreSQL tells names apart by their letters' case; `public` stands where no schema is written. */
function nameOf(words: readonly string[]): Name {
  return { key: words.length > 1 ? words.slice(-2).join('.') : `public.${words[0] ?? ''}`, label: `"${excerpt(words.join('.'))}"` };
}
