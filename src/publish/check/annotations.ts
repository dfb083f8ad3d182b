/** What of a check is shown beside the lines of a pull request: GitHub keeps few, and the first of them. */
import type { CheckReport } from '../../model/check-report.ts';
import type { Finding } from '../../model/finding.ts';
import type { Annotation } from '../../model/ports.ts';
import { plainLine } from '../../text/plain.ts';
import { groupByRule, renderVerdict, tallyOf } from './tally.ts';

/** Of each level and step. */
const mostOfLevel = 10;
/** Characters; the runner cuts a message at 4,096. */
const longestMessage = 3_000;
const longestTitle = 200;

/** The aggregate first, then the worst, with as many rules among them as there is room for; none where nothing was found. */
export function selectAnnotations(report: CheckReport): readonly Annotation[] {
  if (report.verdict === 'passed' && report.findings.length === 0 && report.unanalysed.length === 0) return [];
  const { errors, warnings, notices } = tallyOf(report);
  const level = report.verdict !== 'passed' ? 'error' : warnings.length > 0 ? 'warning' : 'notice';
  const room = (of: Annotation['level']): number => mostOfLevel - (of === level ? 1 : 0);
  const shown = [spread(errors).slice(0, room('error')), spread(warnings).slice(0, room('warning')), spread(notices).slice(0, room('notice'))].flat();
  const left = errors.length + warnings.length + notices.length - shown.length;
  return [aggregate(report, level, left), ...shown.map(annotate)];
}

/** One of each rule before a second of any. */
function spread(findings: readonly Finding[]): readonly Finding[] {
  const groups = groupByRule(findings);
  return [...groups.flatMap((group) => group.slice(0, 1)), ...groups.flatMap((group) => group.slice(1))];
}

function aggregate(report: CheckReport, level: Annotation['level'], left: number): Annotation {
  const missing = left === 0 ? '' : ` ${String(left)} of these are not shown beside their lines.`;
  const message = `${renderVerdict(report)}.${missing} The summary of the run has all, with what to do.`;
  return { level, title: 'drizzle-attest check', message, file: null, line: null };
}

function annotate({ rule, severity, message, remedy, place }: Finding): Annotation {
  return {
    level: severity,
    title: plainLine(rule, longestTitle),
    message: `${plainLine(message, longestMessage / 2)}\n${plainLine(remedy, longestMessage / 2)}`,
    file: place?.path ?? null,
    line: place?.line ?? null,
  };
}
