/** A deploy job on a loopback GitHub: reviewed, approved, with the right to sign. */
import { execFileSync } from 'node:child_process';
import { startGitHub } from '../../test/fakes/github/github.ts';
import { Story } from '../../test/fakes/github/story.ts';

/**
 * The variables of a step in a job that may deploy the project's tip: its pull request was approved, and so was its run.
 * The server lives in this process, so that its work is not a part of what is measured.
 */
export async function startJob(project: string, held: (stop: () => Promise<void>) => void): Promise<Readonly<Record<string, string>>> {
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: project, encoding: 'utf8' });
  const paths = git('ls-files', '-z')
    .split('\0')
    .filter((path) => path !== '');
  const files = (wanted: (path: string) => boolean): Record<string, string> =>
    Object.fromEntries(paths.filter(wanted).map((path) => [path, git('show', `HEAD:${path}`)]));
  const story = new Story({ folder: project, host: 'loopback' });
  const [ada, ben, mia] = [story.person('ada'), story.person('ben'), story.person('mia')];
  const production = story.environment('production', { reviewers: [ben], preventSelfReview: true, branches: 'protected', adminsBypass: false });
  const base = story.commit(null, { by: mia, files: files((path) => !path.startsWith('drizzle/')), message: 'the project' });
  story.move('main', base, mia, 'branch_creation');
  const pull = story.pullRequest({ by: ada, commits: [{ by: ada, files: files((path) => path.startsWith('drizzle/')) }] });
  story.review(pull, ben);
  story.merge(pull, mia, 'merge');
  const run = story.run({ by: mia });
  const job = story.job(run, { environment: production });
  story.approve(run, ben, [production]);
  git('checkout', '--quiet', '--force', '--detach', run.sha);
  const github = await startGitHub(story);
  held(() => github.stop());
  const { token, env } = github.startJob(run, job);
  const { fulcioUrl, tsaUrl } = github.sigstore.github;
  return {
    ...env,
    INPUT_APPROVAL: 'both',
    INPUT_SIGNING: 'github',
    'INPUT_GITHUB-TOKEN': token,
    'INPUT_FULCIO-URL': fulcioUrl,
    'INPUT_TIMESTAMP-URL': tsaUrl,
  };
}
