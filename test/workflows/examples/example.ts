/** A repository with the files of an example, on a loopback GitHub, with a database for each of its environments. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { z } from 'zod';
import { templatePaths, rootsPath, verificationPolicyPath } from '../../../src/workflow-templates/template.ts';
import { parseManifest } from '../../../src/manifest/parse.ts';
import type { Manifest } from '../../../src/manifest/schema.ts';
import { quickModules } from '../../quick-kit/modules.ts';
import { startGitHub, type GitHub } from '../../fakes/github/github.ts';
import { Story } from '../../fakes/github/story.ts';
import type { StoryOptions } from '../../fakes/github/words.ts';
import type { Environment, Person, PullRequest } from '../../fakes/github/world.ts';
import { repositoryRoot } from '../../scenarios/harness/dist.ts';
import { createDatabase, queryRows } from '../../servers/postgresql.ts';
import { Actions, type ActionsOptions, type WorkflowResult } from '../interpreter/interpreter.ts';
import { sigstoreInputs } from '../interpreter/tool.ts';
import { compiled, makeInstaller, tool } from '../end-to-end/shop.ts';

export interface ExampleOptions {
  readonly repository?: StoryOptions['repository'];
  readonly host?: string;
  /** `production` unless told; each has a database of its own. */
  readonly environments?: readonly string[];
  /** Rules of them all in place of the usual ones, as the pages of the examples tell to set them. */
  readonly rules?: Partial<Omit<Environment, 'id' | 'name' | 'createdAt'>>;
  /** Further secrets of each environment. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly ownRunners?: readonly string[];
  readonly tools?: readonly string[];
  readonly vars?: ActionsOptions['vars'];
  /** Further files, and others in place of those of the example; made when it is known where the loopback GitHub stands. */
  readonly files?: (files: Readonly<Record<string, string>>, github: GitHub) => Readonly<Record<string, string>>;
}

export interface Example {
  /** Of its folder in examples/. */
  readonly name: string;
  readonly story: Story;
  readonly github: GitHub;
  readonly actions: Actions;
  readonly ada: Person;
  readonly ben: Person;
  readonly mia: Person;
  /** The environments whose approval was asked for, in that order. */
  readonly asked: readonly string[];
  /** Opens Ada's pull request with the schema, the drizzle config and the first migration. */
  open(): PullRequest;
  /** Opens it, and runs its check. */
  propose(): Promise<{ readonly pull: PullRequest; readonly result: WorkflowResult }>;
  /** Ben approves it, and Mia merges it. */
  merge(pull: PullRequest): void;
  /** Mia runs a workflow by hand. */
  start(workflow: string, inputs?: Readonly<Record<string, string | boolean>>): Promise<WorkflowResult>;
  /** The first deploy, by hand with chain-start ticked. */
  deployFirst(): Promise<WorkflowResult>;
  /** The deploy that a push to main starts. */
  deployMain(): Promise<WorkflowResult>;
  /** As the schedule does it. */
  collect(): Promise<WorkflowResult>;
  /** The tables of an environment's database, sorted. */
  tables(environment?: string): Promise<readonly string[]>;
  /** The manifests on the evidence branch, in the order of their folders. */
  kept(): readonly Manifest[];
}

