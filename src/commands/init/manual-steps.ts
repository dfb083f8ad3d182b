/** What only a person can set, in the order in which it is done, fitted to what was found. */
import { templatePaths, databaseSecret, release, rootsPath, verificationPolicyPath, type TemplateChoices } from '../../workflow-templates/template.ts';
import { configurationFile } from '../../checks/configuration/configuration.ts';
import { findOwners } from '../../gates/code-owners.ts';
import type { ManualStep, FoundPlace, FoundProject } from '../../model/adoption.ts';
import { renderPlace } from '../../text/problem.ts';

export interface Circumstances {
  readonly choices: TemplateChoices;
  readonly projects: readonly FoundProject[];
  readonly pushes: readonly FoundPlace[];
  readonly deploys: readonly FoundPlace[];
  /** CODEOWNERS as it lies there; null where there is none. */
  readonly codeOwners: string | null;
  /** Whether the file that says whom to believe is written. */
  readonly hasTrust: boolean;
}

export function selectManualSteps(found: Circumstances): readonly ManualStep[] {
  const environments = [...new Set(found.projects.flatMap(({ environment }) => environment ?? []))];
  return [
    ...endPushes(found),
    ...environments.flatMap((environment) => [protect(environment, found.choices), placeSecret(environment)]),
    ...protectBranch(found.choices),
    ...requireCheck(found),
    ...own(found),
    ...(environments.length === 0 ? [] : [...keep(found.choices), ...trust(found), ...limitTokens(), ...retain(found.choices), start()]),
  ];
}

function endPushes({ pushes, deploys }: Circumstances): ManualStep[] {
  const list = (places: readonly FoundPlace[]): string => places.map(({ path, line }) => renderPlace(path, line)).join(', ');
  return [
    ...(pushes.length === 0
      ? []
      : [
          {
            what: 'Take out what runs drizzle-kit push, or list a place that pushes to a database which is thrown away as allowed.',
            where: `${list(pushes)}; what is allowed stands in ${configurationFile} under push: allowed.`,
            why: 'A push leaves no migration, no review and no manifest. None of these places is allowed by what init writes.',
          },
        ]),
    ...(deploys.length === 0
      ? []
      : [
          {
            what: 'Take the step that runs drizzle-kit migrate out of the workflow.',
            where: list(deploys),
            why: 'It would go past the approval, and leave no manifest.',
          },
        ]),
  ];
}

function protect(environment: string, { approval, branch }: TemplateChoices): ManualStep {
  const reviewers =
    approval === 'pull-request'
      ? ''
      : 'Required reviewers: at least one who does not write migrations. Prevent self-review: on. Allow administrators to bypass: off. ';
  return {
    what: `Make the environment ${environment}, and protect it.`,
    where: `Settings → Environments → New environment → ${environment}. ${reviewers}Deployment branches and tags: Selected branches and tags → ${branch}.`,
    why:
      approval === 'pull-request'
        ? 'Only what is merged may deploy; a job that names an environment that is not there creates it, without any rule.'
        : 'The deploy is refused without an approval of this run. A private repository has required reviewers on GitHub Enterprise only; on other plans run init with --approval pull-request.',
  };
}

function placeSecret(environment: string): ManualStep {
  return {
    what: `Store the URL of the database as the secret ${databaseSecret} of the environment, and delete it from the repository and the organization.`,
    where: `Settings → Environments → ${environment} → Environment secrets → Add environment secret; Settings → Secrets and variables → Actions → Repository secrets.`,
    why: 'A secret of the repository is given to every workflow on every branch, approved or not.',
  };
}

function protectBranch({ branch, approval }: TemplateChoices): ManualStep[] {
  const last = approval === 'environment' ? '' : ' Dismiss stale approvals, and Require approval of the most recent reviewable push: on.';
  return [
    {
      what: `Give the branch ${branch} a ruleset.`,
      where: `Settings → Rules → Rulesets → New branch ruleset, Target branches → ${branch}. Restrict deletions, Block force pushes, Require a pull request before merging with at least 1 approval.${last} Bypass list: empty.`,
      why: 'What is deployed then came by a pull request that somebody else approved.',
    },
  ];
}

