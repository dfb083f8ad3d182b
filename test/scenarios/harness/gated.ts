/** A target whose repository lies on a loopback GitHub: people, pull requests and approvals are told as a story, and its jobs deploy as the runner has them do. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { newJobIds } from '../../fakes/artifact-service.ts';
import { startGitHub, type GitHub, type JobAccess } from '../../fakes/github/github.ts';
import { Story } from '../../fakes/github/story.ts';
import type { CommitWords, JobWords, PullRequestWords, RunWords, StoryOptions } from '../../fakes/github/words.ts';
import type { Environment, Job, MergeMethod, Person, PullRequest, Run } from '../../fakes/github/world.ts';
import type { Flavour } from '../../fakes/sigstore/authorities.ts';
import type { ActionInputs, ActionOptions, ActionRun, StartedRun } from './action.ts';
import { makeTarget, type Target } from './deploy.ts';
import { makeFolder, type Generation, type ProjectOptions } from './project.ts';

export interface GatedOptions extends ProjectOptions {
  readonly repository?: StoryOptions['repository'];
  /** `loopback` unless told; any other place has an issuer that nothing here can ask. */
  readonly host?: string;
  /** Rules of `production` in place of the usual ones: Ben reviews, nobody reviews his own, protected branches only, no bypass. */
  readonly environment?: Partial<Omit<Environment, 'id' | 'name' | 'createdAt'>>;
}

export interface Deploying {
  readonly run: Run;
  readonly job: Job;
}

export interface JobOptions extends Partial<ActionOptions> {
  /** A commit that is checked out in place of the run's. */
  readonly checkout?: string;
}

export interface Bringing extends Partial<Omit<PullRequestWords, 'by'>> {
  /** Ada unless told. */
  readonly by?: Person;
  /** Further commits, on top of the one with the work tree's changes. */
  readonly more?: readonly CommitWords[];
  readonly coAuthors?: readonly Person[];
  /** Ben unless told; null for nobody. */
  readonly approvedBy?: Person | null;
  readonly method?: MergeMethod;
}

export interface GatedTarget extends Omit<Target, 'deploy' | 'start'> {
  readonly story: Story;
  readonly github: GitHub;
  /** Writes migrations. */
  readonly ada: Person;
  /** Approves. */
  readonly ben: Person;
  /** Merges, and starts runs. */
  readonly mia: Person;
  readonly production: Environment;
  /** What differs in the work tree from the tip of main, as files of a commit; the work tree then stands on that tip. */
  changes(): Promise<Readonly<Record<string, string | null>>>;
  /** Brings the work tree's changes into main by a pull request: opened, reviewed, merged by Mia. */
  bring(words?: Bringing): Promise<PullRequest>;
  /** Mia's run on the tip of main with a job in production, waiting for its approval. */
  begin(words?: Partial<RunWords>, job?: JobWords): Deploying;
  /** The same, approved by Ben. */
  beginApproved(words?: Partial<RunWords>, job?: JobWords): Deploying;
  /** Checks out the run's commit, and runs `migrate` as a step of that job. */
  deploy(deploying: Deploying, inputs?: ActionInputs, options?: JobOptions): Promise<ActionRun>;
  start(deploying: Deploying, inputs?: ActionInputs, options?: JobOptions): Promise<StartedRun<ActionRun>>;
  /** A verification policy that trusts this repository's deploys to production, as one instance certifies them; gives its path. */
  writePolicy(signing: Keyless, changes?: Readonly<Record<string, unknown>>): Promise<string>;
}

/** The inputs `signing` with which a Sigstore instance signs. */
export type Keyless = 'github' | 'sigstore';
const flavours: Readonly<Record<Keyless, Flavour>> = { github: 'github', sigstore: 'public' };

/**
 * Makes a repository whose first commit holds the project and no migration, and an empty database. The fixture's first migration lies in the work
 * tree: `bring` has it merged.
 */
