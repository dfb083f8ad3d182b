/** destructive/drop-cascade: what depends on the dropped object goes too, unnamed. */
import type { Node } from '@pgsql/types';
import { nameOf, type CreatedObjects } from '../created.ts';
import { keyOf, shown, shownColumn, shownRelation } from '../naming.ts';
import type { SqlRule } from '../rule.ts';
import { selectCommands, wordsOf } from '../../../sql/tree.ts';

export const dropCascade: SqlRule = {
  id: 'destructive/drop-cascade',
  severity: 'warning',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'A DROP with CASCADE takes along whatever depends on the object: views, foreign keys of other tables, columns of a type, policies. The statement does not name them, so the review cannot see them. With a table, whose loss is told anyway, it is a notice: drizzle-kit writes it so each time.',
  remedy:
    'Write the DROP without CASCADE, and drop each dependent object by its name before; drizzle-kit writes CASCADE of its own accord, and it may be taken out.',
  alias: ['bytebase STATEMENT_DISALLOW_RM_TBL_CASCADE', 'pgfence drop-schema-cascade'],
  find: (node, _statement, { created }) =>
    selectCascading(node, created).map((object) => ({
      ...('DropStmt' in node && node.DropStmt.removeType === 'OBJECT_TABLE' ? { severity: 'notice' } : {}),
      message: `Drops ${object} together with everything that depends on it.`,
    })),
};

function selectCascading(node: Node, created: CreatedObjects): readonly string[] {
  if ('DropStmt' in node && node.DropStmt.behavior === 'DROP_CASCADE' && !isLeaf(node.DropStmt.removeType)) {
    const names = (node.DropStmt.objects ?? []).map(wordsOf);
    return names.filter((words) => !isNew(words, created)).map(shown);
  }
  if ('DropOwnedStmt' in node && node.DropOwnedStmt.behavior === 'DROP_CASCADE') return ['what a role owns'];
  const old = selectCommands(node, 'AT_DropColumn', 'AT_DropConstraint').filter(({ table }) => !created.tables.has(nameOf(table)));
  return old.flatMap(({ table, command: { name, behavior } }) => {
    if (behavior !== 'DROP_CASCADE') return [];
    return [name === undefined ? shownRelation(table) : shownColumn(table, name)];
  });
}

/** On which nothing can depend. */
function isLeaf(type: string | undefined): boolean {
  return type === 'OBJECT_POLICY' || type === 'OBJECT_TRIGGER';
}

function isNew(words: readonly string[], { tables, types, schemas }: CreatedObjects): boolean {
  const key = keyOf(words);
  return tables.has(key) || types.has(key) || (words.length === 1 && schemas.has(words[0] ?? ''));
}
