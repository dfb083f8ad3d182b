/** The rules of a check as SARIF describes them, within what GitHub takes. */
import type { ReportingDescriptor, Result } from 'sarif';
import type { CheckReport } from '../../model/check-report.ts';
import type { Finding, FindingSeverity, RuleText } from '../../model/finding.ts';
import { plainLine } from '../../text/plain.ts';
import { ruleUrl } from './rule-url.ts';

/** Characters, and tags, that GitHub shows of a rule. */
const longest = { name: 255, description: 1_000 };
const mostTags = 10;

export const levels: Readonly<Record<FindingSeverity, NonNullable<Result['level']>>> = { error: 'error', warning: 'warning', notice: 'note' };

const problemSeverities = { error: 'error', warning: 'warning', notice: 'recommendation' } as const;

/** Those that were applied, then those of findings besides, each id once. */
export function describeRules({ rules, findings }: Pick<CheckReport, 'rules' | 'findings'>): readonly ReportingDescriptor[] {
  const texts = new Map<string, RuleText>(rules.map((rule) => [rule.id, rule]));
  for (const finding of findings) if (!texts.has(finding.rule)) texts.set(finding.rule, textOf(finding));
  return [...texts.values()].map(describe);
}

/** A finding is its own explanation where its rule is not among those that were given. */
function textOf({ rule, severity, criteria, message, remedy }: Finding): RuleText {
  return { id: rule, severity, criteria, cause: message, remedy, alias: [] };
}

function describe({ id, severity, criteria, cause, remedy }: RuleText): ReportingDescriptor {
  const text = plainLine(cause, longest.description);
  const [family = ''] = id.split('/');
  return {
    id,
    name: plainLine(id, longest.name),
    shortDescription: { text: firstSentence(text) },
    fullDescription: { text },
    help: { text: plainLine(remedy, longest.description) },
    helpUri: ruleUrl(id),
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['database', family, ...criteria].slice(0, mostTags), precision: 'high', 'problem.severity': problemSeverities[severity] },
  };
}

function firstSentence(text: string): string {
  return /^.*?[.:](?= |$)/u.exec(text)?.[0].replace(/:$/u, '.') ?? text;
}
