import { describe, expect, test } from 'vitest';
import { answer, bothGates, bring, deploy, during, environmentGate, openShop, path, pullRequestGate, type Asking, type Deploying, type Shop } from './shop.ts';
import type { GateSettings } from '../../src/model/gate.ts';
import { blobId } from '../../src/git/blob.ts';

async function told(shop: Shop, gateSettings: GateSettings, deploying: Deploying, asking: Asking = {}) {
  return await during(shop, async (github) => await answer(github, gateSettings, deploying, asking));
}

describe('a deploy that somebody else approved', () => {
  test.each(['merge', 'squash', 'rebase'] as const)('passes both gates after a %s', async (method) => {
    const shop = openShop();
    const { number } = bring(shop, method);
    const verdict = await told(shop, bothGates, deploy(shop));
    expect(verdict).toMatchObject({ outcome: 'approved', codes: [] });
    expect(verdict.approvals.map(({ gate, approver, discount, at }) => [gate, approver?.login, discount, at.source])).toEqual([
      ['environment', 'ben', null, 'deployment-status'],
      ['pull-request', 'ben', null, 'review'],
    ]);
    expect(verdict.pullRequests).toMatchObject([
      { number, author: { login: 'ada' }, merger: { login: 'mia' }, lastPusher: { login: 'ada' }, files: [{ path }] },
    ]);
    expect(verdict.controls).toMatchObject({
      environment: { name: 'production', adminsCanBypass: false, preventSelfReview: true },
      branch: { name: 'main', pullRequest: { requiredApprovals: 1 } },
      workflows: [{ pinned: true }],
      unreadable: [],
    });
  });

  test('passes with a reusable workflow, which is told as pinned or not', async () => {
    const shop = openShop();
    bring(shop);
    const ref = 'other/gate/.github/workflows/deploy.yml@refs/tags/v1';
    const verdict = await told(shop, bothGates, deploy(shop, { reusable: { ref, sha: 'a'.repeat(40) } }));
    expect(verdict).toMatchObject({ outcome: 'approved', controls: { workflows: [{ pinned: true }, { ref, pinned: false }] } });
  });

  test('passes on a tag, whose branch is the default one', async () => {
    const shop = openShop();
    bring(shop);
    expect((await told(shop, bothGates, deploy(shop, { ref: 'refs/tags/v1', event: 'release' }))).outcome).toBe('approved');
  });

  test('passes with names that a path has to encode', async () => {
    const shop = openShop({ repository: { defaultBranch: 'release/1.0' } });
    const production = shop.story.environment('Prod/EU west', { reviewers: [shop.ben], preventSelfReview: true, branches: ['release/*'], adminsBypass: false });
    bring(shop);
    const verdict = await told(shop, bothGates, deploy({ ...shop, production }), { environment: 'prod/eu WEST' });
    expect(verdict).toMatchObject({
      outcome: 'approved',
      controls: { environment: { name: 'Prod/EU west', branchPolicy: { names: ['release/*'] } }, branch: { name: 'release/1.0' } },
    });
  });

  test('passes with a pull request from a fork', async () => {
    const shop = openShop();
    const fay = shop.story.person('fay');
    const pull = shop.story.pullRequest({ by: fay, fork: fay, commits: [{ by: fay, files: { [path]: 'SELECT 1;\n' } }] });
    shop.story.review(pull, shop.ben);
    shop.story.merge(pull, shop.mia, 'squash');
    expect(await told(shop, bothGates, deploy(shop))).toMatchObject({ outcome: 'approved', pullRequests: [{ author: { login: 'fay' } }] });
  });

  test('passes on an Enterprise Server', async () => {
    const shop = openShop({ host: 'git.example.org' });
    bring(shop);
    expect((await told(shop, bothGates, deploy(shop))).outcome).toBe('approved');
  });

  test('carries two pull requests, and both have to be approved', async () => {
    const shop = openShop();
    const { story, ada, ben, mia } = shop;
    bring(shop);
    const second = 'drizzle/0002_tags.sql';
    const pull = story.pullRequest({ by: ada, commits: [{ by: ada, files: { [second]: 'CREATE TABLE tags ();\n' } }] });
    story.merge(pull, mia, 'squash');
    const deploying = deploy(shop);
    expect((await told(shop, pullRequestGate, deploying, { pending: [path, second] })).errors).toEqual(['gate/pull-request-not-approved']);
    story.review(pull, ben);
    expect(await told(shop, pullRequestGate, deploying, { pending: [path, second] })).toMatchObject({
      outcome: 'approved',
      pullRequests: [{}, { number: pull.number }],
    });
  });

  test('with nothing pending asks for no pull request', async () => {
    const shop = openShop();
    expect(await told(shop, bothGates, deploy(shop), { pending: [] })).toMatchObject({ outcome: 'approved', pullRequests: [] });
  });

  test('reads lists of several pages to their end', async () => {
    const shop = openShop();
    const { story, ada, ben, mia } = shop;
    const pull = story.pullRequest({ by: ada, commits: [{ by: ada, files: { [path]: 'a;\n' } }] });
    for (let count = 0; count < 230; count += 1) story.review(pull, ben, 'COMMENTED');
    story.merge(pull, mia, 'squash');
    const deploying = deploy(shop);
    expect((await told(shop, pullRequestGate, deploying)).errors).toEqual(['gate/pull-request-not-approved']);
    story.review(pull, ben);
    expect((await told(shop, pullRequestGate, deploying)).outcome).toBe('approved');
  });
});

