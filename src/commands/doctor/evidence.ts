/** Where manifests are kept: the branch that nothing can be taken from, and how long everything else lasts. */
import { listNames } from '../../text/sentence.ts';
import type { EvidenceBranchSettings, RepositorySettings } from '../../gates/repository-settings.ts';
import type { Control } from '../../model/control.ts';
import { judgedBy, type Judged, type Say } from './control.ts';

/** An audit looks back 6 to 12 months. */
const leastDays = 365;

export function judgeEvidence({ evidence, retention }: RepositorySettings, say: Say): readonly Control[] {
  return [...judgeBranch(evidence, say), say('evidence/retention', null, judgeRetention(evidence, retention))];
}

function judgeBranch(evidence: EvidenceBranchSettings | null, say: Say): readonly Control[] {
  if (evidence === null) {
    const none: Judged = { status: 'not-configured', found: 'No evidence branch was named: manifests end with their artifacts.' };
    return [say('evidence/branch', null, none)];
  }
  const { branch, exists } = evidence;
  const found: Parameters<Say>[2] =
    exists.kind === 'unread' ? exists : judgedBy(exists.value, 'The branch is there.', 'There is no such branch yet: the first deploy makes it.');
  return [say('evidence/branch', branch, found), say('evidence/append-only', branch, judgeRules(evidence))];
}

/** A rule that demands pull requests would keep the deploy from appending, too. */
function judgeRules({ rules, rulesets }: EvidenceBranchSettings): Parameters<Say>[2] {
  if (rules.kind === 'unread') return rules;
  const types = new Set(rules.value.map(({ type }) => type));
  const lacking = [...(types.has('non_fast_forward') ? [] : ['force pushes']), ...(types.has('deletion') ? [] : ['deletion'])];
  if (lacking.length > 0) return { status: 'not-configured', found: `No ruleset blocks ${lacking.join(' and ')} of it.` };
  if (types.has('pull_request'))
    return {
      status: 'not-configured',
      found: 'Its rules demand pull requests, so that the deploy cannot append to it.',
      remedy: 'Take the branch out of the ruleset that demands pull requests, and give it one with Restrict deletions and Block force pushes alone.',
    };
  const named = rulesets.kind === 'read' ? ` by the ruleset ${listNames(rulesets.value.map(({ name }) => `"${name}"`))}` : '';
  return { status: 'configured', found: `Force pushes and deletion are blocked${named}.` };
}

function judgeRetention(evidence: EvidenceBranchSettings | null, retention: RepositorySettings['retention']): Parameters<Say>[2] {
  const kept = evidence?.exists.kind === 'read' && evidence.exists.value;
  if (kept) {
    const days = retention.kind === 'read' ? ` after ${String(retention.value)} days` : '';
    return { status: 'configured', found: `Runs and artifacts are deleted${days}; the manifests stay on the evidence branch.` };
  }
  if (retention.kind === 'unread') return retention;
  return judgedBy(
    retention.value >= leastDays,
    `Artifacts and logs are kept for ${String(retention.value)} days.`,
    `Artifacts and logs are kept for ${String(retention.value)} days, and there is no evidence branch; an audit looks back up to ${String(leastDays)}.`,
  );
}
