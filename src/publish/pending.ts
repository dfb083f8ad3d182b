/** What a deploy would run, for a person. */
import type { Problem } from '../errors/problem.ts';
import type { Migration } from '../model/migration.ts';
import type { MigrationsFolder } from '../model/project.ts';
import type { ProjectStatus } from '../model/status.ts';
import { renderSql } from './check/sql-section.ts';
import { escapeMarkdown, renderTable } from '../text/markdown.ts';
import { renderProblemMarkdown } from '../text/problem.ts';
import { countOthers, plural } from '../text/sentence.ts';

/** Who said what the database has: it, or the manifest of the last deploy, by its place in the chain. */
export type PendingFrom =
  { readonly kind: 'database' } | { readonly kind: 'manifest'; readonly sequence: number; readonly manifestId: string } | { readonly kind: 'nobody' };

export interface PendingState {
  readonly folder: MigrationsFolder;
  readonly from: PendingFrom;
  /** Null where nobody could say what the database has. */
  readonly status: ProjectStatus | null;
  /** Why not. */
  readonly unknown: string | null;
}

/** A summary has its limit, and a person reads less. */
const mostRows = 200;
const mostSqlBytes = 600_000;

export function renderPending(state: PendingState, problems: readonly Problem[]): string {
  const said = problems.map(renderProblemMarkdown);
  if (state.status === null) return ['## ❓ What is pending is not known yet', ...said, folderSize(state.folder)].join('\n\n');
  const { pending, plan } = state.status;
  const parts = [`## ${titleOf(pending, problems)}`, ...said, sourceOf(state.from)];
  if (pending.length === 0) return parts.join('\n\n');
  return [...parts, ...renderMigrations(pending), `Plan \`${plan.sha256}\``, ...renderSql(pending, mostSqlBytes)].join('\n\n');
}

function titleOf(pending: readonly Migration[], problems: readonly Problem[]): string {
  if (problems.some(({ severity }) => severity === 'error')) return '⛔ A deploy would be refused';
  return pending.length === 0 ? '✅ Nothing is pending' : `📋 ${String(pending.length)} pending`;
}

function sourceOf(from: PendingFrom): string {
  switch (from.kind) {
    case 'database':
      return 'As the database says.';
    case 'manifest':
      return `As manifest ${String(from.sequence)} of this target (\`${from.manifestId}\`) says. The deploy asks the database, and stops if its plan is another one.`;
    case 'nobody':
      return '';
  }
}

function folderSize({ migrations }: MigrationsFolder): string {
  return `The folder has ${plural(migrations.length, 'migration')}, up to ${escapeMarkdown(migrations.at(-1)?.name ?? 'none')}.`;
}

function renderMigrations(pending: readonly Migration[]): readonly string[] {
  const rows = pending.slice(0, mostRows).map(({ name, chunks, sha256 }) => [escapeMarkdown(name), String(chunks.length), `\`${sha256.slice(0, 12)}\``]);
  return [renderTable('| Migration | Statements | SHA-256 |', rows), ...countOthers(pending.length, mostRows, '.')];
}
