/** Deploys that ask where each pending migration comes from: merged pull requests whose last commit an independent person approved. */
import { describe, expect, test } from 'vitest';
import type { PullRequest } from '../fakes/github/world.ts';
import { verifyEvidence, type ActionInputs, type ActionRun } from './harness/action.ts';
import { manifestOf } from './harness/deploy.ts';
import { makeGatedTarget, type GatedOptions, type GatedTarget } from './harness/gated.ts';
import { expectPage } from './harness/page.ts';
import { generations } from './harness/project.ts';
import { expectRefused } from './harness/refused.ts';

const first: ActionInputs = { 'chain-start': 'true', approval: 'pull-request' };
const createTags = 'CREATE TABLE "tags" ("id" integer PRIMARY KEY);';

function pullRequestsOf(run: ActionRun): readonly unknown[] {
  const { gate } = manifestOf(run);
  return 'unknown' in gate || 'unknown' in gate.pullRequests ? [gate] : gate.pullRequests.map(({ number }) => number);
}

describe.each(generations)('With a project of generation %s', (generation) => {
  test.each(['merge', 'squash', 'rebase'] as const)(
    'a pull request that was approved and merged by %s is deployed, without any approval of the run',
    async (method) => {
      const target = await makeGatedTarget(generation, { environment: { reviewers: [] } });
      const { number } = await target.bring({ method });
      const run = await target.deploy(target.begin(), first);
      expect({ exitCode: run.exitCode, codes: run.outputs['codes'] }).toEqual({ exitCode: 0, codes: '[]' });
      expect(await target.tables()).toEqual(['users']);
      expect(pullRequestsOf(run)).toEqual([number]);
      expect((await verifyEvidence(run, { migrations: target.project.folder })).verdict).toBe('verified');
      await expectPage(run, target, `pull-request/${method}`);
    },
  );

  test('two pull requests in one deploy both have to be approved', async () => {
    const target = await makeGatedTarget(generation);
    const users = await target.bring();
    await target.project.addMigration('tags', [createTags]);
    const tags = await target.bring({ approvedBy: null, method: 'squash' });
    const refused = await target.deploy(target.begin(), first);
    await expectRefused(refused, target, { codes: ['gate/pull-request-not-approved'] });
    await expectPage(refused, target, 'pull-request/one-of-two');
    target.story.review(tags, target.ben);
    const run = await target.deploy(target.begin(), { approval: 'pull-request' });
    expect(run.exitCode).toBe(0);
    expect(await target.tables()).toEqual(['tags', 'users']);
    expect(pullRequestsOf(run)).toEqual([users.number, tags.number]);
    await expectPage(run, target, 'pull-request/two');
  });
});

test('A pull request from a fork is deployed as any other', async () => {
  const target = await makeGatedTarget('v0');
  const fay = target.story.person('fay');
  await target.bring({ by: fay, fork: fay, method: 'squash' });
  const run = await target.deploy(target.begin(), first);
  expect(run.exitCode).toBe(0);
  expect(manifestOf(run)).toMatchObject({ gate: { pullRequests: [{ author: { login: 'fay' } }] } });
  await expectPage(run, target, 'pull-request/fork');
});

test('A code owner who approved is enough where one is required', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring();
  const run = await target.deploy(target.begin(), { ...first, 'code-owners': 'require' });
  expect(run.exitCode).toBe(0);
  await expectPage(run, target, 'pull-request/code-owner');
});

interface Case {
  readonly title: string;
  readonly page: string;
  readonly options?: GatedOptions;
  readonly inputs?: ActionInputs;
  readonly happen: (target: GatedTarget) => Promise<unknown>;
  readonly codes: readonly string[];
  readonly exitCode?: 1 | 2;
}

/** Ada's pull request with the work tree's changes, not yet merged. */
async function open(target: GatedTarget, base = 'main'): Promise<PullRequest> {
  return target.story.pullRequest({ by: target.ada, base, commits: [{ by: target.ada, files: await target.changes() }] });
}

/** The migration's file and another text for it. */
async function otherText(target: GatedTarget): Promise<Record<string, string>> {
  const path = target.project.sqlPath(await target.project.nameOf('users')).slice(target.project.root.length + 1);
  return { [path]: 'CREATE TABLE "users" ("id" integer, "admin" boolean DEFAULT true);\n' };
}

