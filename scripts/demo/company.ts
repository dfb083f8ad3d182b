/** Who works on the application, and what they do on GitHub: Ada writes, Ben reviews and approves, Mia merges and deploys. */
import { startGitHub, type GitHub } from '../../test/fakes/github/github.ts';
import { Story } from '../../test/fakes/github/story.ts';
import type { Person, PullRequest, Run } from '../../test/fakes/github/world.ts';
import type { Changes, Shop } from './shop.ts';

export interface Company {
  readonly github: GitHub;
  readonly ada: Person;
  readonly ben: Person;
  /** Ada's pull request, one commit for each name. */
  open(title: string, commits: Readonly<Record<string, Changes>>): PullRequest;
  /** One more commit of hers. */
  mend(pull: PullRequest, message: string, files: Changes): void;
  /** Approved by Ben and merged by Mia. */
  merge(pull: PullRequest): void;
  /** The run that a pull request starts. */
  beginCheck(pull: PullRequest): Run;
  /** Mia's run on the tip of main, whose deploy job waits for a reviewer. */
  begin(): Run;
  approve(run: Run, by: Person): void;
}

/** Time enough for all that is told, a minute an event, before now. */
const beforeNowMs = 3 * 3_600_000;

export async function openCompany(folder: string, shop: Shop): Promise<Company> {
  const story = new Story({ folder, host: 'loopback', startsAt: new Date(Math.floor(Date.now() / 60_000) * 60_000 - beforeNowMs) });
  const [ada, ben, mia] = [story.person('ada', { id: 1815, email: 'ada@example.com' }), story.person('ben', { id: 1706 }), story.person('mia', { id: 1912 })];
  const production = story.environment('production', { reviewers: [ada, ben], preventSelfReview: true, branches: 'protected', adminsBypass: false });
  story.branchRules('main');
  story.move('main', story.commit(null, { by: mia, files: shop.beginning, message: 'Begin' }), mia, 'branch_creation');
  return {
    github: await startGitHub(story),
    ada,
    ben,
    open: (title, commits) => {
      const words = Object.entries(commits).map(([message, files]) => ({ by: ada, files, message }));
      return story.pullRequest({ by: ada, title, commits: words });
    },
    mend: (pull, message, files) => {
      story.push(pull, { by: ada, files, message });
    },
    merge: (pull) => {
      story.review(pull, ben);
      story.merge(pull, mia, 'merge');
    },
    beginCheck: (pull) => {
      const run = story.run({ by: ada, pull });
      story.job(run, { environment: null, permissions: { contents: 'read', 'pull-requests': 'write' } });
      return run;
    },
    begin: () => {
      const run = story.run({ by: mia });
      story.job(run, { environment: production });
      return run;
    },
    approve: (run, by) => {
      story.approve(run, by, [production]);
    },
  };
}
