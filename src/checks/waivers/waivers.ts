/** Findings under the waivers that were written for them: what is waived stays visible, and a waiver that does not count is a finding itself. */
import type { Finding, RuleText, Waiver } from '../../model/finding.ts';
import { groupBy } from '../../model/group.ts';
import { findingOf } from '../finding.ts';
import { suppressionExpired } from '../policy/meta/suppression-expired.ts';
import { suppressionRefused } from '../policy/meta/suppression-refused.ts';
import { suppressionUnused } from '../policy/meta/suppression-unused.ts';
import { suppressionWithoutReason } from '../policy/meta/suppression-without-reason.ts';
import { shown } from '../policy/naming.ts';
import type { Claim, Scope } from './claim.ts';
import { matchesGlob } from './glob.ts';
import { isRuleWaivable, isWaivable } from './waivable.ts';

/** The findings in their order, then one for each waiver that does not count or waives nothing. `today` is `YYYY-MM-DD`, in UTC. */
export function waive(findings: readonly Finding[], claims: readonly Claim[], today: string): readonly Finding[] {
  const byRule = groupBy(findings, ({ rule }) => rule);
  const waivedBy = new Map<Finding, Waiver>();
  const told = claims.flatMap((claim) => {
    const meant = (byRule.get(claim.rule) ?? []).filter((finding) => claim.scope !== null && isMeant(claim.scope, finding));
    const waived = meant.filter(isWaivable);
    const fault = findFault(claim, { meant: meant.length, waived: waived.length, today });
    // A waiver that is for some of its findings only still counts for those.
    if (claim.reason === null || isExpired(claim, today)) return fault;
    const waiver = { reason: claim.reason, ticket: claim.ticket, until: claim.until, place: claim.place };
    for (const finding of waived) if (!waivedBy.has(finding)) waivedBy.set(finding, waiver);
    return fault;
  });
  return [...findings.map((finding) => ({ ...finding, waivedBy: waivedBy.get(finding) ?? finding.waivedBy })), ...told];
}

interface Found {
  readonly meant: number;
  readonly waived: number;
  readonly today: string;
}

/** The first thing that is wrong with a waiver, worst first. */
function findFault(claim: Claim, { meant, waived, today }: Found): readonly Finding[] {
  const rule = shown([claim.rule]);
  if (!isRuleWaivable(claim.rule)) return tell(suppressionRefused, claim, `Nothing waives ${rule}.`);
  if (claim.reason === null) return tell(suppressionWithoutReason, claim, `The waiver of ${rule} gives no reason.`);
  if (isExpired(claim, today)) {
    // Else the change that takes it out of the policy file would be refused for it, since the base's file judges.
    const severity = isOfPolicy(claim) && meant === 0 ? 'warning' : suppressionExpired.severity;
    return tell(suppressionExpired, claim, `The last day of the waiver of ${rule} was ${claim.until ?? ''}.`, severity);
  }
  if (meant > waived) return tell(suppressionRefused, claim, `Nothing waives ${rule} where it runs without a person.`);
  // A change has the findings of its own migrations only; one in the policy file may be for those of another.
  const severity = isOfPolicy(claim) ? 'notice' : suppressionUnused.severity;
  return meant === 0 ? tell(suppressionUnused, claim, `The waiver of ${rule} meets no finding.`, severity) : [];
}

function isExpired({ until }: Claim, today: string): boolean {
  return until !== null && until < today;
}

function isOfPolicy({ scope }: Claim): boolean {
  return scope !== null && scope.kind !== 'lines';
}

function tell(rule: RuleText, { place }: Claim, message: string, severity = rule.severity): readonly Finding[] {
  return [findingOf(rule, { message, place, severity })];
}

function isMeant(scope: Scope, { place }: Finding): boolean {
  if (place === null) return false;
  switch (scope.kind) {
    case 'lines':
      return place.path === scope.path && place.line !== null && scope.from <= place.line && place.line <= scope.to;
    case 'path':
      return matchesGlob(scope.glob, place.path);
    case 'migration':
      return migrationOf(place.path) === scope.name;
  }
}

/** The migration whose file this is: `0001_tag.sql`, or `20260101000000_tag/migration.sql`. */
function migrationOf(path: string): string | null {
  const [file = '', folder] = path.split('/').reverse();
  if (file === 'migration.sql') return folder ?? null;
  return file.endsWith('.sql') ? file.slice(0, -'.sql'.length) : null;
}
