import { afterAll, describe, expect, test } from 'vitest';
import type { Control, DoctorReport } from '../../../src/model/control.ts';
import { controlTexts } from '../../../src/commands/doctor/table.ts';
import { administers, controlOf, demands, examine, goodFiles, jobReads, openShop, type Asking, type ShopWords } from './shop.ts';
import type { Shop } from './shop.ts';

interface Case {
  readonly id: string;
  readonly when: string;
  readonly words?: ShopWords;
  readonly told?: (shop: Shop) => void;
  readonly asking?: Asking;
  /** Part of what is said. */
  readonly says?: string;
}

const covered = new Set<string>();
const workflow = (text: string): ShopWords => ({ files: { '.github/workflows/other.yml': text } });
const without = (...paths: string[]): ShopWords => ({ files: Object.fromEntries(paths.map((path) => [path, null])) });
const step = (uses: string): string => `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ${uses}\n`;
const [check, deploy, evidence] = [
  '.github/workflows/drizzle-check.yml',
  '.github/workflows/drizzle-deploy.yml',
  '.github/workflows/drizzle-evidence.yml',
] as const;
const deployStep = (more: string): string =>
  `on: push\npermissions: {}\n${more}jobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: drizzle-attest/drizzle-attest@v1\n        with: { command: migrate }\n`;

const missing: readonly Case[] = [
  { id: 'environment/exists', when: 'there is none of the name', asking: { environments: ['live'] } },
  { id: 'environment/required-reviewers', when: 'it has none', words: { environment: { reviewers: [] } }, says: 'approval: pull-request' },
  { id: 'environment/required-reviewers', when: 'it is public and has none', words: { environment: { reviewers: [] }, visibility: 'public' } },
  { id: 'environment/self-review', when: 'it is not prevented', words: { environment: { preventSelfReview: false } } },
  { id: 'environment/admin-bypass', when: 'it is allowed', words: { environment: { adminsBypass: true } } },
  { id: 'environment/branch-policy', when: 'any branch may deploy', words: { environment: { branches: 'all' } } },
  { id: 'environment/branch-policy', when: 'a pattern takes all branches', words: { environment: { branches: ['main', '*'] } }, says: '*' },
  { id: 'environment/secret', when: 'the environment has none', told: ({ story }) => (story.settings.environmentSecrets = {}) },
  { id: 'environment/secret', when: 'the repository has it, too', told: ({ story }) => (story.settings.secrets = ['DATABASE_URL']), says: 'every branch' },
  { id: 'environment/secret', when: 'the organization gives it', told: ({ story }) => (story.settings.organizationSecrets = ['database_url']) },
  { id: 'branch/pull-request', when: 'none is required', words: { rules: { direct: true } } },
  { id: 'branch/pull-request', when: 'there are no rules', words: { rules: null } },
  { id: 'branch/approvals', when: 'none is required', words: { rules: { approvals: 0 } } },
  { id: 'branch/last-push-approval', when: 'it is off', words: { rules: { lastPushApproval: false } } },
  { id: 'branch/dismiss-stale', when: 'it is off', words: { rules: { dismissStale: false } } },
  { id: 'branch/code-owner-review', when: 'it is off', words: { rules: { codeOwners: false } } },
  { id: 'branch/required-check', when: 'another check is required', words: { rules: { checks: ['test'] } }, says: 'check / check' },
  { id: 'branch/required-check', when: 'no workflow has it', words: without(check) },
  { id: 'branch/history', when: 'there are no rules', words: { rules: null } },
  { id: 'branch/no-bypass', when: 'somebody may', words: { rules: { bypassed: true } } },
  { id: 'branch/no-bypass', when: 'administrators may bypass classic protection', words: { rules: { kind: 'classic', bypassed: true } } },
  { id: 'evidence/branch', when: 'there is none yet', words: { withoutEvidence: true } },
  { id: 'evidence/append-only', when: 'it has no rules', words: { evidenceRules: null } },
  { id: 'evidence/append-only', when: 'its rules demand pull requests', words: { evidenceRules: { direct: false } }, says: 'cannot append' },
  { id: 'evidence/retention', when: 'there is no branch and few days', asking: { demands: { ...demands, evidenceBranch: null } }, says: '90 days' },
  { id: 'code-owners/valid', when: 'there is none', words: without('.github/CODEOWNERS') },
  {
    id: 'code-owners/valid',
    when: 'GitHub finds an error',
    told: ({ story }) => story.codeownersErrors.push({ line: 3, path: '.github/CODEOWNERS', message: 'x' }),
  },
  { id: 'code-owners/migrations', when: 'nobody owns them', words: { files: { '.github/CODEOWNERS': '/.github/ @ben\n' } }, says: 'drizzle/' },
  { id: 'code-owners/controls', when: 'nobody owns them', words: { files: { '.github/CODEOWNERS': '/drizzle/ @ben\n' } } },
  { id: 'workflows/check', when: 'nothing calls it', words: without(check) },
  {
    id: 'workflows/check',
    when: 'it is called at a branch',
    words: { files: { [check]: goodFiles[check]?.replace('@v1', '@main') ?? '' } },
    says: 'main',
  },
  { id: 'workflows/deploy', when: 'nothing calls it', words: without(deploy) },
  { id: 'workflows/evidence', when: 'nothing calls it', words: without(evidence) },
  {
    id: 'workflows/no-push',
    when: 'a workflow pushes',
    words: workflow('on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: npx drizzle-kit push\n'),
    says: 'other.yml:6',
  },
  { id: 'workflows/concurrency', when: 'a step deploys without a group', words: workflow(deployStep('')) },
  { id: 'workflows/concurrency', when: 'the group cancels', words: workflow(deployStep('concurrency: { group: a, cancel-in-progress: true }\n')) },
  { id: 'workflows/permissions', when: 'a workflow names none', words: workflow(step('./x').replace('permissions: {}\n', '')) },
  { id: 'workflows/pins', when: 'an action is called by a tag', words: workflow(step('actions/checkout@v4')), says: 'other.yml:7 actions/checkout@v4' },
  { id: 'settings/default-token', when: 'it may write', told: ({ story }) => (story.settings.defaultToken = 'write') },
  { id: 'settings/no-self-approval', when: 'they may', told: ({ story }) => (story.settings.workflowsApprove = true) },
];