const cases: readonly Case[] = [
  { title: 'nobody approved it', page: 'not-approved', happen: (target) => target.bring({ approvedBy: null }), codes: ['gate/pull-request-not-approved'] },
  {
    title: 'a bot approved it',
    page: 'by-a-bot',
    happen: (target) => target.bring({ approvedBy: target.story.bot('approver') }),
    codes: ['gate/approver-not-a-person'],
  },
  {
    title: 'its author approved it',
    page: 'by-the-author',
    happen: (target) => target.bring({ approvedBy: target.ada }),
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'whoever merged it approved it',
    page: 'by-the-merger',
    happen: (target) => target.bring({ approvedBy: target.mia }),
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'its approver wrote one of the commits',
    page: 'by-a-commit-author',
    happen: (target) => target.bring({ more: [{ by: target.ben, files: { 'README.md': 'how to deploy\n' } }] }),
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'its approver may not write to the repository',
    page: 'without-write',
    happen: async (target) => {
      const fay = target.story.person('fay');
      target.story.pullRequest({ by: fay, fork: fay, commits: [{ by: fay, files: { 'README.md': 'hello\n' } }] });
      await target.bring({ approvedBy: fay });
    },
    codes: ['gate/approver-without-write'],
  },
  {
    title: 'another was force-pushed after the approval',
    page: 'force-pushed',
    happen: async (target) => {
      const pull = await open(target);
      target.story.review(pull, target.ben);
      const [only = ''] = pull.commits;
      const files = { ...filesAt(target, only), ...(await otherText(target)) };
      target.story.forcePush(pull, target.ada, [{ by: target.ada, files }]);
      target.story.merge(pull, target.mia, 'squash');
    },
    codes: ['gate/stale-approval'],
  },
  {
    title: 'a commit came after the approval',
    page: 'stale',
    happen: async (target) => {
      const pull = await open(target);
      target.story.review(pull, target.ben);
      target.story.push(pull, { by: target.ada, files: await otherText(target) });
      target.story.merge(pull, target.mia, 'merge');
    },
    codes: ['gate/stale-approval'],
  },
  {
    title: 'its approver pushed last, under the name of another',
    page: 'by-the-last-pusher',
    happen: async (target) => {
      const pull = await open(target);
      const [only = ''] = pull.commits;
      target.story.forcePush(pull, target.ben, [{ by: target.ada, files: filesAt(target, only) }]);
      target.story.review(pull, target.ben);
      target.story.merge(pull, target.mia, 'squash');
    },
    codes: ['gate/approver-not-independent'],
  },
  {
    title: 'somebody asked for changes, and another approved',
    page: 'changes-requested',
    happen: async (target) => {
      const pull = await open(target);
      target.story.review(pull, target.story.person('cy'), 'CHANGES_REQUESTED', { body: 'no' });
      target.story.review(pull, target.ben);
      target.story.merge(pull, target.mia, 'squash');
    },
    codes: ['gate/changes-requested'],
  },
  {
    title: 'it was pushed to main directly',
    page: 'direct-push',
    happen: async (target) => target.story.directPush({ by: target.ada, files: await target.changes() }),
    codes: ['gate/direct-push'],
  },
  {
    title: 'the approved file was pushed over',
    page: 'pushed-over',
    happen: async (target) => {
      await target.bring();
      target.story.directPush({ by: target.ada, files: await otherText(target) });
    },
    codes: ['gate/direct-push'],
  },
  {
    title: 'it was merged into another branch',
    page: 'other-branch',
    happen: async (target) => {
      const { story, ada, ben, mia } = target;
      story.move('develop', story.tip() ?? '', ada, 'branch_creation');
      const pull = await open(target, 'develop');
      story.review(pull, ben);
      story.merge(pull, mia, 'merge');
      story.move('main', story.tip('develop') ?? '', mia, 'push');
    },
    codes: ['gate/other-branch'],
  },
  {
    title: 'no owner of the migrations approved it',
    page: 'code-owner-missing',
    inputs: { 'code-owners': 'require' },
    happen: (target) => target.bring({ approvedBy: target.story.person('cy') }),
    codes: ['gate/code-owner-missing'],
  },
  {
    title: 'the migrations have no owner',
    page: 'code-owners-absent',
    inputs: { 'code-owners': 'require' },
    happen: async (target) => {
      target.story.directPush({ by: target.mia, files: { '.github/CODEOWNERS': '/docs/ @ben\n' } });
      await target.bring();
    },
    codes: ['gate/code-owners-absent'],
  },
  {
    title: 'the owners are a team that the token may not read',
    page: 'code-owners-team',
    inputs: { 'code-owners': 'require' },
    happen: async (target) => {
      target.story.directPush({ by: target.mia, files: { '.github/CODEOWNERS': '/drizzle/ @acme/dba\n' } });
      await target.bring();
    },
    codes: ['github/forbidden'],
    exitCode: 2,
  },
  {
    title: 'an author has no account, and the deploy is strict',
    page: 'developer-unidentified',
    inputs: { strict: 'true' },
    happen: async (target) => {
      const nobody = { id: 0, login: '', type: 'User', name: 'Old Laptop', email: 'root@laptop.local' } as const;
      await target.bring({ more: [{ by: nobody, files: { 'README.md': 'how to deploy\n' } }] });
    },
    codes: ['gate/developer-unidentified'],
  },
];

