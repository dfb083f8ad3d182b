/** Reads the settings of a repository that its deploys depend on. */
import { readBranchRules } from '../../github/branch-rules.ts';
import type { Github } from '../../github/client.ts';
import { githubPlace, type GithubPlace } from '../../github/place.ts';
import { found, incomplete, mapReading, parseAnswer, parseOptional, parsePages, type Question, type Reading } from '../../github/reading.ts';
import type { Clock } from '../../model/ports.ts';
import { unknown } from '../../model/unknown.ts';
import * as answers from '../answers.ts';
import * as settings from '../repository-settings-answers.ts';
import type { BranchSettings, EnvironmentSettings, EvidenceBranchSettings, RepositorySettings } from '../repository-settings.ts';
import { readRun } from './run.ts';

export interface RepositorySettingsOrder {
  /** `owner/name` */
  readonly repository: string;
  readonly environments: readonly string[];
  /** Null: the default branch. */
  readonly branch: string | null;
  readonly evidenceBranch: string | null;
  readonly clock: Clock;
}

/** Nothing that a route does not answer stops the others. */
export async function readRepositorySettings(
  github: Github,
  { repository, environments, branch, evidenceBranch, clock }: RepositorySettingsOrder,
): Promise<RepositorySettings | null> {
  const at = githubPlace(repository);
  const ref = branch === null ? unknown('the default branch is meant') : `refs/heads/${branch}`;
  const noRun = unknown('doctor asks of no run');
  const [runs, secrets, evidence, repositorySecrets, ownersErrors, token, retention] = await Promise.all([
    Promise.all(environments.map((environment) => readRun(github, { repository, environment, runId: noRun, ref, clock }))),
    Promise.all(environments.map((environment) => readEnvironmentSecrets(github, at, environment))),
    evidenceBranch === null ? null : readEvidence(github, at, evidenceBranch),
    readRepositorySecrets(github, at),
    readOwnersErrors(github, at),
    ask(github, at, 'actions/permissions/workflow', { what: "the rights of a workflow's token", permission: 'administration: read' }, settings.workflowToken),
    ask(
      github,
      at,
      'actions/permissions/artifact-and-log-retention',
      { what: 'how long artifacts are kept', permission: 'administration: read' },
      settings.retention,
    ),
  ]);
  const [first] = runs;
  if (first === undefined) return null;
  const { repository: itself } = first;
  return {
    readAt: first.readAt,
    repository: itself,
    environments: runs.map(({ environment, branchPolicies }, index): EnvironmentSettings => {
      const name = environments[index] ?? '';
      const asked = secrets[index] ?? incomplete({ what: `the secrets of ${name}` }, 'they were not asked for');
      return { name, environment: unlessHidden(environment, itself), branchPolicies, secrets: asked };
    }),
    branch: await readBranch(github, at, first),
    evidence: evidence === null ? null : { ...evidence, exists: unlessHidden(evidence.exists, itself) },
    repositorySecrets,
    ownersErrors: unlessHidden(ownersErrors, itself),
    token,
    retention: mapReading(retention, ({ days }) => days),
  };
}

/** That there is no such thing is what GitHub also says to somebody who may not see the repository at all. */
function unlessHidden<T>(reading: Reading<T>, repository: RepositorySettings['repository']): Reading<T> {
  const isAbsent = reading.kind === 'read' && (reading.value === null || reading.value === false);
  return isAbsent && repository.kind === 'unread' ? repository : reading;
}

async function ask<T>(github: Github, at: GithubPlace, path: string, question: Question, schema: Parameters<typeof parseAnswer<T>>[1]): Promise<Reading<T>> {
  return parseAnswer(await github.ask(`GET /repos/{owner}/{repo}/${path}`, at), schema, question);
}

async function readOwnersErrors(github: Github, at: GithubPlace): Promise<RepositorySettings['ownersErrors']> {
  const asked = await github.ask('GET /repos/{owner}/{repo}/codeowners/errors', at);
  return parseOptional(asked, settings.ownersErrors, { what: 'the errors of CODEOWNERS', permission: 'contents: read' });
}

async function readEnvironmentSecrets(github: Github, at: GithubPlace, name: string): Promise<Reading<readonly string[]>> {
  const pages = await github.askPages('GET /repos/{owner}/{repo}/environments/{environment_name}/secrets', { ...at, environment_name: name });
  return parsePages(pages, settings.secretNames, { what: `which secrets the environment "${name}" has`, permission: 'environments: read' });
}

async function readRepositorySecrets(github: Github, at: GithubPlace): Promise<Reading<readonly string[]>> {
  const question: Question = { what: 'which secrets the repository has', permission: 'secrets: read' };
  const [own, given] = await Promise.all([
    github.askPages('GET /repos/{owner}/{repo}/actions/secrets', at),
    github.askPages('GET /repos/{owner}/{repo}/actions/organization-secrets', at),
  ]);
  const [ours, theirs] = [parsePages(own, settings.secretNames, question), parsePages(given, settings.secretNames, question)];
  if (ours.kind === 'unread') return ours;
  return theirs.kind === 'unread' ? theirs : found([...ours.value, ...theirs.value]);
}

async function readBranch(github: Github, at: GithubPlace, run: Pick<BranchSettings, 'branch' | 'rules' | 'branchProtected'>): Promise<BranchSettings> {
  const { branch, rules, branchProtected } = run;
  const [protection, rulesets] = await Promise.all([readProtection(github, at, run), readRulesets(github, at, rules)]);
  return { branch, rules, branchProtected, protection, rulesets };
}

async function readProtection(github: Github, at: GithubPlace, run: Pick<BranchSettings, 'branch' | 'branchProtected'>): Promise<BranchSettings['protection']> {
  const { branch, branchProtected } = run;
  if (branch.kind === 'unread') return branch;
  if (branchProtected.kind === 'read' && !branchProtected.value) return found(null);
  const asked = await github.ask('GET /repos/{owner}/{repo}/branches/{branch}/protection', { ...at, branch: branch.value });
  return parseOptional(asked, settings.protection, { what: `the classic protection of the branch ${branch.value}`, permission: 'administration: read' });
}

/** Those that the rules of a branch come from. */
async function readRulesets(github: Github, at: GithubPlace, rules: BranchSettings['rules']): Promise<Reading<readonly settings.RulesetAnswer[]>> {
  if (rules.kind === 'unread') return rules;
  const ids = [...new Set(rules.value.flatMap(({ ruleset_id: id }) => id ?? []))];
  const question: Question = { what: 'the rulesets of the branch', permission: 'metadata: read' };
  const route = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}';
  const read = await Promise.all(ids.map(async (id) => parseAnswer(await github.ask(route, { ...at, ruleset_id: id }), settings.ruleset, question)));
  const unread = read.find((one) => one.kind === 'unread');
  return unread ?? found(read.flatMap((one) => (one.kind === 'read' ? [one.value] : [])));
}

async function readEvidence(github: Github, at: GithubPlace, branch: string): Promise<EvidenceBranchSettings> {
  const [itself, rules] = await Promise.all([
    github.ask('GET /repos/{owner}/{repo}/branches/{branch}', { ...at, branch }),
    readBranchRules(github, at, branch),
  ]);
  const question: Question = { what: `whether there is a branch ${branch}`, permission: 'contents: read' };
  return {
    branch,
    exists: mapReading(parseOptional(itself, answers.branch, question), (found) => found !== null),
    rules,
    rulesets: await readRulesets(github, at, rules),
  };
}
