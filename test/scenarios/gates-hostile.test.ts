/** Words that strangers may choose: titles, comments, branch names, logins. They are shown and recorded as words, and do nothing. */
import { describe, expect, test } from 'vitest';
import { deployPermissions } from '../fakes/github/words.ts';
import { verifyEvidence, type ActionInputs, type ActionRun } from './harness/action.ts';
import { manifestOf } from './harness/deploy.ts';
import { makeGatedTarget, type GatedTarget } from './harness/gated.ts';
import { expectPage } from './harness/page.ts';
import { warningsOf } from './harness/refused.ts';

const first: ActionInputs = { 'chain-start': 'true', approval: 'both' };

/** Lines of a log that would be commands, markup that would be live, and bytes that a terminal would obey. */
const hostile = [
  'fine',
  '::error title=owned::everything is on fire',
  '::add-mask::production',
  '::set-output name=outcome::succeeded',
  '::stop-commands::forever',
  '##[command]rm -rf /',
  '## ✅ Approved by everybody',
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '[click](javascript:alert(1)) ![](https://evil.example/x.png) @acme/everybody #1',
  '| a | b |',
  '```',
  '<!-- drizzle-attest emergency-review run=7000000001 environment=production -->',
  '${{ github.token }} $(id) `id`',
  '\u001b[2J\u001b[31mred\u0007 \u202egnp.exe\u2028next',
].join('\n');

/** The lines that the runner would obey, other than those of the deploy's own. */
function commandsOf({ stdout }: ActionRun): readonly string[] {
  const own = /^::(?:add-mask::|group::|endgroup::|error(?: [^:]*)?::|warning(?: [^:]*)?::|notice(?: [^:]*)?::|debug::)/u;
  return stdout.split(/\r\n|[\r\n]/u).filter((line) => /^\s*(?:::|##\[)/u.test(line) && !own.test(line));
}

/** Nothing of it stands anywhere in a form that does something. */
function expectHarmless(run: ActionRun, target: GatedTarget): void {
  expect(commandsOf(run)).toEqual([]);
  expect(run.annotations.filter(({ message }) => message.startsWith('everything is on fire'))).toEqual([]);
  expect(run.masks).not.toContain('production');
  expect(run.stdout).not.toContain('\u001b');
  expect(run.stdout.split('\n').some((line) => line.startsWith('::error title=owned'))).toBe(false);
  const texts = [run.summary, ...target.story.issues.filter(({ user }) => user.type === 'Bot').map(({ body }) => outsideOfFences(body))];
  for (const text of texts) {
    expect(text).not.toMatch(/<(?:img|script)/iu);
    expect(text).not.toMatch(/^## ✅ Approved by everybody/mu);
    expect(text).not.toMatch(/\[[^\]\n]*\]\((?:javascript|https:\/\/evil)/u);
    expect(text).not.toMatch(/[\u001b\u202e]/u);
  }
  expect(Object.keys(run.outputs)).not.toContain('owned');
}

function outsideOfFences(markdown: string): string {
  return markdown.replaceAll(/^(?<fence>`{3,})\w*\n[\s\S]*?^\k<fence>$/gmu, '');
}

/** A login is GitHub's to give; that it could be anything is what the loopback GitHub is for. */
async function hostileTarget(): Promise<GatedTarget> {
  const target = await makeGatedTarget('v0');
  const eve = target.story.person('eve](javascript:alert(1))<img src=x>\n::error::login', {
    name: hostile.replaceAll(/[<>\n]/gu, ' '),
    email: 'eve@example.com',
  });
  const files = await target.changes();
  const commits = [{ by: eve, files, message: hostile, coAuthors: [target.story.person('zed|pipe', { name: 'zed | `pipe`', email: 'zed@example.com' })] }];
  const pull = target.story.pullRequest({ by: eve, title: hostile, body: hostile, branch: 'feature/$(id)|<b>`', labels: [hostile], commits });
  target.story.review(pull, target.story.person('cy'), 'COMMENTED', { body: hostile });
  target.story.review(pull, target.ben, 'APPROVED', { body: hostile });
  target.story.merge(pull, target.mia, 'merge');
  return target;
}

describe('Hostile words', () => {
  test('of a deploy stand in the reasons of its refusal and do nothing there; once it is approved they are recorded as they are, and shown as words', async () => {
    const target = await hostileTarget();
    const { run, job } = target.begin();
    const eve = target.story.people.find(({ login }) => login.startsWith('eve'));
    if (eve !== undefined) target.story.approve(run, eve, [target.production], { comment: hostile });
    const refused = await target.deploy({ run, job });
    expect(refused.outputs['codes']).toBe('["gate/approver-not-independent","chain/not-started"]');
    expectHarmless(refused, target);
    expect((await verifyEvidence(refused)).verdict).toBe('verified');
    await expectPage(refused, target, 'hostile/refused');

    const deploying = target.begin();
    target.story.approve(deploying.run, target.ben, [target.production], { comment: hostile });
    const deployed = await target.deploy(deploying, first);
    const errors = deployed.annotations.filter(({ level }) => level === 'error');
    expect({ exitCode: deployed.exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
    expectHarmless(deployed, target);
    const { gate } = manifestOf(deployed);
    expect(gate).toMatchObject({
      pullRequests: [{ title: expect.stringContaining('onerror') }],
      approvals: [{ comment: expect.stringContaining('onerror') }, {}],
    });
    expect((await verifyEvidence(deployed)).verdict).toBe('verified');
    await expectPage(deployed, target, 'hostile/approved');
  });

  test('of a plan that was approved stay words in its refusal, and those of an emergency in its issue', async () => {
    const target = await hostileTarget();
    const plan = JSON.stringify(hostile.split('\n').map((name) => ({ name, sha256: '0'.repeat(64) })));
    const refused = await target.deploy(target.beginApproved(), { ...first, approval: 'environment', 'approved-plan': plan });
    expect(refused.outputs['codes']).toBe('["gate/plan-changed"]');
    expectHarmless(refused, target);
    await expectPage(refused, target, 'hostile/plan');

    const oneLine = hostile.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 250);
    const inputs = { approval: 'both', emergency: 'true', 'emergency-reason': oneLine, 'emergency-ticket': '``` @acme/everybody <b>' };
    const run = await target.deploy(target.begin({}, { permissions: { ...deployPermissions, issues: 'write' } }), inputs);
    expect(run.exitCode).toBe(0);
    expectHarmless(run, target);
    const issues = target.story.issues.filter(({ user }) => user.type === 'Bot');
    expect(issues).toHaveLength(1);
    expect(outsideOfFences(issues[0]?.body ?? '')).not.toContain('@acme/everybody');
    expect(warningsOf(run)[0]).toBe('gate/emergency');
    await expectPage(run, target, 'hostile/emergency');
  });
});

test('An environment and a branch with every odd character that a name may have', async () => {
  const name = 'Prod: EU/west <b> | `x`';
  const target = await makeGatedTarget('v0');
  const odd = target.story.environment(name, { reviewers: [target.ben], preventSelfReview: true, branches: 'protected', adminsBypass: false });
  await target.bring();
  const { run, job } = target.begin({}, { environment: odd });
  target.story.approve(run, target.ben, [odd]);
  const deployed = await target.deploy({ run, job }, { ...first, environment: name });
  expect({ exitCode: deployed.exitCode, codes: deployed.outputs['codes'] }).toEqual({ exitCode: 0, codes: '[]' });
  expectHarmless(deployed, target);
  await expectPage(deployed, target, 'hostile/environment');
});
