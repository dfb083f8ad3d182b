/** The check for a terminal: each finding with its line, what was not analysed, and the verdict last, where the eye is. */
import { labelOf, type CheckedProject, type CheckReport } from '../../model/check-report.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group.ts';
import type { Paint } from '../../model/paint.ts';
import { plainLine } from '../../text/plain.ts';
import { renderPlace } from '../../text/problem.ts';
import { countOthers, plural } from '../../text/sentence.ts';
import { renderVerdict, tallyOf } from './tally.ts';

const marks = { error: '✖', warning: '▲', notice: '•' } as const;
const tones = { passed: 'good', refused: 'error', incomplete: 'warning' } as const;

export function renderCheckText(report: CheckReport, paint: Paint): string {
  const { errors, warnings, notices, suppressed } = tallyOf(report);
  const worstLast = [suppressed, notices, warnings, errors].flatMap((same) => [...groupBy(same, ({ rule }) => rule).values()].flat());
  return [
    ...worstLast.map((finding, at) => renderFinding(finding, isLastWord(worstLast, at), paint)),
    ...renderUnanalysed(report.unanalysed, paint),
    ...report.projects.flatMap((project) => renderProject(project, report.projects.length > 1, paint)),
    paint(tones[report.verdict], renderVerdict(report)),
  ].join('\n\n');
}

/** Of several with one remedy the last says it: the list is read from its end. */
function isLastWord(findings: readonly Finding[], at: number): boolean {
  const [here, next] = [findings[at], findings[at + 1]];
  return here?.rule !== next?.rule || here?.remedy !== next?.remedy || next?.suppressedBy !== null;
}

function renderFinding({ rule, severity, message, remedy, place, criteria, excerpt, suppressedBy }: Finding, withRemedy: boolean, paint: Paint): string {
  const tone = suppressedBy === null ? severity : 'faint';
  const label = paint(tone, `${marks[severity]} ${severity}${suppressedBy === null ? '' : ', suppressed'}`);
  const where = place === null ? '' : `${paint('strong', plainLine(renderPlace(place.path, place.line), 500))}  `;
  const served = criteria.length === 0 ? '' : `  ${paint('faint', criteria.join(' '))}`;
  return [
    `${where}${label}  ${paint('strong', plainLine(rule, 200))}${served}`,
    ...(excerpt === null ? [] : renderExcerpt(excerpt, place?.line ?? null, paint)),
    `    ${plainLine(message, 2_000)}`,
    ...(suppressedBy === null ? renderRemedy(withRemedy ? remedy : null, paint) : [`    ${paint('faint', renderSuppression(suppressedBy))}`]),
  ].join('\n');
}

function renderRemedy(remedy: string | null, paint: Paint): string[] {
  return remedy === null ? [] : [`    ${paint('good', '→')} ${plainLine(remedy, 2_000)}`];
}

function renderExcerpt(excerpt: string, line: number | null, paint: Paint): string[] {
  const number = line === null ? '' : String(line);
  return [`  ${paint('faint', `${number.padStart(4)} │`)} ${plainLine(excerpt, 500)}`];
}

function renderSuppression({ reason, ticket, until, place }: NonNullable<Finding['suppressedBy']>): string {
  const details = [...(ticket === null ? [] : [ticket]), until === null ? 'no end' : `until ${until}`, renderPlace(place.path, place.line)];
  return `suppressed: ${plainLine(reason, 1_000)} (${plainLine(details.join(', '), 500)})`;
}

function renderUnanalysed(unanalysed: readonly string[], paint: Paint): string[] {
  if (unanalysed.length === 0) return [];
  return [[paint('warning', '? not analysed'), ...unanalysed.map((reason) => `    ${plainLine(reason, 1_000)}`)].join('\n')];
}

function renderProject(project: CheckedProject, named: boolean, paint: Paint): string[] {
  const parts = [...renderGenerated(project, paint), ...renderPlan(project, paint)];
  return parts.length === 0 || !named ? parts : [paint('strong', plainLine(labelOf(project), 500)), ...parts];
}

const mostLines = 60;

function renderGenerated({ generate }: CheckedProject, paint: Paint): string[] {
  if (generate?.kind !== 'missing') return [];
  const lines = generate.sql.trim().split('\n', mostLines + 1);
  const shown = lines.slice(0, mostLines).map((line) => `  ${paint('faint', '   + │')} ${plainLine(line, 500)}`);
  return [[paint('strong', 'drizzle-kit generate would write'), ...shown, ...(lines.length > mostLines ? ['       …'] : [])].join('\n')];
}

const mostNames = 20;

function renderPlan({ plan }: CheckedProject, paint: Paint): string[] {
  if (plan.migrations.length === 0) return [];
  const names = plan.migrations.slice(0, mostNames).map(({ name, sha256 }) => `${plainLine(name, 200)}  ${paint('faint', sha256.slice(0, 12))}`);
  const title = `${paint('strong', plural(plan.migrations.length, 'migration'))} to deploy  ${paint('faint', `plan-sha256 ${plan.sha256}`)}`;
  return [[title, ...names, ...countOthers(plan.migrations.length, mostNames)].join('\n    ')];
}
