/** Where the new migrations speak of an object: the line that a reader has to look at. */
import type { Migration } from '../../model/migration.ts';
import type { CatalogDifference, CatalogMention } from '../../model/rehearsal.ts';

/** The last statement that names the object, with its table where it has one; null where none does. */
export function findMention({ table, name }: CatalogDifference['object'], migrations: readonly Migration[]): CatalogMention | null {
  for (const { path, statements } of migrations.toReversed()) {
    const index = statements.findLastIndex((statement) => statement.includes(name) && (table === null || statement.includes(table)));
    const statement = statements[index];
    if (statement === undefined) continue;
    const within = lineOf(statement, table === null ? 0 : statement.indexOf(table), name);
    const before = statements.slice(0, index).join('--> statement-breakpoint').split('\n').length - 1;
    return { path, line: 1 + before + within, excerpt: (statement.split('\n')[within] ?? '').trim() };
  }
  return null;
}

/** From 0: the name behind its table, or else the name anywhere. */
function lineOf(statement: string, from: number, name: string): number {
  const behind = statement.indexOf(name, from);
  const at = behind === -1 ? statement.indexOf(name) : behind;
  return statement.slice(0, at).split('\n').length - 1;
}
