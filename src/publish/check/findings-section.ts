/** Findings on a page, the worst first, those of one rule together. */
import type { Finding } from '../../model/finding.ts';
import { inertCode, inertText } from '../../text/markdown.ts';
import { countOthers, plural } from '../../text/sentence.ts';
import { linkPlace, type PageLinks } from './links.ts';
import { fillRoom } from './room.ts';
import { ruleUrl } from './rule-url.ts';
import { groupByRule, type Tally } from './tally.ts';

/** Of one rule, before the rest is folded; and with what is folded. */
const shownAtOnce = 5;
const mostOfRule = 100;

/** At most so many bytes of UTF-8, headings aside. */
export function renderFindings(tally: Tally, links: PageLinks, bytes: number): readonly string[] {
  const parts = [
    { title: `### ❌ ${plural(tally.errors.length, 'error')}`, findings: tally.errors },
    { title: `### ⚠️ ${plural(tally.warnings.length, 'warning')}`, findings: tally.warnings },
    { title: `### ℹ️ ${plural(tally.notices.length, 'notice')}`, findings: tally.notices },
    { title: `### 🔕 ${plural(tally.suppressed.length, 'suppressed finding')}`, findings: tally.suppressed },
  ];
  const sections: string[] = [];
  let left = bytes;
  for (const { title, findings } of parts.filter((part) => part.findings.length > 0)) {
    const groups = groupByRule(findings);
    const filled = fillRoom(renderGroups(groups, links), left);
    left = filled.left;
    const missing = groups.slice(filled.pieces.length).flat().length;
    sections.push(
      title,
      ...filled.pieces,
      ...(missing === 0 ? [] : [`✂️ The page has no room for ${plural(missing, 'more finding')}: the JSON report has all.`]),
    );
  }
  return sections;
}

function* renderGroups(groups: Iterable<readonly Finding[]>, links: PageLinks): Iterable<string> {
  for (const group of groups) yield renderGroup(group, links);
}

function renderGroup(group: readonly Finding[], links: PageLinks): string {
  const [first] = group;
  if (first === undefined) return '';
  const { rule, criteria, remedy, suppressedBy } = first;
  // Of what is suppressed only its reason is of interest: suppressed findings stand in groups of their own.
  const isShared = suppressedBy !== null || group.every((finding) => finding.remedy === remedy);
  const items = group.slice(0, mostOfRule).map((finding) => renderItem(finding, isShared ? null : finding.remedy, links));
  const count = group.length === 1 ? '' : ` × ${String(group.length)}`;
  const served = criteria.length === 0 ? '' : ` · ${criteria.join(', ')}`;
  const rest = items.slice(shownAtOnce);
  return [
    `**[${inertCode(rule)}](${ruleUrl(rule)})**${count}${served}`,
    items.slice(0, shownAtOnce).join('\n'),
    ...(rest.length === 0 ? [] : [`<details><summary>${String(rest.length)} more of this rule</summary>`, rest.join('\n'), '</details>']),
    ...countOthers(group.length, mostOfRule, ' of this rule: the JSON report has all.'),
    ...(isShared && suppressedBy === null ? [`> **What to do.** ${inertText(remedy)}`] : []),
  ].join('\n\n');
}

function renderItem({ place, message, excerpt, suppressedBy }: Finding, remedy: string | null, links: PageLinks): string {
  const lines = [
    `${place === null ? '' : `${linkPlace(place, links)}: `}${inertText(message)}`,
    ...(excerpt === null ? [] : [inertCode(excerpt)]),
    ...(remedy === null ? [] : [`**What to do.** ${inertText(remedy)}`]),
    ...(suppressedBy === null ? [] : [renderSuppression(suppressedBy, links)]),
  ];
  return `- ${lines.join('<br>')}`;
}

function renderSuppression({ reason, ticket, until, place }: NonNullable<Finding['suppressedBy']>, links: PageLinks): string {
  const details = [
    ...(ticket === null ? ['no ticket'] : [`ticket ${inertText(ticket, 200)}`]),
    until === null ? 'no end' : `until ${inertText(until, 40)}`,
    `by ${linkPlace(place, links)}`,
  ];
  return `**Suppressed**: ${inertText(reason)} (${details.join(', ')})`;
}
