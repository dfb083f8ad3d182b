/** The branch that is deployed: what its rulesets and its classic protection demand together. */
import type { BranchRuleAnswer } from '../../github/branch-rules.ts';
import { agree, listNames, plural } from '../../text/sentence.ts';
import type { Reading } from '../../github/reading.ts';
import type { BranchSettings } from '../../gates/repository-settings.ts';
import type { ProtectionAnswer, RulesetAnswer } from '../../gates/repository-settings-answers.ts';
import type { Control } from '../../model/control.ts';
import { judgedBy, type Judged, type Say } from './control.ts';

/** What is asked of a change; several sources add up, the strictest holds. */
interface Demanded {
  readonly pullRequest: boolean;
  readonly approvals: number;
  readonly lastPush: boolean;
  readonly dismissStale: boolean;
  readonly codeOwners: boolean;
  readonly checks: readonly string[];
  readonly history: boolean;
}

/** `checkNames` are those that the workflows of the repository give the check of migrations. */
export function judgeBranch(settings: BranchSettings, checkNames: readonly string[], say: Say): readonly Control[] {
  const { branch, rules, protection } = settings;
  const subject = branch.kind === 'read' ? branch.value : null;
  const facet = (holds: (demanded: Demanded) => Judged): Parameters<Say>[2] => {
    if (branch.kind === 'unread') return branch;
    if (rules.kind === 'unread') return rules;
    const judged = holds(join(ofRules(rules.value), protection.kind === 'read' && protection.value !== null ? ofProtection(protection.value) : nothing));
    // What a ruleset does not demand, a protection that may not be read may.
    return judged.status === 'not-configured' && protection.kind === 'unread' ? protection : judged;
  };
  return [
    say(
      'branch/pull-request',
      subject,
      facet(({ pullRequest }) => judgedBy(pullRequest, 'A pull request is required.', 'Anybody who may write can push to it.')),
    ),
    say(
      'branch/approvals',
      subject,
      facet(({ approvals }) =>
        judgedBy(approvals > 0, `${plural(approvals, 'approval')} ${agree(approvals, 'is', 'are')} required.`, 'No approval is required.'),
      ),
    ),
    say(
      'branch/last-push-approval',
      subject,
      facet(({ lastPush }) => judgedBy(lastPush, 'The last push needs the approval of somebody else.', 'Whoever pushes last may have approved, too.')),
    ),
    say(
      'branch/dismiss-stale',
      subject,
      facet(({ dismissStale }) => judgedBy(dismissStale, 'New commits dismiss approvals.', 'An approval counts for commits that came after it.')),
    ),
    say(
      'branch/code-owner-review',
      subject,
      facet(({ codeOwners }) => judgedBy(codeOwners, 'A review by code owners is required.', 'No review by code owners is required.')),
    ),
    say(
      'branch/required-check',
      subject,
      facet(({ checks }) => judgeChecks(checks, checkNames)),
    ),
    say(
      'branch/history',
      subject,
      facet(({ history }) => judgedBy(history, 'Force pushes and deletion are blocked.', 'It can be force-pushed or deleted.')),
    ),
    say('branch/no-bypass', subject, judgeBypass(settings)),
  ];
}

const nothing: Demanded = { pullRequest: false, approvals: 0, lastPush: false, dismissStale: false, codeOwners: false, checks: [], history: false };

export function ofRules(rules: readonly BranchRuleAnswer[]): Demanded {
  const reviews = rules.flatMap(({ type, parameters }) => (type === 'pull_request' ? [parameters ?? {}] : []));
  const types = new Set(rules.map(({ type }) => type));
  return {
    pullRequest: reviews.length > 0,
    approvals: Math.max(0, ...reviews.map((review) => review.required_approving_review_count ?? 0)),
    lastPush: reviews.some((review) => review.require_last_push_approval === true),
    dismissStale: reviews.some((review) => review.dismiss_stale_reviews_on_push === true),
    codeOwners: reviews.some((review) => review.require_code_owner_review === true),
    checks: rules.flatMap(({ type, parameters }) =>
      type === 'required_status_checks' ? (parameters?.required_status_checks ?? []).map(({ context }) => context) : [],
    ),
    history: types.has('non_fast_forward') && types.has('deletion'),
  };
}

function ofProtection({ required_pull_request_reviews: reviews, required_status_checks: checks, ...rest }: ProtectionAnswer): Demanded {
  return {
    pullRequest: reviews !== undefined,
    approvals: reviews?.required_approving_review_count ?? 0,
    lastPush: reviews?.require_last_push_approval === true,
    dismissStale: reviews?.dismiss_stale_reviews === true,
    codeOwners: reviews?.require_code_owner_reviews === true,
    checks: checks?.contexts ?? [],
    history: !rest.allow_force_pushes && !rest.allow_deletions,
  };
}

function join(one: Demanded, other: Demanded): Demanded {
  return {
    pullRequest: one.pullRequest || other.pullRequest,
    approvals: Math.max(one.approvals, other.approvals),
    lastPush: one.lastPush || other.lastPush,
    dismissStale: one.dismissStale || other.dismissStale,
    codeOwners: one.codeOwners || other.codeOwners,
    checks: [...one.checks, ...other.checks],
    history: one.history || other.history,
  };
}

function judgeChecks(checks: readonly string[], names: readonly string[]): Judged {
  if (names.length === 0) return { status: 'not-configured', found: 'No workflow of the repository runs the check, so that none can be required.' };
  const lacking = names.filter((name) => !checks.includes(name));
  if (lacking.length === 0) return { status: 'configured', found: `${listNames(names)} has to pass.` };
  const required = checks.length === 0 ? 'No check is required' : `Required is ${listNames(checks)}`;
  return { status: 'not-configured', found: `${required}; ${listNames(lacking)} was expected.` };
}

function judgeBypass({ branch, rules, rulesets, protection }: BranchSettings): Parameters<Say>[2] {
  for (const reading of [branch, rules, rulesets, protection]) if (reading.kind === 'unread') return reading;
  const all: Reading<readonly RulesetAnswer[]> = rulesets;
  const sets = all.kind === 'read' ? all.value : [];
  const open = sets.filter(({ bypass_actors: actors }) => (actors ?? []).length > 0);
  if (open.length > 0) return { status: 'not-configured', found: `The ruleset ${listNames(open.map(({ name }) => `"${name}"`))} has a bypass list.` };
  const classic = protection.kind === 'read' ? protection.value : null;
  if (classic !== null && !classic.enforce_admins) return { status: 'not-configured', found: 'Administrators may bypass the classic protection.' };
  if (sets.length === 0 && classic === null) return { status: 'not-configured', found: 'The branch has no rules.' };
  const untold = sets.filter(({ bypass_actors: actors }) => actors === undefined || actors === null);
  if (untold.length === 0) return { status: 'configured', found: 'The bypass list is empty.' };
  return {
    status: 'unreadable',
    found: `GitHub does not say who may bypass the ruleset ${listNames(untold.map(({ name }) => `"${name}"`))}: it tells administrators only.`,
    remedy: "Ask with a token of somebody who may: fine-grained, Administration: read. A job's own token never may.",
  };
}
