/** The check as the page that a reviewer reads: verdict, findings, what generate would write, and the SQL that a deploy would run. */
import type { CheckReport, CheckVerdict } from '../../model/check-report.ts';
import { renderFindings } from './findings-section.ts';
import { renderGenerate } from './generate-section.ts';
import { inertCode, inertText } from './inert.ts';
import type { PageLinks } from './links.ts';
import { bytesOf } from './room.ts';
import { renderSql } from './sql-section.ts';
import { plural, renderVerdict, tallyOf } from './tally.ts';

export const verdictMarks: Readonly<Record<CheckVerdict, string>> = { passed: '✅', refused: '⛔', incomplete: '❔' };

/** GitHub drops a step's summary above 1 MiB, and other steps of ours may write to it, too; in bytes. */
const longestPage = 800_000;
const longestFindings = 400_000;
const mostProjects = 50;
const mostUnanalysed = 200;

/** At most 800,000 bytes of UTF-8. */
export function renderCheckSummary(report: CheckReport, links: PageLinks): string {
  const head = [
    `## ${verdictMarks[report.verdict]} ${renderVerdict(report)}`,
    renderScope(report),
    ...renderFindings(tallyOf(report), links, longestFindings),
    ...renderUnanalysed(report.unanalysed),
    ...renderGenerate(report.generate),
    ...renderPlan(report),
  ].join('\n\n');
  return [head, ...renderSql(report.sql, longestPage - bytesOf(head))].join('\n\n');
}

function renderScope({ projects, rules }: CheckReport): string {
  const applied = `${plural(rules.length, 'rule')} applied`;
  if (projects.every((project) => project === '')) return `${applied}.`;
  const names = projects.slice(0, mostProjects).map((project) => inertCode(project === '' ? '.' : project));
  return `${applied} to ${names.join(', ')}${projects.length > mostProjects ? ` and ${String(projects.length - mostProjects)} more` : ''}.`;
}

function renderUnanalysed(unanalysed: readonly string[]): string[] {
  if (unanalysed.length === 0) return [];
  const items = unanalysed.slice(0, mostUnanalysed).map((reason) => `- ❔ ${inertText(reason, 500)}`);
  const left = unanalysed.length - items.length;
  return ['### ❔ Not analysed', [...items, ...(left === 0 ? [] : [`- … and ${String(left)} more`])].join('\n')];
}

function renderPlan({ plan }: CheckReport): string[] {
  if (plan.migrations.length === 0) return ['### Plan', 'This change brings no migration.'];
  return ['### Plan', `${plural(plan.migrations.length, 'migration')}, in this order · plan-sha256 \`${plan.sha256}\``];
}
