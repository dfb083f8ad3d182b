/** The SQL of a plan on a page: each migration folded, within the room that is left, and what is not shown said. */
import type { PlannedSql } from '../../model/check-report.ts';
import { fenced, inertCode } from '../../text/markdown.ts';
import { plainBlock } from '../../text/plain.ts';
import { plural } from '../../text/sentence.ts';
import { bytesOf, fillRoom } from './room.ts';

/** Characters of one statement: a person reads no more of it on a page. */
const longestStatement = 20_000;

/** Bytes around the statements of a migration: its name, its fold, its fence and what is said of a cut. */
const frame = 4_000;

/** At most so many bytes of UTF-8. */
export function renderSql(migrations: readonly PlannedSql[], bytes: number): readonly string[] {
  const shown: string[] = [];
  let left = bytes;
  for (const migration of migrations) {
    if (left < 2 * frame) break;
    const section = renderMigration(migration, left - frame);
    left -= bytesOf(section) + 2;
    shown.push(section);
  }
  const missing = migrations.length - shown.length;
  return missing === 0 ? shown : [...shown, `✂️ The page has no room for the SQL of ${plural(missing, 'more migration')}: their files have it.`];
}

function renderMigration({ name, path, chunks }: PlannedSql, bytes: number): string {
  const { pieces } = fillRoom(cutChunks(chunks), bytes);
  const cut = chunks.slice(0, pieces.length).filter(({ length }) => length > longestStatement).length;
  const left = chunks.length - pieces.length;
  const said = [
    ...(cut === 0 ? [] : [`${plural(cut, 'statement')} cut after ${String(longestStatement)} characters`]),
    ...(left === 0 ? [] : [`${plural(left, 'more statement')} not shown`]),
  ];
  return foldedSql(
    `${inertCode(name)}: ${plural(chunks.length, 'statement')}`,
    pieces.join('\n\n'),
    said.length === 0 ? null : `✂️ ${said.join(', ')}: ${inertCode(path)} has all.`,
  );
}

function* cutChunks(chunks: readonly string[]): Iterable<string> {
  for (const chunk of chunks) yield plainBlock(chunk.slice(0, longestStatement)).trim();
}

/** `title` is Markdown; `sql` is not. */
export function foldedSql(title: string, sql: string, said: string | null): string {
  return [`<details><summary>${title}</summary>`, fenced(sql, 'sql'), ...(said === null ? [] : [said]), '</details>'].join('\n\n');
}
