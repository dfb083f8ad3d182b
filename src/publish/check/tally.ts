/** What was found, sorted and counted. */
import type { CheckReport, CheckVerdict } from '../../model/check-report.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group.ts';
import { plural } from '../../text/sentence.ts';

/** A suppressed finding counts as that and nothing else. */
export interface Tally {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly notices: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

export function tallyOf({ findings }: Pick<CheckReport, 'findings'>): Tally {
  const open = findings.filter(({ suppressedBy }) => suppressedBy === null);
  const of = (wanted: Finding['severity']): readonly Finding[] => open.filter(({ severity }) => severity === wanted);
  return { errors: of('error'), warnings: of('warning'), notices: of('notice'), suppressed: findings.filter(({ suppressedBy }) => suppressedBy !== null) };
}

const verdicts: Readonly<Record<CheckVerdict, string>> = { passed: 'Passed', refused: 'Refused', incomplete: 'Incomplete' };

/** `Refused: 2 errors, 1 warning, 1 suppressed`. */
export function renderVerdict(report: CheckReport): string {
  const { errors, warnings, notices, suppressed } = tallyOf(report);
  const counts = [
    ...counted(errors, 'error'),
    ...counted(warnings, 'warning'),
    ...counted(notices, 'notice'),
    ...(suppressed.length === 0 ? [] : [`${String(suppressed.length)} suppressed`]),
    ...(report.unanalysed.length === 0 ? [] : [`${String(report.unanalysed.length)} not analysed`]),
  ];
  return `${verdicts[report.verdict]}: ${counts.length === 0 ? 'nothing found' : counts.join(', ')}`;
}

function counted(findings: readonly Finding[], noun: string): string[] {
  return findings.length === 0 ? [] : [plural(findings.length, noun)];
}

/** Findings of one rule together, in the order in which the rules first come. */
export function groupByRule(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  return [...groupBy(findings, ({ rule }) => rule).values()];
}
