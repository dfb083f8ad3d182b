/** Where the new migrations speak of an object: the line that a reader has to look at. */
import { joinChunks, type Migration } from '../../model/migration.ts';
import type { CatalogDifference, CatalogMention } from '../../model/rehearsal.ts';

/** The last chunk that names the object, with its table where it has one; null where none does. */
export function findMention({ table, name }: CatalogDifference['object'], migrations: readonly Migration[]): CatalogMention | null {
  for (const { path, chunks } of migrations.toReversed()) {
    const index = chunks.findLastIndex((chunk) => chunk.includes(name) && (table === null || chunk.includes(table)));
    const chunk = chunks[index];
    if (chunk === undefined) continue;
    const within = lineOf(chunk, table === null ? 0 : chunk.indexOf(table), name);
    const before = joinChunks(chunks.slice(0, index)).split('\n').length - 1;
    return { path, line: 1 + before + within, excerpt: (chunk.split('\n')[within] ?? '').trim() };
  }
  return null;
}

/** From 0: the name behind its table, or else the name anywhere. */
function lineOf(chunk: string, from: number, name: string): number {
  const behind = chunk.indexOf(name, from);
  const at = behind === -1 ? chunk.indexOf(name) : behind;
  return chunk.slice(0, at).split('\n').length - 1;
}