const away = (which: RegExp): Asking => ({ before: (github) => github.disturb(which, { kind: 'status', status: 503 }) });

/** One repository for all that is asked of it. */
const environmentAway = away(/environments\/production$/u);
const classic: ShopWords = { rules: { kind: 'classic' } };
const byJob: Asking = { permissions: jobReads };
const withoutFiles: Asking = { permissions: { actions: 'read' } };

const unreadable: readonly Case[] = [
  ...['exists', 'required-reviewers', 'self-review', 'branch-policy'].map((name) => ({
    id: `environment/${name}`,
    when: 'GitHub is away',
    asking: environmentAway,
  })),
  { id: 'environment/admin-bypass', when: 'GitHub does not tell', words: { environment: { adminsBypass: 'not-told' } } },
  { id: 'environment/secret', when: 'a job asks', asking: byJob, says: 'Environments: read' },
  ...['pull-request', 'approvals', 'last-push-approval', 'dismiss-stale', 'code-owner-review', 'required-check', 'history'].map((name) => ({
    id: `branch/${name}`,
    when: 'the branch has classic protection, and a job asks',
    words: classic,
    asking: byJob,
    says: 'Administration: read',
  })),
  { id: 'branch/no-bypass', when: 'a job asks', asking: byJob },
  { id: 'evidence/branch', when: 'GitHub is away', asking: away(/branches\/drizzle-attest-evidence$/u) },
  { id: 'evidence/append-only', when: 'GitHub is away', asking: away(/rules\/branches\/drizzle-attest-evidence/u) },
  { id: 'evidence/retention', when: 'a job asks, and there is no branch', words: { withoutEvidence: true }, asking: byJob },
  { id: 'code-owners/valid', when: 'GitHub is away', asking: away(/codeowners\/errors/u) },
  ...['migrations', 'controls'].map((name) => ({
    id: `code-owners/${name}`,
    when: 'files may not be read',
    asking: withoutFiles,
  })),
  ...['check', 'deploy', 'evidence', 'concurrency', 'permissions', 'pins'].map((name) => ({
    id: `workflows/${name}`,
    when: 'files may not be read',
    asking: withoutFiles,
  })),
  { id: 'workflows/permissions', when: 'a workflow is no YAML', words: workflow('on: [push\njobs: {'), says: 'other.yml' },
  { id: 'workflows/pins', when: 'a workflow is no workflow', words: workflow('on: push\n'), says: 'other.yml' },
  { id: 'workflows/deploy', when: 'the one that may be it is no YAML', words: { files: { [deploy]: 'on: [push\n' } } },
  { id: 'workflows/no-push', when: 'there is code, which is read in a clone only', words: { files: { 'scripts/a.ts': 'export {};\n' } }, says: 'clone' },
  ...['default-token', 'no-self-approval'].map((name) => ({ id: `settings/${name}`, when: 'a job asks', asking: byJob })),
];

