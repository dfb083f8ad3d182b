/** The environment gate: required reviewers who cannot be gone around, and an approval of this run for this environment by an independent person. */
import { Problem, type Code, type Severity } from '../errors/problem.ts';
import type { Approval, Developer } from '../model/approval.ts';
import type { GateSettings } from '../model/gate.ts';
import { isUnknown } from '../model/unknown.ts';
import type { EnvironmentAnswer, RunAnswer } from './answers.ts';
import type { CountedApproval } from './environment-approvals.ts';
import { countApprovals, describeOthers } from './environment-approvals.ts';
import { listNames, plural } from '../text/sentence.ts';
import { unreadProblem } from '../github/reading.ts';
import type { GateReadings } from './readings.ts';

export interface GateFindings {
  readonly approvals: readonly Approval[];
  readonly problems: readonly Problem[];
}

/** `everybody` had a hand in the change or in the run. */
export function judgeEnvironment(gateSettings: GateSettings, readings: GateReadings, everybody: readonly Developer[]): GateFindings {
  const { environment, run, approvals } = readings.run;
  const unread = [environment, run, approvals].flatMap((reading) => (reading.kind === 'unread' ? [unreadProblem(reading)] : []));
  const configured = environment.kind === 'read' ? judgeProtection(gateSettings, readings.environment, environment.value) : [];
  if (environment.kind === 'unread' || environment.value === null || run.kind === 'unread' || approvals.kind === 'unread') {
    return { approvals: [], problems: [...unread, ...configured] };
  }
  const found = countApprovals({ ...readings.run, environment: environment.value, run: run.value, approvals: approvals.value, everybody });
  const attempt = Math.max(run.value.run_attempt, isUnknown(readings.identity.attempt) ? 1 : readings.identity.attempt);
  const problems = [...configured, ...judgeCommit(readings, run.value), ...judgeApprovals(environment.value, found, attempt)];
  return { approvals: found.approvals, problems };
}

/** Whether the environment's own rules make an approval mean something. */
function judgeProtection(gateSettings: GateSettings, name: string, environment: EnvironmentAnswer | null): Problem[] {
  const place = `environment ${name}`;
  if (environment === null) {
    return [
      problem(
        'gate/environment-missing',
        `There is no environment "${name}"; one with required reviewers was expected`,
        `${settings} A job that names an environment that is not there creates it, without any rule.`,
        place,
      ),
    ];
  }
  const reviewers = environment.protection_rules.find(({ type }) => type === 'required_reviewers');
  const advised: Severity = gateSettings.strict ? 'error' : 'warning';
  return [
    ...(reviewers?.type === 'required_reviewers' && reviewers.reviewers.length > 0
      ? judgeSelfReview(reviewers.prevent_self_review, name, place)
      : [
          problem(
            'gate/no-required-reviewers',
            `The environment "${name}" has no required reviewers`,
            `${settings} Plans without required reviewers use approval: pull-request.`,
            place,
          ),
        ]),
    ...judgeBypass(environment, name, place, advised),
    ...(environment.deployment_branch_policy === null
      ? [
          problem(
            'gate/no-branch-policy',
            `Any branch and any tag may deploy to the environment "${name}"`,
            'Restrict its deployment branches and tags to those that are reviewed.',
            place,
            advised,
          ),
        ]
      : []),
  ];
}

const settings = 'Set required reviewers in the settings of the repository, under Environments.';

function judgeSelfReview(prevented: EnvironmentAnswer['can_admins_bypass'], name: string, place: string): Problem[] {
  if (prevented === true) return [];
  const read = isUnknown(prevented) ? 'GitHub does not say whether' : 'It is not so that';
  return [
    problem(
      'gate/self-review-allowed',
      `${read} the environment "${name}" prevents self-review`,
      'Switch on "Prevent self-review" beside its required reviewers.',
      place,
    ),
  ];
}

function judgeBypass({ can_admins_bypass: bypass }: EnvironmentAnswer, name: string, place: string, advised: Severity): Problem[] {
  if (bypass === false) return [];
  const remedy = 'Switch off "Allow administrators to bypass configured protection rules" in the settings of the environment.';
  if (bypass === true) return [problem('gate/admin-bypass', `Administrators may bypass the rules of the environment "${name}"`, remedy, place)];
  return [
    problem(
      'gate/admin-bypass-unknown',
      `GitHub does not say whether administrators may bypass the rules of the environment "${name}"`,
      remedy,
      place,
      advised,
    ),
  ];
}

/** Who approves a run approves its commit, and no other. */
function judgeCommit({ commit }: GateReadings, run: RunAnswer): Problem[] {
  if (isUnknown(commit)) {
    const message = `The commit that is deployed is not known (${commit.unknown}), so it cannot be the one that was approved`;
    return [problem('gate/commit-unknown', message, 'Check the repository out with git (actions/checkout) before this step.')];
  }
  if (commit === run.head_sha) return [];
  const message = `The commit that is deployed is ${commit.slice(0, 12)}, and the run that was approved is of ${run.head_sha.slice(0, 12)}`;
  return [
    problem('gate/other-commit', message, 'Check out the commit of the run: actions/checkout without a ref. To deploy another commit, start a run of it.'),
  ];
}

function judgeApprovals(environment: EnvironmentAnswer, found: CountedApproval, attempt: number): Problem[] {
  const { approvals, rejections } = found;
  const named = `the environment "${environment.name}"`;
  const people = listNames(approvals.map(({ approver }) => approver?.login ?? 'a deleted account'));
  if (rejections > 0) {
    return [
      problem('gate/rejected', `This run was rejected for ${named}`, 'Start a new run once what was objected to is mended: a rejection is not outvoted.'),
    ];
  }
  if (approvals.length === 0) {
    const message = `This run has no approval for ${named}${describeOthers(found)}`;
    return [
      problem(
        'gate/not-approved',
        message,
        'Have a required reviewer approve the waiting deployment. A gate that was bypassed leaves no approval; for such a case there is emergency.',
      ),
    ];
  }
  const persons = approvals.filter(({ discount }) => discount !== 'not-a-person');
  if (persons.length === 0) {
    return [
      problem(
        'gate/approver-not-a-person',
        `This run was approved for ${named} by ${people}, which is not a person`,
        'Have a person approve it: bots and deleted accounts do not count.',
      ),
    ];
  }
  const counted = persons.filter(({ discount }) => discount === null);
  if (counted.length === 0) {
    const message = `This run was approved for ${named} by ${people} alone, who had a hand in the change or in the run`;
    return [problem('gate/approver-not-independent', message, 'Start a new run, and have somebody approve it who did not write, push, merge or start it.')];
  }
  if (counted.length >= attempt) return [];
  const message = `This is attempt ${attempt} of the run, and it has ${plural(counted.length, 'independent approval')} for ${named}`;
  return [problem('gate/rerun-not-approved', message, 'Start a new run instead of re-running this one: each attempt needs an approval of its own.')];
}

function problem(code: Code, message: string, remedy: string, place?: string, severity: Severity = 'error'): Problem {
  return new Problem(code, { message: `${message}.`, remedy, severity, place });
}
