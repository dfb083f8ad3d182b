/** The manifest's words on the controls as they were read. */
import type { BranchControls, Controls, EnvironmentControls } from '../model/controls.ts';
import { composeAccount } from './compose-account.ts';
import { asIs, ifKnown, wholeList, type Outside } from './outside.ts';
import type { Manifest } from './schema.ts';

type ControlsPart = Exclude<Manifest['gate'], { unknown: string }>['controls'];
type Known<T> = Exclude<T, { unknown: string }>;

export function composeControls(controls: Controls, environmentName: (name: string) => string, fit: Outside): ControlsPart {
  const { readAt, branchProtected, unreadable } = controls;
  return {
    readAt,
    repository: ifKnown(controls.repository, fit, (repository) => composeRepository(repository, fit)),
    environment: ifKnown(controls.environment, fit, (environment) =>
      environment === null ? null : { ...composeEnvironment(environment, fit), name: environmentName(environment.name) },
    ),
    branch: ifKnown(controls.branch, fit, (branch) => composeBranch(branch, fit)),
    branchProtected: asIs(branchProtected, fit),
    workflows: ifKnown(controls.workflows, fit, (workflows) =>
      wholeList(workflows, 'workflows', ({ ref, sha, pinned }) => ({ ref: fit.name(ref), sha: asIs(sha, fit), pinned })),
    ),
    unreadable: wholeList(unreadable, 'unreadable', ({ what, reason }) => ({ what: fit.text(what), reason: fit.text(reason) })),
  };
}

function composeRepository({ fullName, id, visibility, defaultBranch, owner }: Known<Controls['repository']>, fit: Outside): Known<ControlsPart['repository']> {
  const { name } = fit;
  return { fullName: name(fullName), id, visibility: name(visibility), defaultBranch: name(defaultBranch), owner: composeAccount(owner, fit) };
}

type EnvironmentPart = NonNullable<Known<ControlsPart['environment']>>;

function composeEnvironment(environment: EnvironmentControls, fit: Outside): Omit<EnvironmentPart, 'name'> {
  const { id, requiredReviewers, preventSelfReview, adminsCanBypass, waitTimer, branchPolicy, customRules } = environment;
  return {
    id,
    requiredReviewers: wholeList(requiredReviewers, 'requiredReviewers', ({ type, name, id }) => ({ type, name: fit.name(name), id })),
    preventSelfReview: asIs(preventSelfReview, fit),
    adminsCanBypass: asIs(adminsCanBypass, fit),
    waitTimer,
    branchPolicy: composeBranchPolicy(branchPolicy, fit),
    customRules: ifKnown(customRules, fit, (rules) => wholeList(rules, 'customRules', ({ app, enabled }) => ({ app: fit.name(app), enabled }))),
  };
}

function composeBranchPolicy(policy: EnvironmentControls['branchPolicy'], fit: Outside): EnvironmentPart['branchPolicy'] {
  if (policy?.kind !== 'custom') return policy;
  return { kind: 'custom', names: ifKnown(policy.names, fit, (names) => wholeList(names, 'branchNames', fit.name)) };
}

function composeBranch({ name, pullRequest, requiredChecks, types, sha256 }: BranchControls, fit: Outside): Known<ControlsPart['branch']> {
  return {
    name: fit.name(name),
    pullRequest,
    requiredChecks: wholeList(requiredChecks, 'requiredChecks', fit.name),
    types: wholeList(types, 'ruleTypes', fit.name),
    sha256,
  };
}