describe('an approval of the run is refused', () => {
  test.each([
    ['that the author gave', 'ada', 'gate/approver-not-independent'],
    ['that the merger gave', 'mia', 'gate/approver-not-independent'],
    ['that a bot gave', 'bot', 'gate/approver-not-a-person'],
  ])('%s', async (_, who, code) => {
    const shop = openShop();
    bring(shop);
    const run = shop.story.run({ by: shop.mia });
    const job = shop.story.job(run, { environment: shop.production });
    const bot = shop.story.bot('gate');
    shop.story.approve(run, { ada: shop.ada, mia: shop.mia, bot }[who] ?? bot, [shop.production]);
    expect((await told(shop, environmentGate, { run, job })).errors).toEqual([code]);
  });

  test('of somebody who wrote one of the commits', async () => {
    const shop = openShop();
    const { story, ada, ben, mia } = shop;
    const pull = story.pullRequest({
      by: ada,
      commits: [
        { by: ada, files: { [path]: 'a;\n' } },
        { by: ben, files: { [path]: 'b;\n' } },
      ],
    });
    story.merge(pull, mia, 'squash');
    expect((await told(shop, environmentGate, deploy(shop))).errors).toEqual(['gate/approver-not-independent']);
  });

  test('that is missing, rejected, or for another environment', async () => {
    const shop = openShop();
    bring(shop);
    const { story, ben, mia, production } = shop;
    const staging = story.environment('staging', { reviewers: [ben] });
    const start = () => {
      const run = story.run({ by: mia });
      return { run, job: story.job(run, { environment: production }) };
    };
    const [bare, rejected, elsewhere] = [start(), start(), start()];
    story.approve(rejected.run, ben, [production], { state: 'rejected' });
    story.approve(elsewhere.run, ben, [staging]);
    expect((await told(shop, environmentGate, bare)).errors).toEqual(['gate/not-approved']);
    expect((await told(shop, environmentGate, rejected)).errors).toEqual(['gate/rejected']);
    expect((await told(shop, environmentGate, elsewhere)).errors).toEqual(['gate/not-approved']);
  });

  test('that was given for an earlier attempt', async () => {
    const shop = openShop();
    bring(shop);
    const { run } = deploy(shop);
    shop.story.rerun(run, shop.mia);
    const job = shop.story.job(run, { environment: shop.production });
    expect((await told(shop, environmentGate, { run, job })).errors).toEqual(['gate/rerun-not-approved']);
    shop.story.approve(run, shop.ben, [shop.production]);
    expect((await told(shop, environmentGate, { run, job })).outcome).toBe('approved');
  });

  test('for another commit than the one that is deployed', async () => {
    const shop = openShop();
    const first = shop.story.tip() ?? '';
    bring(shop);
    const verdict = await told(shop, environmentGate, deploy(shop), { commit: first, pending: ['drizzle/0000_users.sql'] });
    expect(verdict.errors).toEqual(['gate/other-commit']);
  });

  test('where the environment is not there, or has no reviewers, or may be bypassed', async () => {
    const missing = openShop();
    bring(missing);
    expect((await told(missing, environmentGate, deploy(missing), { environment: 'Produktion' })).errors).toEqual(['gate/environment-missing']);
    const open = openShop({}, { reviewers: [], adminsBypass: 'not-told', branches: 'all' });
    bring(open);
    expect((await told(open, environmentGate, deploy(open))).errors).toEqual([
      'gate/no-required-reviewers',
      'gate/admin-bypass-unknown',
      'gate/no-branch-policy',
    ]);
  });
});

