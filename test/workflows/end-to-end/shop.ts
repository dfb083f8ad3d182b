/** A team whose repository calls the reusable workflows by the files that `init` writes, on a loopback GitHub, with a database of its own. */
import { chmod, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  templatePaths,
  defaults,
  home,
  rootsPath,
  verificationPolicyPath,
  type CalledProject,
  type TemplateChoices,
} from '../../../src/workflow-templates/template.ts';
import { renderCheckTemplate, renderDeployTemplate, renderEvidenceTemplate } from '../../../src/workflow-templates/render.ts';
import type { PullRequest } from '../../fakes/github/world.ts';
import { currentDist } from '../../scenarios/harness/dist.ts';
import { changesOf, makeGatedTarget, type GatedOptions, type GatedTarget } from '../../scenarios/harness/gated.ts';
import { makeFolder, type Generation } from '../../scenarios/harness/project.ts';
import { Actions, type ActionsOptions, type WorkflowResult } from '../interpreter/interpreter.ts';
import { sigstoreInputs, toolRepository } from '../interpreter/tool.ts';

/** This project as a release has it, with a bundle of the sources as they are; made as this file is loaded, so that no test's time is spent on it. */
const dist = dirname((await currentDist()).action);
export const tool = await toolRepository(dist);

/** Where Node keeps what it compiled of the bundle, for the machines of jobs. */
export const compiled = { NODE_COMPILE_CACHE: join(dist, '.compiled') };

export interface EndToEndOptions extends GatedOptions {
  readonly projects?: readonly CalledProject[];
  readonly choices?: Partial<TemplateChoices>;
  /** Further files of the first commit, or others in the place of the templates; null leaves one out. */
  readonly files?: Readonly<Record<string, string | null>>;
  readonly secrets?: ActionsOptions['secrets'];
  readonly onStep?: ActionsOptions['onStep'];
}

export interface EndToEnd extends GatedTarget {
  readonly actions: Actions;
  /** Opens a pull request of the work tree's changes and runs its check. */
  propose(words?: { readonly fork?: boolean }): Promise<{ readonly pull: PullRequest; readonly result: WorkflowResult }>;
  /** Runs the deploy of main as a push does, or by hand with these inputs. */
  deployMain(inputs?: Readonly<Record<string, string | boolean>>): Promise<WorkflowResult>;
  /** Collects the evidence, as the schedule does. */
  collect(): Promise<WorkflowResult>;
  /** Whoever approves from now on; null for an administrator who starts the job without. */
  approveBy(answer: 'ben' | 'ada' | 'bypass' | 'rejected'): void;
}

/** At the root of its repository. */
export const onlyProject: CalledProject = { name: '', workingDirectory: null, config: null, environment: defaults.environment };
const { approval, signing, evidenceBranch } = defaults;
export const usualChoices: TemplateChoices = { branch: 'main', approval, signing, evidenceBranch };

export async function makeEndToEnd(
  generation: Generation,
  { projects = [onlyProject], choices, files = {}, secrets, onStep, ...options }: EndToEndOptions = {},
): Promise<EndToEnd> {
  const target = await makeGatedTarget(generation, { host: 'github.localhost', ...options });
  const { story, github, mia, ada, ben, databaseUrl } = target;
  const chosen = { ...usualChoices, ...choices };
  const templates = {
    [templatePaths.check]: renderCheckTemplate(projects),
    [templatePaths.deploy]: withPlace(renderDeployTemplate(projects, chosen)),
    [templatePaths.evidence]: renderEvidenceTemplate(chosen),
    [verificationPolicyPath]: trustOf(target),
    [rootsPath]: `${JSON.stringify(JSON.parse(github.sigstore.github.trustedRoot()))}\n`,
    'package-lock.json': '{}\n',
  };
  story.directPush({ by: mia, files: { ...templates, ...files }, message: 'call the workflows' });
  let answer: 'ben' | 'ada' | 'bypass' | 'rejected' = 'ben';
  const actions = new Actions({
    github,
    repositories: [tool],
    secrets: secrets ?? { environment: { production: { DATABASE_URL: databaseUrl } } },
    ownActionInputs: sigstoreInputs(github),
    env: compiled,
    tools: [await makeInstaller(join(target.project.packageFolder, 'node_modules'))],
    approve: () => (answer === 'bypass' ? 'bypass' : answer === 'rejected' ? { by: ben, state: 'rejected' } : { by: answer === 'ada' ? ada : ben }),
    ...(onStep === undefined ? {} : { onStep }),
  });
  return {
    ...target,
    actions,
    approveBy: (next) => {
      answer = next;
    },
    propose: async ({ fork = false } = {}) => {
      const pull = story.pullRequest({
        by: ada,
        ...(fork ? { fork: ada } : {}),
        commits: [{ by: ada, files: await changesOf(target, isOwn), message: 'a change' }],
      });
      return { pull, result: await actions.run({ event: 'pull_request', by: ada, pull, workflow: templatePaths.check }) };
    },
    deployMain: async (inputs) =>
      await actions.run(
        inputs === undefined
          ? { event: 'push', by: mia, workflow: templatePaths.deploy }
          : { event: 'workflow_dispatch', by: mia, inputs, workflow: templatePaths.deploy },
      ),
    collect: async () => await actions.run({ event: 'schedule', by: mia, workflow: templatePaths.evidence }),
  };
}

/** Loading the config is a subject of its own, and each deploy would do it twice. */
function withPlace(template: string): string {
  return template.replace(/^ {4}with:\n/mu, '$&      dialect: postgresql\n      out: drizzle\n');
}

/** Whom the evidence job believes: this loopback GitHub in the place of GitHub's own addresses. */
function trustOf({ github: { issuer, story } }: GatedTarget): string {
  const { owner, name } = story.repository;
  const identity = {
    instance: 'github',
    trustedRoots: ['drizzle-attest-roots.jsonl'],
    issuer,
    server: story.place.serverUrl,
    repository: `${owner.login}/${name}`,
    signerWorkflow: `${home}/.github/workflows/deploy.yml@refs/tags/v1`,
    environment: 'production',
    environmentExtension: 'optional',
  };
  return `${JSON.stringify({ schemaVersion: 1, policies: [{ name: 'deploys to production', identity }] }, null, 2)}\n`;
}

/** What init and the installer wrote is on main already. */
function isOwn(path: string): boolean {
  return !/^(?:\.github\/|package-lock)/u.test(path);
}

/** An npm that asks no registry: it installs what the project has installed already. */
export async function makeInstaller(modules: string): Promise<string> {
  const folder = await makeFolder('npm');
  const known = '"ci --ignore-scripts" | "ci --ignore-scripts --no-audit --no-fund"';
  const script = ['#!/bin/sh', 'set -eu', `case "$*" in ${known}) ln -s '${modules}' node_modules ;; *) exit 1 ;; esac`];
  await writeFile(join(folder, 'npm'), `${script.join('\n')}\n`);
  await chmod(join(folder, 'npm'), 0o755);
  return folder;
}
