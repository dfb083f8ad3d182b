/** The check as the page that a reviewer reads: verdict, findings, what generate would write, and the SQL that a deploy would run. */
import { labelOf, type CheckedProject, type CheckReport, type CheckVerdict } from '../../model/check-report.ts';
import { renderFindings } from './findings-section.ts';
import { renderGenerate } from './generate-section.ts';
import { bulletList, inertCode, inertText } from '../../text/markdown.ts';
import { countOthers, listNames, plural } from '../../text/sentence.ts';
import type { PageLinks } from './links.ts';
import { renderRehearsal } from './rehearsal-section.ts';
import { bytesOf } from './room.ts';
import { renderSql } from './sql-section.ts';
import { renderVerdict, tallyOf } from './tally.ts';

export const verdictMarks: Readonly<Record<CheckVerdict, string>> = { passed: '✅', refused: '⛔', incomplete: '❔' };

/** GitHub drops a step's summary above 1 MiB, and other steps of ours may write to it, too; in bytes. */
const longestPage = 800_000;
const longestFindings = 400_000;
/** Of what is said about what there is no room for. */
const mostShown = 500;
const mostProjects = 50;
const mostUnanalysed = 200;

/** At most 800,000 bytes of UTF-8. */
export function renderCheckSummary(report: CheckReport, links: PageLinks): string {
  const head = [
    `## ${verdictMarks[report.verdict]} ${renderVerdict(report)}`,
    renderScope(report),
    ...renderFindings(tallyOf(report), links, longestFindings),
    ...renderUnanalysed(report.unanalysed),
  ];
  return join([...head, ...renderProjects(report.projects, longestPage - bytesOf(join(head)))]);
}

function join(parts: readonly string[]): string {
  return parts.join('\n\n');
}

/** Each takes at most what those before it left. */
function renderProjects(projects: readonly CheckedProject[], bytes: number): readonly string[] {
  const shown: string[] = [];
  let [left, count] = [bytes, 0];
  for (const project of projects) {
    const section = renderProject(project, projects.length > 1, left);
    const length = bytesOf(join(section)) + 2;
    if (count === mostProjects || length > left - mostShown) break;
    shown.push(...section);
    [left, count] = [left - length, count + 1];
  }
  return count === projects.length
    ? shown
    : [...shown, `✂️ The page has no room for ${plural(projects.length - count, 'more project')}: the JSON report has all.`];
}

function renderProject(project: CheckedProject, named: boolean, bytes: number): readonly string[] {
  const head = [
    ...(named ? [`## ${inertCode(labelOf(project))}`] : []),
    ...renderGenerate(project.generate),
    ...renderRehearsal(project.rehearsal),
    ...renderPlan(project),
  ];
  return [...head, ...renderSql(project.sql, bytes - mostShown - bytesOf(join(head)))];
}

function renderScope({ projects, rules, configuration }: CheckReport): string {
  const judged = configuration === null ? '' : ` under ${inertCode(configuration.path)} (\`${configuration.sha256.slice(0, 12)}\`)`;
  const applied = `${plural(rules.length, 'rule')}${judged} applied`;
  if (projects.every(({ path }) => path === '')) return `${applied}.`;
  const names = projects.map((project) => inertCode(labelOf(project)));
  return `${applied} to ${listNames(names, mostProjects)}.`;
}

function renderUnanalysed(unanalysed: readonly string[]): string[] {
  if (unanalysed.length === 0) return [];
  const reasons = unanalysed.slice(0, mostUnanalysed).map((reason) => `❔ ${inertText(reason, 500)}`);
  return ['### ❔ Not analysed', bulletList([...reasons, ...countOthers(unanalysed.length, mostUnanalysed)])];
}

function renderPlan({ plan }: CheckedProject): string[] {
  if (plan.migrations.length === 0) return ['### Plan', 'This change brings no migration.'];
  return ['### Plan', `${plural(plan.migrations.length, 'migration')}, in this order · plan-sha256 \`${plan.sha256}\``];
}
