/** Stories that end with a refusal: as GitHub tells them, by their codes, and by the words that the person reads. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Environment } from '../fakes/github/world.ts';
import type { GateSettings } from '../../src/model/gate.ts';
import { answer, bring, deploy, during, environmentGate, openShop, path, pullRequestGate, type Answered, type Deploying, type Shop } from './shop.ts';

interface Story {
  readonly title: string;
  readonly environment?: Partial<Environment>;
  readonly settings?: Partial<GateSettings>;
  readonly begin: (shop: Shop) => Deploying;
  readonly codes: readonly string[];
}

const readme = { 'README.md': 'how to deploy\n' };

/** Mia's run on the tip of main, which nobody approved. */
function waiting({ story, mia, production }: Shop, by = mia): Deploying {
  const run = story.run({ by });
  return { run, job: story.job(run, { environment: production }) };
}

function approved(shop: Shop): Deploying {
  bring(shop);
  return deploy(shop);
}

const runs: readonly Story[] = [
  {
    title: 'nobody approved the run',
    begin: (shop) => {
      bring(shop);
      return waiting(shop);
    },
    codes: ['gate/not-approved'],
  },
  {
    title: 'its approver committed what another wrote',
    begin: (shop) => {
      const { story, ada, ben, mia } = shop;
      const commits = [
        { by: ada, files: { [path]: 'a;\n' } },
        { by: ada, committer: ben, files: readme },
      ];
      story.merge(story.pullRequest({ by: ada, commits }), mia, 'merge');
      return deploy(shop);
    },
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'its approver is named as a co-author, and the pull request was squashed',
    begin: (shop) => {
      const { story, ada, ben, mia } = shop;
      story.merge(story.pullRequest({ by: ada, commits: [{ by: ada, coAuthors: [ben], files: { [path]: 'a;\n' } }] }), mia, 'squash');
      return deploy(shop);
    },
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'its approver started it',
    begin: (shop) => {
      bring(shop);
      const deploying = waiting(shop, shop.ben);
      shop.story.approve(deploying.run, shop.ben, [shop.production]);
      return deploying;
    },
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'its approver re-ran it',
    begin: (shop) => {
      const { run } = approved(shop);
      shop.story.rerun(run, shop.ben);
      return { run, job: shop.story.job(run, { environment: shop.production }) };
    },
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'its approver is a bot',
    begin: (shop) => {
      bring(shop);
      const deploying = waiting(shop);
      shop.story.approve(deploying.run, shop.story.bot('gatekeeper'), [shop.production]);
      return deploying;
    },
    codes: ['gate/approver-not-a-person'],
  },
  {
    title: 'it was rejected, whatever came after',
    begin: (shop) => {
      bring(shop);
      const deploying = waiting(shop);
      shop.story.approve(deploying.run, shop.ben, [shop.production], { state: 'rejected', comment: 'not on a Friday' });
      shop.story.approve(deploying.run, shop.story.person('cy'), [shop.production]);
      return deploying;
    },
    codes: ['gate/rejected'],
  },
  {
    title: 'an administrator bypassed it',
    environment: { adminsBypass: true },
    begin: (shop) => {
      bring(shop);
      const deploying = waiting(shop);
      shop.story.bypass(deploying.run);
      return deploying;
    },
    codes: ['gate/admin-bypass', 'gate/not-approved'],
  },
  {
    title: 'it was approved for another environment',
    begin: (shop) => {
      bring(shop);
      const deploying = waiting(shop);
      shop.story.approve(deploying.run, shop.ben, [shop.story.environment('staging', { reviewers: [shop.ben] })]);
      return deploying;
    },
    codes: ['gate/not-approved'],
  },
  {
    title: 'it was approved in an earlier attempt',
    begin: (shop) => {
      const { run } = approved(shop);
      shop.story.rerun(run, shop.mia);
      return { run, job: shop.story.job(run, { environment: shop.production }) };
    },
    codes: ['gate/rerun-not-approved'],
  },
  { title: 'reviewers may approve their own runs', environment: { preventSelfReview: false }, begin: approved, codes: ['gate/self-review-allowed'] },
  { title: 'the environment has no reviewers', environment: { reviewers: [] }, begin: approved, codes: ['gate/no-required-reviewers'] },
  {
    title: 'GitHub does not tell whether administrators may bypass, any branch may deploy, and the deploy is strict',
    environment: { adminsBypass: 'not-told', branches: 'all' },
    begin: approved,
    codes: ['gate/admin-bypass-unknown', 'gate/no-branch-policy'],
  },
];

