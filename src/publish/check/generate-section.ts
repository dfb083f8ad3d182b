/** What drizzle-kit's generate answered, on a page. */
import { describeEnd } from '../../model/child-end.ts';
import type { GenerateAnswer } from '../../model/generate.ts';
import { bulletList, fenced, inertCode, inertText } from '../../text/markdown.ts';
import { plainBlock } from '../../text/plain.ts';
import { countOthers } from '../../text/sentence.ts';
import { foldedSql } from './sql-section.ts';

/** Characters of the SQL that it would write, names that it asks about, and lines that it said. */
const most = { sql: 30_000, objects: 50, lines: 40 };

export function renderGenerate(answer: GenerateAnswer | null): readonly string[] {
  const title = '### Schema and migrations';
  switch (answer?.kind) {
    case undefined:
      return [title, '➖ drizzle-kit was not asked whether they say the same.'];
    case 'in-sync':
      return [title, '✅ drizzle-kit finds nothing that the schema says and the migrations do not.'];
    case 'missing':
      return [title, '❌ The schema says more than the migrations.', renderMissing(answer.sql)];
    case 'ambiguous': {
      const objects = answer.objects.slice(0, most.objects).map((object) => inertCode(object));
      const items = [...objects, ...countOthers(answer.objects.length, most.objects)];
      return [title, '❌ drizzle-kit would ask whether something was renamed.', ...(items.length === 0 ? [] : [bulletList(items)])];
    }
    case 'failed':
      return [title, `❌ drizzle-kit gave no answer: it ${inertText(describeEnd(answer.end))}.`, ...renderWords(answer.said)];
  }
}

function renderMissing(sql: string): string {
  const cut = sql.length > most.sql ? `✂️ Cut after ${String(most.sql)} of ${String(sql.length)} characters.` : null;
  return foldedSql('The SQL that generate would write', plainBlock(sql.slice(0, most.sql)).trim(), cut);
}

function renderWords(said: readonly string[]): string[] {
  if (said.length === 0) return [];
  const shown = said.slice(0, most.lines).map((line) => plainBlock(line.slice(0, 1_000)));
  return [fenced(shown.join('\n'), 'text'), ...(said.length > most.lines ? [`✂️ ${String(said.length - most.lines)} more lines.`] : [])];
}