describe('a pull request is refused', () => {
  test('whose branch was pushed to by force after the approval', async () => {
    const shop = openShop();
    const { story, ada, ben, mia } = shop;
    const pull = story.pullRequest({ by: ada, commits: [{ by: ada, files: { [path]: 'a;\n' } }] });
    story.review(pull, ben);
    story.forcePush(pull, ada, [{ by: ada, files: { [path]: 'b;\n' } }]);
    story.merge(pull, mia, 'squash');
    expect((await told(shop, pullRequestGate, deploy(shop))).errors).toEqual(['gate/stale-approval']);
  });

  test('whose approver pushed last under another name', async () => {
    const shop = openShop();
    const { story, ada, ben, mia } = shop;
    const pull = story.pullRequest({ by: ada, commits: [{ by: ada, files: { [path]: 'a;\n' } }] });
    story.forcePush(pull, ben, [{ by: ada, files: { [path]: 'b;\n' } }]);
    story.review(pull, ben);
    story.merge(pull, mia, 'squash');
    const verdict = await told(shop, pullRequestGate, deploy(shop));
    expect(verdict.errors).toEqual(['gate/approver-not-independent']);
    expect(verdict.separationOfDuties.violations).toMatchObject([{ roles: ['last-pusher'] }]);
  });

  test('that is none: a direct push, also one on top of a reviewed file', async () => {
    const shop = openShop();
    expect((await told(shop, pullRequestGate, deploy(shop), { pending: ['drizzle/0000_users.sql'] })).errors).toEqual(['gate/direct-push']);
    bring(shop);
    shop.story.directPush({ by: shop.ada, files: { [path]: 'DROP TABLE users;\n' } });
    expect((await told(shop, pullRequestGate, deploy(shop))).errors).toEqual(['gate/direct-push']);
  });

  test('whose file is not the one that lies in the work tree', async () => {
    const shop = openShop();
    bring(shop);
    const files = [{ name: '0001_posts', path, blob: blobId(Buffer.from('DROP TABLE users;\n')) }];
    expect((await told(shop, pullRequestGate, deploy(shop), { files })).errors).toEqual(['gate/file-differs']);
  });

  test('that went into another branch', async () => {
    const shop = openShop();
    const { story, ada, ben, mia } = shop;
    story.move('develop', story.tip() ?? '', ada, 'branch_creation');
    const pull = story.pullRequest({ by: ada, base: 'develop', commits: [{ by: ada, files: { [path]: 'a;\n' } }] });
    story.review(pull, ben);
    story.merge(pull, mia, 'merge');
    story.move('main', story.tip('develop') ?? '', mia, 'push');
    expect((await told(shop, pullRequestGate, deploy(shop))).errors).toEqual(['gate/other-branch']);
  });

  test('that no owner of the migrations approved', async () => {
    const settings = { ...pullRequestGate, codeOwners: 'require' as const };
    const shop = openShop();
    bring(shop);
    expect((await told(shop, settings, deploy(shop))).outcome).toBe('approved');
    const { story, ada, mia } = shop;
    const cy = story.person('cy');
    const pull = story.pullRequest({ by: ada, commits: [{ by: ada, files: { [path]: 'c;\n', '.github/CODEOWNERS': '* @cy\n' } }] });
    story.review(pull, cy);
    story.merge(pull, mia, 'squash');
    expect((await told(shop, settings, deploy(shop))).errors).toEqual(['gate/code-owner-missing']);
  });

  test('whose owners are a team that the token may not read', async () => {
    const shop = openShop();
    shop.story.directPush({ by: shop.ada, files: { '.github/CODEOWNERS': '/drizzle/ @acme/dba\n' } });
    bring(shop);
    const verdict = await told(shop, { ...pullRequestGate, codeOwners: 'require' }, deploy(shop));
    expect(verdict.errors).toEqual(['github/forbidden']);
    expect(verdict.findings[0]?.message).toContain('whether ben is in the team acme/dba');
  });
});
