/** What was sent of a plan that did not go well, statement by statement, without the SQL. */
import type { Statement } from '../manifest/effects.ts';
import type { Manifest } from '../manifest/schema.ts';
import { isUnknown } from '../model/unknown.ts';
import { escapeMarkdown, renderTable } from '../text/markdown.ts';
import { listNames } from '../text/sentence.ts';

/** The last ones: what failed is among them. */
const mostStatements = 20;
const mostKinds = 3;

export function statementSection({ outcome, execution }: Manifest): string[] {
  if (outcome !== 'failed' && outcome !== 'partial' && outcome !== 'unknown') return [];
  const rows = execution.migrations.flatMap(({ name, statements }) => (isUnknown(statements) ? [] : statements.map((statement) => renderRow(name, statement))));
  const sent = rows.length + execution.migrations.reduce((sum, { statementsLeftOut }) => sum + statementsLeftOut, 0);
  if (rows.length === 0) return [];
  const shown = rows.slice(-mostStatements);
  const table = renderTable('| Migration | Statement | Command | Rows | Effect | SQLSTATE |', shown);
  return shown.length === sent ? [table] : [`The last ${String(shown.length)} of ${String(sent)} statements that were sent:`, table];
}

function renderRow(migration: string, statement: Statement): readonly string[] {
  return [escapeMarkdown(migration), String(statement.index), kindOf(statement), rowsOf(statement), effectOf(statement), errorOf(statement)];
}

function kindOf({ commands }: Statement): string {
  if (isUnknown(commands)) return 'unknown';
  const kinds = commands.map(({ kind }) => (isUnknown(kind) ? 'unknown' : escapeMarkdown(kind)));
  return listNames(kinds, mostKinds);
}

function rowsOf({ commands }: Statement): string {
  const counts = isUnknown(commands) ? [] : commands.flatMap(({ rows }) => (rows === null ? [] : [rows]));
  return counts.length === 0 ? '' : String(counts.reduce((sum, rows) => sum + rows, 0));
}

/** A statement that holds several commands may have committed some of them. */
function effectOf({ commands }: Statement): string {
  const effects = isUnknown(commands) ? [] : commands.map(({ effect }) => (isUnknown(effect) ? 'unknown' : effect));
  return [...new Set(effects)].join(', ').replaceAll('rolled-back', 'rolled back');
}

function errorOf({ error, finishedAt }: Statement): string {
  if (error !== null) return error.sqlState === null ? '❌ the connection ended' : `❌ ${error.sqlState}`;
  return finishedAt === null ? 'no answer' : '';
}
