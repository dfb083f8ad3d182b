import { describe, expect, test } from 'vitest';
import { codes } from '../../src/errors/codes.ts';
import { found } from '../../src/github/reading.ts';
import { unaskedChanges, unaskedRun } from '../../src/gates/readings.ts';
import { isUnknown, unknown } from '../../src/model/unknown.ts';
import { changes, environment, environmentGate, file, identity, judged, pull, pullRequestGate, runAnswer, runReadings, unread } from './situation.ts';

const open = { run: runReadings({ approvals: found([]) }), changes: changes([pull({ reviews: found([]) })]) };
const words = { reason: 'checkout is down', ticket: 'OPS-12' };

describe('approval: none', () => {
  const settings = { ...environmentGate, approval: 'none' as const, strict: true };

  test('goes ahead, and says so loudly', () => {
    const verdict = judged(settings, open);
    expect(verdict).toMatchObject({ outcome: 'not-asked', codes: ['gate/not-asked'], errors: [] });
    expect(verdict.findings[0]?.message).toContain('NO APPROVAL WAS ASKED FOR');
  });

  test('goes ahead if nothing can be read, and records that', () => {
    const verdict = judged(settings, {
      run: unaskedRun('2026-11-20T11:00:00.000Z', 'a terminal has no workflow run'),
      changes: unaskedChanges([file], 'a terminal'),
    });
    expect(verdict).toMatchObject({ outcome: 'not-asked', codes: ['gate/not-asked'] });
    expect(verdict.controls.unreadable.length).toBeGreaterThan(5);
  });
});

describe('an emergency', () => {
  test('goes ahead without an approval, and carries what would have stopped it', () => {
    const verdict = judged({ ...environmentGate, approval: 'both', strict: true, emergency: words }, open);
    expect(verdict).toMatchObject({ outcome: 'emergency', errors: [] });
    expect(verdict.codes).toEqual(['gate/emergency', 'gate/not-approved', 'gate/pull-request-not-approved']);
    expect(verdict.findings[0]?.message).toContain('checkout is down (OPS-12)');
  });

  test('goes ahead where GitHub cannot be read', () => {
    const run = runReadings({ environment: unread('the environment', 'github/unavailable') });
    expect(judged({ ...environmentGate, emergency: words }, { run })).toMatchObject({ outcome: 'emergency', errors: [] });
  });

  test.each([
    [{ ...words, reason: ' ' }, 'a reason'],
    [{ ...words, ticket: '' }, 'a ticket'],
    [{ reason: '', ticket: '' }, 'a reason and a ticket'],
  ])('needs a reason and a ticket: %j', (emergency, missing) => {
    const verdict = judged({ ...environmentGate, approval: 'none', emergency });
    expect(verdict).toMatchObject({ outcome: 'refused', errors: ['gate/emergency-incomplete'] });
    expect(verdict.findings[0]?.message).toContain(missing);
  });
});

describe('a verdict', () => {
  test('where nobody can be asked is a refusal, for every gate', () => {
    const unasked = { run: unaskedRun('2026-11-20T11:00:00.000Z', 'no github-token was given'), changes: unaskedChanges([file], 'no github-token was given') };
    for (const approval of ['environment', 'pull-request', 'both'] as const) {
      const verdict = judged({ ...environmentGate, approval }, unasked);
      expect(verdict.outcome).toBe('refused');
      expect(new Set(verdict.errors)).toEqual(new Set(['github/no-access']));
    }
  });

  test('tells refusals before warnings, and each only once', () => {
    const run = runReadings({ environment: found(environment({ deployment_branch_policy: null })), approvals: found([]) });
    expect(judged({ ...environmentGate, approval: 'both' }, { run }).codes).toEqual(['gate/not-approved', 'gate/no-branch-policy']);
    const lost = changes([pull({ commits: unread('the commits of pull request #7') })]);
    expect(judged(pullRequestGate, { changes: lost }).codes).toEqual(['github/forbidden']);
  });

  test('gives every finding a message of one sentence or more, a remedy, and a code that the table knows', () => {
    for (const finding of judged({ ...environmentGate, approval: 'both', strict: true }, open).findings) {
      expect(Object.keys(codes)).toContain(finding.code);
      expect(finding.message).toMatch(/\.$/u);
      expect(finding.remedy).toMatch(/\.$/u);
    }
  });
});

describe('the controls', () => {
  test('are told as they were read, with the time', () => {
    const answer = environment({
      can_admins_bypass: unknown('GitHub does not say it'),
      protection_rules: [
        { type: 'required_reviewers', prevent_self_review: true, reviewers: [{ type: 'Team', id: '8', name: 'dba' }] },
        { type: 'wait_timer', wait_timer: 30 },
      ],
      deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    });
    const rules = [
      { type: 'pull_request', parameters: { required_approving_review_count: 1, require_code_owner_review: false } },
      { type: 'pull_request', parameters: { required_approving_review_count: 2, require_last_push_approval: true } },
      { type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'check' }] } },
      { type: 'deletion' },
    ];
    const run = runReadings({
      environment: found(answer),
      branchPolicies: found(['main', 'tag:v*']),
      customRules: found([{ app: 'gate', enabled: true }]),
      rules: found(rules),
    });
    const { controls } = judged(environmentGate, { run });
    expect(controls).toMatchObject({
      readAt: '2026-11-20T11:00:00.000Z',
      repository: { id: '42', fullName: 'acme/shop', defaultBranch: 'main' },
      environment: {
        requiredReviewers: [{ type: 'Team', name: 'dba', id: '8' }],
        preventSelfReview: true,
        adminsCanBypass: { unknown: 'GitHub does not say it' },
        waitTimer: 30,
        branchPolicy: { kind: 'custom', names: ['main', 'tag:v*'] },
        customRules: [{ app: 'gate', enabled: true }],
      },
      branch: {
        name: 'main',
        pullRequest: { requiredApprovals: 2, codeOwners: false, dismissStale: false, lastPushApproval: true },
        requiredChecks: ['check'],
        types: ['deletion', 'pull_request', 'required_status_checks'],
      },
      branchProtected: true,
      unreadable: [],
    });
  });

  test('say of each workflow whether it is bound to one commit', () => {
    const sha = 'a'.repeat(40);
    const run = runReadings({
      run: found(
        runAnswer({
          referenced_workflows: [
            { path: `other/gate/.github/workflows/deploy.yml@${sha}`, sha },
            { path: 'other/gate/.github/workflows/deploy.yml@refs/tags/v1', sha },
            { path: 'acme/shop/.github/workflows/part.yml@refs/heads/main', sha: 'd'.repeat(40) },
          ],
        }),
      ),
    });
    const told = judged(environmentGate, { run, identity: identity({ workflowSha: 'd'.repeat(40) }) }).controls.workflows;
    expect(isUnknown(told) ? [] : told.map(({ pinned }) => pinned)).toEqual([true, true, false, true]);
    const undeclared = judged(environmentGate, { run }).controls.workflows;
    expect(isUnknown(undeclared) ? null : undeclared[0]).toMatchObject({ pinned: false, sha: { unknown: expect.any(String) } });
  });
});