export async function makeGatedTarget(generation: Generation, options: GatedOptions = {}): Promise<GatedTarget> {
  const target = await makeTarget(generation, { migrations: 1, ...options });
  const { project } = target;
  const story = new Story({
    folder: project.root,
    host: options.host ?? 'loopback',
    ...(options.repository === undefined ? {} : { repository: options.repository }),
  });
  const [ada, ben, mia] = [story.person('ada', { id: 1815, email: 'ada@example.com' }), story.person('ben', { id: 1706 }), story.person('mia', { id: 1912 })];
  const guarded = { reviewers: [ben], preventSelfReview: true, branches: 'protected', adminsBypass: false } as const;
  const production = story.environment('production', { ...guarded, ...options.environment });
  story.branchRules('main');
  const first = { ...(await filesOf(target, (path) => !path.includes('drizzle/'))), '.github/CODEOWNERS': '/drizzle/ @ben\n' };
  story.move('main', story.commit(null, { by: mia, files: first, message: 'the project' }), mia, 'branch_creation');
  const github = await startGitHub(story);
  onTestFinished(() => github.stop());

  const begin = (words: Partial<RunWords> = {}, job: JobWords = {}): Deploying => {
    const run = story.run({ by: mia, ...words });
    return { run, job: story.job(run, { environment: production, ...job }) };
  };
  const start = async (
    { run, job }: Deploying,
    inputs: ActionInputs = {},
    { env, checkout = run.sha, ...others }: JobOptions = {},
  ): Promise<StartedRun<ActionRun>> => {
    await project.git('checkout', '--quiet', '--force', '--detach', checkout);
    await project.git('clean', '--quiet', '--force', '-d');
    const ids = newJobIds();
    const access = github.startJob(run, job, ids);
    const options = { ids, service: github.artifacts, event: access.event, ...others, env: { ...access.env, ...env } };
    return await target.start({ ...jobInputs(github, access, inputs), ...inputs }, options);
  };
  return {
    ...target,
    story,
    github,
    ada,
    ben,
    mia,
    production,
    changes: () => changesOf(target, isMigration),
    bring: async ({ by = ada, more = [], coAuthors = [], approvedBy = ben, method = 'merge', ...words } = {}) => {
      const files = await changesOf(target, isMigration);
      const pull = story.pullRequest({ by, ...words, commits: [{ by, files, coAuthors, message: 'add migrations' }, ...more] });
      if (approvedBy !== null) story.review(pull, approvedBy);
      story.merge(pull, mia, method);
      return pull;
    },
    begin,
    beginApproved: (words, job) => {
      const deploying = begin(words, job);
      story.approve(deploying.run, ben, [production], { comment: 'go' });
      return deploying;
    },
    start,
    deploy: async (deploying, inputs, more) => await (await start(deploying, inputs, more)).done,
    writePolicy: (signing, changes = {}) => writePolicy(github, signing, changes),
  };
}

async function filesOf({ project }: Target, wanted: (path: string) => boolean): Promise<Record<string, string>> {
  const paths = (await project.git('ls-files', '-z')).split('\0').filter((path) => path !== '' && wanted(path));
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readFile(join(project.root, path), 'utf8')] as const)));
}

const isMigration = (path: string): boolean => path.includes('drizzle/');

/** What differs in the work tree from main, as far as it is wanted; null for a file that is gone. */
export async function changesOf({ project }: Pick<Target, 'project'>, wanted: (path: string) => boolean): Promise<Record<string, string | null>> {
  await project.git('symbolic-ref', 'HEAD', 'refs/heads/main');
  await project.git('reset', '--quiet', '--mixed');
  const lines = (await project.git('status', '--porcelain', '-z', '--untracked-files=all', '--no-renames')).split('\0');
  // The first line has lost its leading space, if it had one, where the output was trimmed.
  const paths = lines.flatMap((line) => /^ ?\S{1,2} (?<path>.+)$/u.exec(line)?.groups?.['path'] ?? []).filter(wanted);
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readFile(join(project.root, path), 'utf8').catch(() => null)] as const)));
}

/** The client of artifacts believes that any other address than GitHub's own is of a server without artifacts. */
function jobInputs(github: GitHub, { token, env }: JobAccess, { signing = 'key' }: ActionInputs): ActionInputs {
  const artifact: ActionInputs = env['GITHUB_SERVER_URL'] === 'https://github.com' ? {} : { artifact: 'off' };
  const usual: ActionInputs = { approval: '', 'github-token': token, ...artifact };
  if (signing !== 'github' && signing !== 'sigstore') return usual;
  const { fulcioUrl, rekorUrl, tsaUrl } = github.sigstore[flavours[signing]];
  return { ...usual, 'signing-key': '', 'fulcio-url': fulcioUrl, 'timestamp-url': tsaUrl, ...(rekorUrl === null ? {} : { 'rekor-url': rekorUrl }) };
}

async function writePolicy({ issuer, story, sigstore }: GitHub, signing: Keyless, changes: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await makeFolder('policy');
  await writeFile(join(folder, 'trusted_root.json'), sigstore[flavours[signing]].trustedRoot());
  const { owner, name, id } = story.repository;
  const identity = {
    instance: signing,
    trustedRoots: ['trusted_root.json'],
    issuer,
    server: story.place.serverUrl,
    repository: `${owner.login}/${name}`,
    repositoryId: String(id),
    signerWorkflow: `${owner.login}/${name}/.github/workflows/deploy.yml@refs/heads/main`,
    environment: 'production',
    ...changes,
  };
  await writeFile(join(folder, 'policy.json'), JSON.stringify({ schemaVersion: 1, policies: [{ name: 'deploys to production', identity }] }));
  return join(folder, 'policy.json');
}
