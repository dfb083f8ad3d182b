/** Findings under the suppressions that were written for them: what is suppressed stays visible, and a suppression that does not count is a finding itself. */
import type { Finding, RuleText, Suppression } from '../../model/finding.ts';
import { groupBy } from '../../model/group.ts';
import { findingOf } from '../finding.ts';
import { suppressionExpired } from '../sql-rules/meta/suppression-expired.ts';
import { suppressionRefused } from '../sql-rules/meta/suppression-refused.ts';
import { suppressionUnused } from '../sql-rules/meta/suppression-unused.ts';
import { suppressionWithoutReason } from '../sql-rules/meta/suppression-without-reason.ts';
import { quote } from '../../text/plain.ts';
import type { Claim, Scope } from './claim.ts';
import { matchesGlob } from './glob.ts';
import { isRuleSuppressible, isSuppressible } from './suppressible.ts';

/** The findings in their order, then one for each suppression that does not count or suppresses nothing. `today` is `YYYY-MM-DD`, in UTC. */
export function suppress(findings: readonly Finding[], claims: readonly Claim[], today: string): readonly Finding[] {
  const byRule = groupBy(findings, ({ rule }) => rule);
  const suppressedBy = new Map<Finding, Suppression>();
  const told = claims.flatMap((claim) => {
    const meant = (byRule.get(claim.rule) ?? []).filter((finding) => claim.scope !== null && isMeant(claim.scope, finding));
    const suppressed = meant.filter(isSuppressible);
    const fault = findFault(claim, { meant: meant.length, suppressed: suppressed.length, today });
    // A suppression that is for some of its findings only still counts for those.
    if (claim.reason === null || isExpired(claim, today)) return fault;
    const suppression = { reason: claim.reason, ticket: claim.ticket, until: claim.until, place: claim.place };
    for (const finding of suppressed) if (!suppressedBy.has(finding)) suppressedBy.set(finding, suppression);
    return fault;
  });
  return [...findings.map((finding) => ({ ...finding, suppressedBy: suppressedBy.get(finding) ?? finding.suppressedBy })), ...told];
}

interface Found {
  readonly meant: number;
  readonly suppressed: number;
  readonly today: string;
}

/** The first thing that is wrong with a suppression, worst first. */
function findFault(claim: Claim, { meant, suppressed, today }: Found): readonly Finding[] {
  const rule = quote(claim.rule);
  if (!isRuleSuppressible(claim.rule)) return describeFinding(suppressionRefused, claim, `Nothing suppresses ${rule}.`);
  if (claim.reason === null) return describeFinding(suppressionWithoutReason, claim, `The suppression of ${rule} gives no reason.`);
  if (isExpired(claim, today)) {
    // Else the change that takes it out of the check configuration file would be refused for it, since the base's file judges.
    const severity = isConfigured(claim) && meant === 0 ? 'warning' : suppressionExpired.severity;
    return describeFinding(suppressionExpired, claim, `The last day of the suppression of ${rule} was ${claim.until ?? ''}.`, severity);
  }
  if (meant > suppressed) return describeFinding(suppressionRefused, claim, `Nothing suppresses ${rule} where it runs without a person.`);
  // A change has the findings of its own migrations only; one in the check configuration file may be for those of another.
  const severity = isConfigured(claim) ? 'notice' : suppressionUnused.severity;
  return meant === 0 ? describeFinding(suppressionUnused, claim, `The suppression of ${rule} meets no finding.`, severity) : [];
}

function isExpired({ until }: Claim, today: string): boolean {
  return until !== null && until < today;
}

function isConfigured({ scope }: Claim): boolean {
  return scope !== null && scope.kind !== 'lines';
}

function describeFinding(rule: RuleText, { place }: Claim, message: string, severity = rule.severity): readonly Finding[] {
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