/** Ada's pull request, as it is reviewed and merged by `happen`; then Mia's run, which nobody has to approve. */
function reviewed(happen: (shop: Shop, pull: ReturnType<Shop['story']['pullRequest']>) => void, more: readonly { by: 'ben' | 'nobody' }[] = []) {
  return (shop: Shop): Deploying => {
    const { story, ada, ben, mia } = shop;
    const nobody = { id: 0, login: '', type: 'User', name: 'Old Laptop', email: 'root@laptop.local' } as const;
    const extra = more.map(({ by }) => ({ by: by === 'ben' ? ben : nobody, files: readme }));
    const pull = story.pullRequest({ by: ada, commits: [{ by: ada, files: { [path]: 'a;\n' } }, ...extra] });
    happen(shop, pull);
    story.merge(pull, mia, 'squash');
    return waiting(shop);
  };
}

const owned = { codeOwners: 'require' } as const;

const pullRequests: readonly Story[] = [
  { title: 'nobody approved it', begin: reviewed(() => undefined), codes: ['gate/pull-request-not-approved'] },
  {
    title: 'a bot approved it',
    begin: reviewed(({ story }, pull) => story.review(pull, story.bot('approver'))),
    codes: ['gate/approver-not-a-person'],
  },
  { title: 'its author approved it', begin: reviewed(({ story, ada }, pull) => story.review(pull, ada)), codes: ['gate/approver-not-independent'] },
  { title: 'whoever merged it approved it', begin: reviewed(({ story, mia }, pull) => story.review(pull, mia)), codes: ['gate/approver-not-independent'] },
  {
    title: 'its approver wrote one of the commits',
    begin: reviewed(({ story, ben }, pull) => story.review(pull, ben), [{ by: 'ben' }]),
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'its approver may not write to the repository',
    begin: reviewed(({ story }, pull) => {
      const fay = story.person('fay');
      story.pullRequest({ by: fay, fork: fay, commits: [{ by: fay, files: readme }] });
      story.review(pull, fay);
    }),
    codes: ['gate/approver-without-write'],
  },
  {
    title: 'a commit came after the approval',
    begin: reviewed(({ story, ada, ben }, pull) => {
      story.review(pull, ben);
      story.push(pull, { by: ada, files: { [path]: 'b;\n' } });
    }),
    codes: ['gate/stale-approval'],
  },
  {
    title: 'somebody asked for changes, and another approved',
    begin: reviewed(({ story, ben }, pull) => {
      story.review(pull, story.person('cy'), 'CHANGES_REQUESTED', { body: 'no' });
      story.review(pull, ben);
    }),
    codes: ['gate/changes-requested'],
  },
  {
    title: 'it was pushed to main directly',
    begin: (shop) => {
      shop.story.directPush({ by: shop.ada, files: { [path]: 'a;\n' } });
      return waiting(shop);
    },
    codes: ['gate/direct-push'],
  },
  {
    title: 'no owner of the migrations approved it',
    settings: owned,
    begin: reviewed(({ story }, pull) => story.review(pull, story.person('cy'))),
    codes: ['gate/code-owner-missing'],
  },
  {
    title: 'the migrations have no owner',
    settings: owned,
    begin: (shop) => {
      shop.story.directPush({ by: shop.mia, files: { '.github/CODEOWNERS': '/docs/ @ben\n' } });
      return approved(shop);
    },
    codes: ['gate/code-owners-absent'],
  },
  {
    title: 'an author has no account, and the deploy is strict',
    begin: reviewed(({ story, ben }, pull) => story.review(pull, ben), [{ by: 'nobody' }]),
    codes: ['gate/developer-unidentified'],
  },
];

test.each([
  ['run', environmentGate, runs],
  ['pull request', pullRequestGate, pullRequests],
] as const)('A %s is refused by its codes, in the words of test/scenarios/pages/gates', async (gate, usual, stories) => {
  const told: [Story, Answered][] = [];
  for (const story of stories) {
    const shop = openShop({}, story.environment);
    const deploying = story.begin(shop);
    told.push([story, await during(shop, async (github) => await answer(github, { ...usual, ...story.settings }, deploying))]);
  }
  const found = told.map(([{ title }, { outcome, errors }]) => [title, outcome, errors]);
  expect(found).toEqual(stories.map(({ title, codes }) => [title, 'refused', codes]));
  const page = `# A ${gate} is refused where\n\n${told.map(renderStory).join('\n')}`;
  await expect(page).toMatchFileSnapshot(join(import.meta.dirname, `../scenarios/pages/gates/${gate.replace(' ', '-')}.md`));
});

function renderStory([{ title }, { findings }]: readonly [Story, Answered]): string {
  const words = findings.map(({ code, message, remedy }) => `- \`${code}\`: ${message} ${remedy}\n`).join('');
  return `## ${title}\n\n${words.replaceAll(/\b[0-9a-f]{12,40}\b/gu, '<commit>')}`;
}