function requireCheck({ projects, choices }: Circumstances): ManualStep[] {
  const names = projects.length === 1 ? 'check / check' : 'each job of drizzle-check, such as check-… / check';
  return [
    {
      what: 'Make the check required, once it has run on a first pull request.',
      where: `The same ruleset of ${choices.branch} → Require status checks to pass → Add checks → ${names}.`,
      why: 'Otherwise a change that the check refuses can be merged.',
    },
  ];
}

/** Lines for CODEOWNERS are for people to write: who owns what is theirs to say. */
function own({ projects, codeOwners, choices }: Circumstances): ManualStep[] {
  const wanted = [...new Set([...projects.map(({ folder }) => `/${folder}/`), '/.github/workflows/', `/${configurationFile}`, '/.github/CODEOWNERS'])];
  const missing = wanted.filter((path) => findOwners(codeOwners ?? '', probe(path)).length === 0);
  if (missing.length === 0) return [];
  return [
    {
      what: `Add owners to .github/CODEOWNERS: ${missing.map((path) => `${path.replaceAll(' ', '\\ ')} @your-team`).join('; ')}`,
      where: `.github/CODEOWNERS${codeOwners === null ? ' (there is none yet)' : ''}; then the ruleset of ${choices.branch} → Require review from Code Owners.`,
      why: 'Who owns migrations, workflows and check configuration file then agrees to each change of them.',
    },
  ];
}

/** Whether a folder is owned is asked for a file in it. */
function probe(path: string): string {
  const bare = path.replace(/^\//u, '');
  return bare.endsWith('/') ? `${bare}any` : bare;
}

function keep({ evidenceBranch }: TemplateChoices): ManualStep[] {
  if (evidenceBranch === null) return [];
  return [
    {
      what: `Give the evidence branch ${evidenceBranch} a ruleset of its own.`,
      where: `Settings → Rules → Rulesets → New branch ruleset, Target branches → Include by pattern → ${evidenceBranch}. Restrict deletions and Block force pushes, and nothing else: the deploy appends to it without a pull request.`,
      why: 'Manifests are added to it, and what is there is never changed. The first deploy makes the branch.',
    },
  ];
}

function trust({ choices: { signing }, hasTrust }: Circumstances): ManualStep[] {
  if (signing === 'key')
    return [
      {
        what: `Store the private key as the secret SIGNING_KEY, and commit its public key in ${verificationPolicyPath}.`,
        where: `Settings → Secrets and variables → Actions; ${verificationPolicyPath} by schema/verification-policy-v1.schema.json, with "keys".`,
        why: 'The deploy signs with the one, and the evidence job believes the other.',
      },
    ];
  return [
    {
      what: `Commit the trusted root of GitHub's signatures${hasTrust ? '' : `, and ${verificationPolicyPath} that names this repository (init writes it where the remote origin is known)`}.`,
      where: `gh attestation trusted-root > ${rootsPath}`,
      why: 'The evidence job verifies each manifest by it, and so does an auditor with a copy of their own.',
    },
  ];
}

function limitTokens(): ManualStep[] {
  return [
    {
      what: 'Let workflows read only unless they say otherwise, and approve nothing.',
      where:
        'Settings → Actions → General → Workflow permissions: Read repository contents and packages permissions; Allow GitHub Actions to create and approve pull requests: off.',
      why: 'The workflows name each right that they need.',
    },
  ];
}

function retain({ evidenceBranch }: TemplateChoices): ManualStep[] {
  const enough = evidenceBranch === null ? 'at least 365 days, or copy the artifacts to a store of your own' : 'as long as the plan allows';
  return [
    {
      what: `Set how long artifacts and logs are kept: ${enough}.`,
      where: 'Settings → Actions → General → Artifact and log retention.',
      why: 'An audit looks back 6 to 12 months; GitHub deletes runs and artifacts after 90 days unless told otherwise.',
    },
  ];
}

function start(): ManualStep {
  return {
    what: 'Start the first deploy of each database by hand, with chain-start ticked; never again afterwards.',
    where: `Actions → drizzle-deploy → Run workflow (${templatePaths.deploy}, which calls release ${release}).`,
    why: 'A chain of manifests has one declared beginning. A database that push made has to be adopted first: its tables would be created again.',
  };
}
