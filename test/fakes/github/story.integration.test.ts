import { expect, it } from 'vitest';
import { Story } from './story.ts';
import type { Person } from './world.ts';

function begin(): { story: Story; ada: Person; ben: Person } {
  const story = new Story();
  const [ada, ben] = [story.person('ada'), story.person('ben')];
  story.directPush({ by: ada, files: { 'README.md': 'shop\n' } });
  return { story, ada, ben };
}

function filesOf(story: Story, sha: string): string[] {
  return story.git.run(['ls-tree', '-r', '--name-only', sha]).split('\n');
}

it.each(['merge', 'squash', 'rebase'] as const)('merges in git by %s, with what happened on the base meanwhile', (method) => {
  const { story, ada, ben } = begin();
  const pull = story.pullRequest({
    by: ada,
    commits: [
      { by: ada, files: { one: '1\n' } },
      { by: ben, files: { two: '2\n' } },
    ],
  });
  story.directPush({ by: ben, files: { three: '3\n' } });
  const sha = story.merge(pull, ben, method);
  expect(filesOf(story, sha)).toEqual(['README.md', 'one', 'three', 'two']);
  const commit = story.git.commit(sha);
  expect({
    parents: commit?.parents.length,
    author: commit?.author.name,
    committer: commit?.committer.name,
    merged: pull.merge?.merged.length,
    verified: story.verifiedCommits.has(sha),
  }).toEqual(
    {
      merge: { parents: 2, author: 'ben', committer: 'GitHub', merged: 3, verified: true },
      squash: { parents: 1, author: 'ada', committer: 'GitHub', merged: 1, verified: true },
      rebase: { parents: 1, author: 'ben', committer: 'ben', merged: 2, verified: false },
    }[method],
  );
});

it('names the other authors of a squashed pull request', () => {
  const { story, ada, ben } = begin();
  const eve = story.person('eve');
  const pull = story.pullRequest({
    by: ada,
    commits: [
      { by: ada, files: { one: '1\n' }, coAuthors: [eve] },
      { by: ben, files: { two: '2\n' } },
    ],
  });
  const message = story.git.commit(story.merge(pull, ben, 'squash'))?.message ?? '';
  expect(message.split('\n')).toEqual(['Change 1 (#1)', '', `Co-authored-by: eve <${eve.email}>`, `Co-authored-by: ben <${ben.email}>`]);
});

it('leaves a review at the commit that was there when it was given', () => {
  const { story, ada, ben } = begin();
  const pull = story.pullRequest({ by: ada, commits: [{ by: ada, files: { one: '1\n' } }] });
  const review = story.review(pull, ben);
  story.forcePush(pull, ada, [{ by: ada, files: { one: 'other\n' } }]);
  expect(review.state).toBe('APPROVED');
  expect(pull.commits).not.toContain(review.commitId);
  expect(story.activities.at(-1)).toMatchObject({ kind: 'force_push', actor: ada, before: review.commitId });
});

it('dismisses an approval that a push makes stale where the rules say so', () => {
  const { story, ada, ben } = begin();
  story.branchRules('main', { dismissStale: true });
  const pull = story.pullRequest({ by: ada, commits: [{ by: ada, files: { one: '1\n' } }] });
  const review = story.review(pull, ben);
  story.push(pull, { by: ada, files: { two: '2\n' } });
  expect(review.state).toBe('DISMISSED');
});

it('tells of commits that a repository has already', () => {
  const { story, ada, ben } = begin();
  const from = story.tip() ?? '';
  const to = story.directPush({ by: ada, files: { one: '1\n' } });
  const known = new Story({ folder: story.git.root });
  known.person('ada', { email: ada.email });
  const pull = known.pullRequestFromCommits({ by: ada, from, to });
  known.mergedAs(pull, ben, 'rebase');
  expect({ commits: pull.commits, sha: pull.merge?.sha }).toEqual({ commits: [to], sha: to });
});

it('does not touch the work tree', () => {
  const { story, ada } = begin();
  story.git.run(['checkout', '--quiet', '--detach', 'main']);
  story.pullRequest({ by: ada, commits: [{ by: ada, files: { one: '1\n' } }] });
  expect(story.git.run(['status', '--porcelain'])).toBe('');
});
