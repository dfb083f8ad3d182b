/** A repository on a loopback GitHub whose pull requests are checked as the runner has it done. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { newJobIds } from '../../fakes/artifact-service.ts';
import { startGitHub, type GitHub } from '../../fakes/github/github.ts';
import { Story } from '../../fakes/github/story.ts';
import type { PullRequestWords } from '../../fakes/github/words.ts';
import type { Permissions, Person, PullRequest } from '../../fakes/github/world.ts';
import { runAction, runCli, type ActionInputs, type ActionOptions, type ActionRun, type ProcessRun } from './action.ts';
import { makeFolder, makeProject, type Generation, type ProjectOptions, type ScenarioProject } from './project.ts';

export interface CheckedTarget {
  readonly project: ScenarioProject;
  readonly story: Story;
  readonly github: GitHub;
  /** Opens pull requests. */
  readonly ada: Person;
  /** Where the reports of the last check lie. */
  readonly reports: string;
  /** Where a page expects manifests: a check leaves none. */
  readonly evidenceDirectory: string;
  /** Commits the work tree to main, as something that merged before. */
  merge(message?: string): Promise<string>;
  /** Opens a pull request of all that differs in the work tree from main. */
  open(words?: Partial<PullRequestWords>): Promise<PullRequest>;
  /** Adds what differs in the work tree to it. */
  push(pull: PullRequest): Promise<void>;
  /** Checks out the pull request's last commit, and runs `check` as a step of a job of it. */
  check(pull: PullRequest, inputs?: ActionInputs, options?: CheckOptions): Promise<ActionRun>;
  /** Opens a pull request of the work tree, and checks it. */
  checkChange(inputs?: ActionInputs, options?: CheckOptions): Promise<ActionRun>;
  /** Runs `check` in a terminal, in the work tree as it is, against main. */
  checkHere(...args: readonly string[]): Promise<ProcessRun>;
  /** The comments of a pull request. */
  comments(pull: PullRequest): readonly string[];
}

export interface CheckOptions extends Partial<ActionOptions> {
  readonly permissions?: Permissions;
}

const checkPermissions: Permissions = { contents: 'read', 'pull-requests': 'write' };

/** The first commit holds the whole fixture: what a pull request brings is what a test writes. */
export async function makeCheckedTarget(generation: Generation, options: ProjectOptions = {}): Promise<CheckedTarget> {
  const [project, reports] = await Promise.all([makeProject(generation, options), makeFolder('reports')]);
  const story = new Story({ folder: project.root, host: 'loopback' });
  const ada = story.person('ada', { id: 1815, email: 'ada@example.com' });
  story.move('main', await project.git('rev-parse', 'HEAD'), ada, 'branch_creation');
  const github = await startGitHub(story);
  onTestFinished(() => github.stop());
  const changes = async (): Promise<Record<string, string | null>> => {
    await project.git('symbolic-ref', 'HEAD', 'refs/heads/main');
    await project.git('reset', '--quiet', '--mixed');
    const lines = (await project.git('status', '--porcelain', '-z', '--untracked-files=all', '--no-renames')).split('\0');
    const paths = lines.flatMap((line) => /^ ?\S{1,2} (?<path>.+)$/su.exec(line)?.groups?.['path'] ?? []);
    return Object.fromEntries(
      await Promise.all(paths.map(async (path) => [path, await readFile(join(project.root, path), 'utf8').catch(() => null)] as const)),
    );
  };
  const open: CheckedTarget['open'] = async (words = {}) =>
    story.pullRequest({ by: ada, ...words, commits: [{ by: words.by ?? ada, files: await changes(), message: 'a change' }] });
  const checkout = async (commit: string): Promise<void> => {
    await project.git('checkout', '--quiet', '--force', '--detach', commit);
    await project.git('clean', '--quiet', '--force', '-d');
    await project.git('update-ref', 'refs/remotes/origin/main', 'refs/heads/main');
  };
  const check: CheckedTarget['check'] = async (pull, inputs = {}, { permissions = checkPermissions, env, ...others } = {}) => {
    const run = story.run({ by: ada, pull });
    const access = github.startJob(run, story.job(run, { environment: null, permissions }), newJobIds());
    await checkout(run.sha);
    return await runAction(
      { command: 'check', 'github-token': access.token, 'report-directory': reports, rehearsal: 'off', ...inputs },
      { workspace: project.root, event: access.event, ...others, env: { ...access.env, ...env } },
    );
  };
  return {
    project,
    story,
    github,
    ada,
    reports,
    evidenceDirectory: reports,
    merge: async (message = 'merged') => {
      await project.git('symbolic-ref', 'HEAD', 'refs/heads/main');
      const commit = await project.commit(message);
      story.move('main', commit, ada, 'push');
      return commit;
    },
    open,
    push: async (pull) => {
      story.push(pull, { by: ada, files: await changes(), message: 'one more change' });
    },
    check,
    checkChange: async (inputs, more) => await check(await open(), inputs, more),
    checkHere: async (...args) => {
      await project.git('update-ref', 'refs/remotes/origin/main', 'refs/heads/main');
      return await runCli(['check', '--base', 'origin/main', '--rehearsal', 'off', ...args], { cwd: project.root });
    },
    comments: (pull) => story.issues.find(({ number }) => number === pull.number)?.comments.map(({ body }) => body) ?? [],
  };
}