/** Ada writes, Ben approves, Mia merges and starts. The first commit has all but what Ada proposes. */
export async function makeExample(name: string, options: ExampleOptions = {}): Promise<Example> {
  const { environments = ['production'], host = 'github.localhost', repository } = options;
  const story = new Story({ host, ...(repository === undefined ? {} : { repository }) });
  const [ada, ben, mia] = [story.person('ada', { id: 1815 }), story.person('ben', { id: 1706 }), story.person('mia', { id: 1912 })];
  const usual = { reviewers: [ben], preventSelfReview: true, branches: 'protected', adminsBypass: false } as const;
  for (const environment of environments) story.environment(environment, { ...usual, ...options.rules });
  story.branchRules('main', { checks: ['check / check'], dismissStale: true, lastPushApproval: true });
  const github = await startGitHub(story);
  onTestFinished(() => github.stop());
  const files = filesOf(name);
  const all = { ...files, ...trustHere(files, github), 'package-lock.json': '{}\n' };
  const told = { ...all, ...options.files?.(all, github) };
  const isProposed = (path: string): boolean => /(?:^|\/)(?:drizzle\/|schema\.ts$|drizzle\.config\.ts$)/u.test(path);
  const part = (proposed: boolean): Record<string, string> => Object.fromEntries(Object.entries(told).filter(([path]) => isProposed(path) === proposed));
  story.directPush({ by: mia, files: part(false), message: 'call the workflows' });
  const databases = await makeDatabases(environments);
  const asked: string[] = [];
  const actions = new Actions({
    github,
    repositories: [tool],
    secrets: { environment: Object.fromEntries([...databases].map(([environment, url]) => [environment, { ...options.secrets, DATABASE_URL: url }])) },
    ownActionInputs: sigstoreInputs(github),
    env: compiled,
    tools: [await makeInstaller(await quickModules('v0')), ...(options.tools ?? [])],
    ...(options.vars === undefined ? {} : { vars: options.vars }),
    ...(options.ownRunners === undefined ? {} : { ownRunners: options.ownRunners }),
    approve: ({ environment }) => {
      asked.push(environment.name);
      return { by: ben, comment: 'go' };
    },
  });
  const open: Example['open'] = () => story.pullRequest({ by: ada, commits: [{ by: ada, files: part(true), message: 'first migration' }] });
  const start: Example['start'] = async (workflow, inputs = {}) => await actions.run({ event: 'workflow_dispatch', by: mia, inputs, workflow });
  return {
    ...{ name, story, github, actions, ada, ben, mia, asked, start },
    open,
    propose: async () => {
      const pull = open();
      return { pull, result: await actions.run({ event: 'pull_request', by: ada, pull, action: 'opened', workflow: templatePaths.check }) };
    },
    merge: (pull) => {
      story.check(pull.commits.at(-1) ?? '', 'check / check');
      story.review(pull, ben);
      story.merge(pull, mia, 'merge');
    },
    deployFirst: async () => await start(templatePaths.deploy, { 'chain-start': true }),
    deployMain: async () => await actions.run({ event: 'push', by: mia, workflow: templatePaths.deploy }),
    collect: async () => await actions.run({ event: 'schedule', by: mia, workflow: templatePaths.evidence }),
    tables: async (environment = 'production') => {
      const rows = await queryRows(databases.get(environment) ?? '', `select tablename from pg_tables where schemaname = 'public' order by 1`);
      return rows.map(({ tablename }) => tablename ?? '');
    },
    kept: () => {
      const paths = (story.git.tree('drizzle-attest-evidence', true)?.entries ?? []).map(({ path }) => path);
      return paths.filter((path) => path.endsWith('/migration-manifest.json')).flatMap((path) => manifestAt(story, path));
    },
  };
}

/** Just as they lie there, by their path from the example's folder. */
function filesOf(name: string): Record<string, string> {
  const folder = join(repositoryRoot, 'examples', name);
  const paths = globSync('{**,**/.*/**,.*/**}', { cwd: folder, exclude: (path) => path === 'node_modules' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries([...new Set(paths)].sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const trustForm = z.looseObject({ policies: z.array(z.looseObject({ identity: z.looseObject({}).optional() })) });

/** Whom to believe, and the roots that `gh attestation trusted-root` writes: those of the loopback GitHub stand for those of github.com. */
function trustHere(files: Readonly<Record<string, string>>, { issuer, story, sigstore }: GitHub): Record<string, string> {
  const trust = trustForm.parse(JSON.parse(files[verificationPolicyPath] ?? ''));
  const here = { issuer, server: story.place.serverUrl };
  const policies = trust.policies.map(({ identity, ...policy }) => (identity === undefined ? policy : { ...policy, identity: { ...identity, ...here } }));
  return {
    [verificationPolicyPath]: `${JSON.stringify({ ...trust, policies }, null, 2)}\n`,
    [rootsPath]: `${JSON.stringify(JSON.parse(sigstore.github.trustedRoot()))}\n`,
  };
}

async function makeDatabases(environments: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { adminUrl } = inject('postgresql');
  const made = await Promise.all(environments.map(async (environment) => ({ environment, database: await createDatabase(adminUrl) })));
  onTestFinished(async () => {
    await Promise.all(made.map(async ({ database }) => await database.drop()));
  });
  return new Map(made.map(({ environment, database }) => [environment, database.url]));
}

function manifestAt(story: Story, path: string): readonly Manifest[] {
  const file = story.git.file('drizzle-attest-evidence', path);
  return file === null ? [] : [parseManifest(file.bytes)];
}