/** By how the repository is asked, for those that differ in nothing else. */
const reports = new Map<Asking, { readonly words: ShopWords | undefined; readonly report: Promise<DoctorReport> }>();

async function statusOf({ id, words, told, asking }: Case): Promise<Control> {
  const known = asking === undefined ? undefined : reports.get(asking);
  if (known !== undefined && known.words === words && told === undefined) return controlOf(await known.report, id);
  const shop = openShop(words);
  told?.(shop);
  const report = examine(shop, asking);
  if (asking !== undefined && told === undefined) reports.set(asking, { words, report });
  return controlOf(await report, id);
}

test('every control of a repository that has all of them is configured, required where it has to be, and has nothing to do', async () => {
  const report = await examine(openShop());
  expect(report.controls.filter(({ status }) => status !== 'configured')).toEqual([]);
  expect(report.controls.map(({ id }) => id).sort()).toEqual(controlTexts.map(({ id }) => id).sort());
  expect(report.verdict).toBe('configured');
  expect(report.controls.filter(({ remedy }) => remedy !== null)).toEqual([]);
});

test('classic protection that may be read counts as rules do', async () => {
  const report = await examine(openShop({ rules: { kind: 'classic' } }));
  expect(report.controls.filter(({ group, status }) => group === 'branch' && status !== 'configured')).toEqual([]);
});

describe('is missing', () => {
  test.each(missing)('$id, where $when', async (given) => {
    covered.add(`${given.id} missing`);
    const control = await statusOf(given);
    expect(control).toMatchObject({ status: 'not-configured', remedy: expect.any(String) });
    expect(`${control.found} ${String(control.remedy)}`).toContain(given.says ?? '');
    expect(control.remedy).not.toContain('{subject}');
  });
});

describe('is unreadable', () => {
  test.each(unreadable)('$id, where $when', async (given) => {
    covered.add(`${given.id} unreadable`);
    const control = await statusOf(given);
    expect(control).toMatchObject({ status: 'unreadable', remedy: expect.any(String) });
    expect(`${control.found} ${String(control.remedy)}`).toContain(given.says ?? '');
  });
});

describe('decides', () => {
  test('a required control that is missing goes before one that cannot be read', async () => {
    const report = await examine(openShop({ rules: { approvals: 0 }, environment: { adminsBypass: 'not-told' } }));
    expect(report.verdict).toBe('not-configured');
  });

  test('a required control that cannot be read is no verdict', async () => {
    expect((await examine(openShop({ environment: { adminsBypass: 'not-told' } }))).verdict).toBe('unreadable');
  });

  test('what only administrators may read stops no job that asks', async () => {
    const report = await examine(openShop(), { permissions: jobReads });
    expect(report.verdict).toBe('configured');
    expect(report.controls.filter(({ status, required }) => status === 'unreadable' && required)).toEqual([]);
  });

  test('approval: pull-request needs no required reviewers, and approval: environment no approval of the last push', async () => {
    const plan = openShop({ environment: { reviewers: [], preventSelfReview: false, adminsBypass: true } });
    expect((await examine(plan, { demands: { ...demands, approval: 'pull-request' } })).verdict).toBe('configured');
    const pushed = openShop({ rules: { lastPushApproval: false } });
    expect((await examine(pushed, { demands: { ...demands, approval: 'environment' } })).verdict).toBe('configured');
  });

  test('several environments are judged one by one', async () => {
    const shop = openShop();
    shop.story.environment('staging');
    const report = await examine(shop, { environments: ['production', 'staging'], permissions: administers });
    expect(report.controls.filter(({ id, status }) => id === 'environment/branch-policy' && status === 'not-configured').map(({ subject }) => subject)).toEqual(
      ['staging'],
    );
  });
});

afterAll(() => {
  const wanted = controlTexts.flatMap(({ id }) => [`${id} missing`, `${id} unreadable`]);
  expect(wanted.filter((one) => !covered.has(one))).toEqual([]);
});