function filesAt({ story }: GatedTarget, commit: string): Record<string, string> {
  const { entries } = story.git.tree(commit, true) ?? { entries: [] };
  const paths = entries.flatMap(({ type, path }) => (type === 'blob' && path.includes('drizzle/') ? [path] : []));
  return Object.fromEntries(paths.map((path) => [path, story.git.file(commit, path)?.bytes.toString('utf8') ?? '']));
}

describe('A pull request is refused where', () => {
  test.each(cases)('$title', async ({ page, options, inputs, happen, codes, exitCode }) => {
    const target = await makeGatedTarget('v0', options);
    await happen(target);
    const run = await target.deploy(target.begin(), { approval: 'pull-request', ...inputs });
    await expectRefused(run, target, { codes, exitCode: exitCode ?? 1 });
    await expectPage(run, target, `pull-request/${page}`);
  });
});

test('Without the pull-request gate a direct push is deployed with a warning', async () => {
  const target = await makeGatedTarget('v0');
  target.story.directPush({ by: target.ada, files: await target.changes() });
  const run = await target.deploy(target.beginApproved(), { 'chain-start': 'true' });
  expect({ exitCode: run.exitCode, codes: run.outputs['codes'] }).toEqual({ exitCode: 0, codes: '["gate/direct-push"]' });
  await expectPage(run, target, 'pull-request/direct-push-warned');
});

describe.each(generations)('A plan of generation %s that was approved', (generation) => {
  /** What `pending` says, with which a plan is shown to whoever approves. */
  async function planned(target: GatedTarget): Promise<{ readonly sha256: string; readonly list: string }> {
    const names = await target.project.names();
    const list = await Promise.all(names.map(async (name) => ({ name, sha256: await target.project.hashOf(name) })));
    const run = await target.deploy(target.begin(), { command: 'pending', approval: '', environment: '', ...noSeal });
    return { sha256: run.outputs['plan-sha256'] ?? '', list: JSON.stringify(list) };
  }

  const noSeal = { signing: '', 'signing-key': '', 'evidence-directory': '', 'lock-wait': '', artifact: '', 'github-token': '' };

  test('is deployed as it is, given by its digest or as its list', async () => {
    const target = await makeGatedTarget(generation);
    await target.bring();
    const { sha256 } = await planned(target);
    const run = await target.deploy(target.beginApproved(), { 'chain-start': 'true', 'approved-plan': sha256 });
    expect(run.exitCode).toBe(0);
    expect(manifestOf(run)).toMatchObject({ gate: { approvedPlanSha256: sha256 }, plan: { sha256 } });
    await target.project.addMigration('tags', [createTags]);
    await target.bring();
    const tags = await target.project.nameOf('tags');
    const list = JSON.stringify([{ name: tags, sha256: await target.project.hashOf(tags) }]);
    const next = await target.deploy(target.beginApproved(), { 'approved-plan': list });
    expect({ exitCode: next.exitCode, tables: await target.tables() }).toEqual({ exitCode: 0, tables: ['tags', 'users'] });
  });

  test.each(generation === 'v0' ? (['sha256', 'list'] as const) : (['list'] as const))('is not deployed once it is another one (its %s)', async (form) => {
    const target = await makeGatedTarget(generation);
    await target.bring();
    const plan = await planned(target);
    await target.project.addMigration('tags', [createTags]);
    await target.bring();
    const run = await target.deploy(target.beginApproved(), { approval: 'both', 'approved-plan': plan[form] });
    await expectRefused(run, target, { codes: ['gate/plan-changed'] });
    const [users, tags] = await Promise.all([target.project.nameOf('users'), target.project.nameOf('tags')]);
    const message = run.annotations[0]?.message ?? '';
    expect(message).toMatch(new RegExp(form === 'list' ? `Approved: ${users} \\(\\w{12}\\)\\. ` : `digest ${plan.sha256}`, 'u'));
    expect(message).toMatch(new RegExp(`Pending now: ${users} \\(\\w{12}\\), ${tags} \\(\\w{12}\\)\\.`, 'u'));
    await expectPage(run, target, `pull-request/plan-changed-${form}`);
  });
});
