/** The environment that is deployed to: whether its rules make an approval mean something. */
import { databaseSecret } from '../../workflow-templates/template.ts';
import type { EnvironmentAnswer } from '../../gates/answers.ts';
import { listNames, sentence } from '../../text/sentence.ts';
import type { Reading } from '../../github/reading.ts';
import type { EnvironmentSettings, RepositorySettings } from '../../gates/repository-settings.ts';
import type { Control } from '../../model/control.ts';
import { isUnknown } from '../../model/unknown.ts';
import { judgedBy, type Judged, type Say } from './control.ts';

export function judgeEnvironment(settings: EnvironmentSettings, { repository, repositorySecrets }: RepositorySettings, say: Say): readonly Control[] {
  const { name, environment } = settings;
  const by = (judge: (environment: EnvironmentAnswer) => Judged): Parameters<Say>[2] => {
    if (environment.kind === 'unread') return environment;
    return environment.value === null
      ? { status: 'not-configured', found: 'There is no such environment.', remedy: `Make the environment ${name} first.` }
      : judge(environment.value);
  };
  const isPublic = repository.kind === 'read' && repository.value.visibility === 'public';
  return [
    environment.kind === 'unread'
      ? say('environment/exists', name, environment)
      : say('environment/exists', name, judgedBy(environment.value !== null, 'There is an environment of this name.', 'There is no environment of this name.')),
    say(
      'environment/required-reviewers',
      name,
      by((found) => judgeReviewers(found, name, isPublic)),
    ),
    say('environment/self-review', name, by(judgeSelfReview)),
    say(
      'environment/admin-bypass',
      name,
      by((found) => judgeBypass(found, name)),
    ),
    say(
      'environment/branch-policy',
      name,
      by((found) => judgePolicy(found, settings.branchPolicies)),
    ),
    say('environment/secret', name, judgeSecret(settings, repositorySecrets)),
  ];
}

function reviewersOf({ protection_rules: rules }: EnvironmentAnswer) {
  const rule = rules.find(({ type }) => type === 'required_reviewers');
  return rule?.type === 'required_reviewers' && rule.reviewers.length > 0 ? rule : null;
}

function judgeReviewers(environment: EnvironmentAnswer, name: string, isPublic: boolean): Judged {
  const rule = reviewersOf(environment);
  if (rule !== null) return { status: 'configured', found: `An approval of ${listNames(rule.reviewers.map((reviewer) => reviewer.name))} is required.` };
  const found = 'It has no required reviewers.';
  if (isPublic) return { status: 'not-configured', found };
  return {
    status: 'not-configured',
    found: `${found} The repository is not public, so only GitHub Enterprise offers them.`,
    remedy: `Settings → Environments → ${name} → Required reviewers; where the plan has none, deploy with approval: pull-request, and ask doctor with --approval pull-request.`,
  };
}

function judgeSelfReview(environment: EnvironmentAnswer): Judged {
  const rule = reviewersOf(environment);
  if (rule === null) return { status: 'not-configured', found: 'There are no required reviewers, so nobody is kept from anything.' };
  if (isUnknown(rule.prevent_self_review))
    return { status: 'unreadable', found: 'GitHub does not say whether self-review is prevented.', remedy: 'Look it up in the settings of the environment.' };
  return judgedBy(rule.prevent_self_review, 'Self-review is prevented.', 'Whoever starts a deploy may approve it.');
}

function judgeBypass({ can_admins_bypass: bypass }: EnvironmentAnswer, name: string): Judged {
  if (isUnknown(bypass))
    return {
      status: 'unreadable',
      found: 'GitHub does not say whether administrators may bypass the rules.',
      remedy: `Look it up: Settings → Environments → ${name} → Allow administrators to bypass configured protection rules.`,
    };
  return judgedBy(!bypass, 'Administrators may not bypass the rules.', 'Administrators may bypass the rules.');
}

function judgePolicy({ deployment_branch_policy: policy }: EnvironmentAnswer, names: Reading<readonly string[]>): Judged {
  if (policy === null) return { status: 'not-configured', found: 'Any branch and any tag may deploy.' };
  if (policy.protected_branches) return { status: 'configured', found: 'Only protected branches may deploy.' };
  if (names.kind === 'unread')
    return { status: 'unreadable', found: `Which branches may deploy could not be read: ${sentence(names.reason)}`, remedy: names.remedy };
  const all = names.value.filter((name) => /^(?:tag:)?\*+(?:\/\*+)?$/u.test(name));
  if (all.length > 0) return { status: 'not-configured', found: `The pattern ${listNames(all)} lets any branch or tag of its kind deploy.` };
  return { status: 'configured', found: `Only ${listNames(names.value)} may deploy.` };
}

/** What lies in the repository or comes from the organization is given to every workflow of every branch. */
function judgeSecret({ secrets }: EnvironmentSettings, repository: Reading<readonly string[]>): Parameters<Say>[2] {
  const holds = (reading: Reading<readonly string[]>): boolean =>
    reading.kind === 'read' && reading.value.some((name) => name.toUpperCase() === databaseSecret);
  if (holds(repository))
    return {
      status: 'not-configured',
      found: `${databaseSecret} is a secret of the repository or its organization, which every workflow on every branch gets.`,
    };
  if (secrets.kind === 'unread') return secrets;
  if (!holds(secrets)) return { status: 'not-configured', found: `The environment has no secret ${databaseSecret}.` };
  return repository.kind === 'unread' ? repository : { status: 'configured', found: `${databaseSecret} is a secret of the environment, and of nothing else.` };
}
