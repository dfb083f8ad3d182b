/** What a deploy would run, for a person. */
import type { Problem } from '../errors.ts';
import type { Reconciliation } from '../model/reconciliation.ts';
import { escapeMarkdown } from './markdown.ts';
import { renderProblem } from './problem.ts';

/** A summary has its limit, and a person reads less. */
const mostRows = 200;

export function renderPending({ pending, plan }: Reconciliation, problems: readonly Problem[]): string {
  const stopped = problems.some(({ severity }) => severity === 'error');
  const title = stopped ? '⛔ A deploy would be refused' : pending.length === 0 ? '✅ Nothing is pending' : `📋 ${String(pending.length)} pending`;
  const rows = pending
    .slice(0, mostRows)
    .map(({ name, statements, sha256 }) => `| ${escapeMarkdown(name)} | ${String(statements.length)} | \`${sha256.slice(0, 12)}\` |`);
  const more = pending.length > mostRows ? [`… and ${String(pending.length - mostRows)} more.`] : [];
  const table = rows.length === 0 ? [] : [['| Migration | Statements | SHA-256 |', '|---|---|---|', ...rows].join('\n'), ...more, `Plan \`${plan.sha256}\``];
  return [`## ${title}`, ...problems.map(renderProblem), ...table].join('\n\n');
}
