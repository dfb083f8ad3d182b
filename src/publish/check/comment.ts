/** The check as the one comment on its pull request: short, and the rest linked. */
import { labelOf, type CheckedProject, type CheckReport } from '../../model/check-report.ts';
import type { Finding } from '../../model/finding.ts';
import { bulletList, hiddenMarker, inertCode, inertText } from '../../text/markdown.ts';
import { countOthers, plural } from '../../text/sentence.ts';
import { linkPlace, type PageLinks } from './links.ts';
import { ruleUrl } from './rule-url.ts';
import { verdictMarks } from './summary.ts';
import { renderVerdict, tallyOf } from './tally.ts';

export interface CommentLinks extends PageLinks {
  /** The run with the whole page; null where there is none. */
  readonly run: string | null;
  /** The commit that was checked. */
  readonly commit: string;
}

const most = { findings: 10, projects: 10, migrations: 15, characters: 300 };

/** By this the comment of a check is found again; it is not shown. */
export function commentMarker({ scope }: Pick<CheckReport, 'scope'>): string {
  return hiddenMarker('check', { scope });
}

/** Whether somebody has to read of it: a pull request that touches no migration and breaks no rule is left alone. */
export function isWorthComment({ verdict, findings, projects }: CheckReport): boolean {
  return verdict !== 'passed' || findings.length > 0 || projects.some(({ plan }) => plan.migrations.length > 0);
}

export function renderComment(report: CheckReport, links: CommentLinks): string {
  const { errors, warnings, notices } = tallyOf(report);
  const open = [...errors, ...warnings, ...notices];
  const shown = open.slice(0, most.findings);
  const of = report.scope === '' ? '' : ` · ${inertCode(report.scope)}`;
  return [
    commentMarker(report),
    `### ${verdictMarks[report.verdict]} ${renderVerdict(report)}${of}`,
    ...(shown.length === 0 ? [] : [shown.map((finding) => renderItem(finding, links)).join('\n')]),
    ...countOthers(open.length, most.findings, '.'),
    ...report.projects.slice(0, most.projects).flatMap((project) => renderPlan(project, report.projects.length > 1)),
    renderFoot(links),
  ].join('\n\n');
}

const marks = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const;

function renderItem({ rule, severity, message, place }: Finding, links: PageLinks): string {
  const where = place === null ? '' : ` ${linkPlace(place, links)}:`;
  return `- ${marks[severity]} [${inertCode(rule, 100)}](${ruleUrl(rule)})${where} ${inertText(message, most.characters)}`;
}

function renderPlan(project: CheckedProject, named: boolean): string[] {
  const { plan } = project;
  if (plan.migrations.length === 0) return [];
  const names = plan.migrations.slice(0, most.migrations).map(({ name }) => inertCode(name, 150));
  const items = [...names, ...countOthers(plan.migrations.length, most.migrations)];
  const title = `<details><summary>${plural(plan.migrations.length, 'migration')} to deploy${named ? ` in ${inertCode(labelOf(project), 150)}` : ''}</summary>`;
  return [title, bulletList(items), `plan-sha256 \`${plan.sha256}\``, '</details>'];
}

function renderFoot({ run, commit }: CommentLinks): string {
  const checked = `<sub>Checked at ${inertCode(commit, 64)}.`;
  return run === null ? `${checked}</sub>` : `${checked} <a href="${run}">What to do, and the SQL that would run</a></sub>`;
}
