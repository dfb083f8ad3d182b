import { describe, expect, test } from 'vitest';
import { found } from '../../src/github/reading.ts';
import { unknown } from '../../src/model/unknown.ts';
import {
  alice,
  approval,
  bob,
  carol,
  changes,
  commit,
  environment,
  environmentGate,
  identity,
  judged,
  mel,
  person,
  pull,
  pullAnswer,
  robot,
  runAnswer,
  runReadings,
  unread,
} from './situation.ts';

const strict = { ...environmentGate, strict: true };

describe('the environment', () => {
  test('with required reviewers and an approval by somebody else lets the deploy through', () => {
    const verdict = judged(environmentGate);
    expect(verdict).toMatchObject({ outcome: 'approved', codes: [] });
    expect(verdict.separationOfDuties).toMatchObject({ counted: [bob], violations: [] });
    expect(verdict.approvals.filter(({ gate }) => gate === 'environment')).toEqual([
      {
        gate: 'environment',
        approver: bob,
        boundTo: { commit: 'd'.repeat(40), pullRequest: null, run: '9001', environment: { id: '500', name: 'production' } },
        comment: 'looks right',
        at: { time: '2026-11-20T11:00:00.000Z', source: 'observed' },
        discount: null,
      },
    ]);
  });

  test('that is not there is refused, since a job would create it without rules', () => {
    expect(judged(environmentGate, { run: runReadings({ environment: found(null) }) })).toMatchObject({
      outcome: 'refused',
      errors: ['gate/environment-missing'],
    });
  });

  test.each([
    ['has no rule for reviewers', []],
    ['has a rule without a reviewer', [{ type: 'required_reviewers' as const, prevent_self_review: true, reviewers: [] }]],
    ['has only a timer', [{ type: 'wait_timer' as const, wait_timer: 5 }]],
  ])('that %s is refused', (_, protection_rules) => {
    expect(judged(environmentGate, { run: runReadings({ environment: found(environment({ protection_rules })) }) }).errors).toContain(
      'gate/no-required-reviewers',
    );
  });

  test.each([false, unknown('GitHub does not say it')])('has to prevent self-review, and %j does not', (prevent_self_review) => {
    const protection_rules = [{ type: 'required_reviewers' as const, prevent_self_review, reviewers: [{ type: 'Team' as const, id: '8', name: 'dba' }] }];
    expect(judged(environmentGate, { run: runReadings({ environment: found(environment({ protection_rules })) }) }).errors).toEqual([
      'gate/self-review-allowed',
    ]);
  });

  test('whose rules administrators may bypass is refused', () => {
    expect(judged(environmentGate, { run: runReadings({ environment: found(environment({ can_admins_bypass: true })) }) }).errors).toEqual([
      'gate/admin-bypass',
    ]);
  });

  test('of which GitHub does not say whether administrators may bypass it passes with a warning, and strictly not', () => {
    const run = runReadings({ environment: found(environment({ can_admins_bypass: unknown('GitHub does not say it') })) });
    expect(judged(environmentGate, { run })).toMatchObject({ outcome: 'approved', codes: ['gate/admin-bypass-unknown'] });
    expect(judged(strict, { run })).toMatchObject({ outcome: 'refused', errors: ['gate/admin-bypass-unknown'] });
  });

  test('to which any branch may deploy passes with a warning, and strictly not', () => {
    const run = runReadings({ environment: found(environment({ deployment_branch_policy: null })) });
    expect(judged(environmentGate, { run })).toMatchObject({ outcome: 'approved', codes: ['gate/no-branch-policy'] });
    expect(judged(strict, { run })).toMatchObject({ outcome: 'refused', errors: ['gate/no-branch-policy'] });
  });

  test('tells all that is wrong with it at once', () => {
    const broken = environment({ can_admins_bypass: true, protection_rules: [], deployment_branch_policy: null });
    const { errors } = judged(strict, { run: runReadings({ environment: found(broken), approvals: found([]) }) });
    expect(errors).toEqual(['gate/no-required-reviewers', 'gate/admin-bypass', 'gate/no-branch-policy', 'gate/not-approved']);
  });
});

describe('the approval of a run', () => {
  const approved = (...answers: readonly ReturnType<typeof approval>[]) => ({ run: runReadings({ approvals: found(answers) }) });

  test('is missed where there is none', () => {
    expect(judged(environmentGate, approved())).toMatchObject({ outcome: 'refused', errors: ['gate/not-approved'] });
  });

  test.each(['pending', 'Approved', 'APPROVED', 'bypassed', ''])('has exactly the state approved, which "%s" is not', (state) => {
    const verdict = judged(environmentGate, approved(approval(bob, { state })));
    expect(verdict.errors).toEqual(['gate/not-approved']);
    expect(verdict.findings[0]?.message).toContain(`its state is ${state}`);
  });

  test('is for this environment, by its id', () => {
    const other = approval(bob, { environments: [{ id: '501', name: 'production' }] });
    const verdict = judged(environmentGate, approved(other));
    expect(verdict.errors).toEqual(['gate/not-approved']);
    expect(verdict.findings[0]?.message).toContain('only for production');
  });

  test('may name several environments', () => {
    const both = approval(bob, {
      environments: [
        { id: '501', name: 'staging' },
        { id: '500', name: 'production' },
      ],
    });
    expect(judged(environmentGate, approved(both)).outcome).toBe('approved');
  });

  test('does not stand against a rejection', () => {
    expect(judged(environmentGate, approved(approval(carol, { state: 'rejected' }), approval(bob))).errors).toEqual(['gate/rejected']);
  });

  test.each([
    ['a bot', robot],
    ['a deleted account', null],
    ['an organisation', { login: 'acme', id: '41', kind: 'other' as const }],
  ])('is not given by %s', (_, user) => {
    expect(judged(environmentGate, approved(approval(user))).errors).toEqual(['gate/approver-not-a-person']);
  });

  test('of a person counts beside the one of a bot', () => {
    expect(judged(environmentGate, approved(approval(robot), approval(bob))).outcome).toBe('approved');
  });

  test.each([
    ['wrote the pull request', alice, {}],
    ['started the run', mel, {}],
    ['wrote one of its commits', bob, { changes: changes([pull({ commits: found([commit(alice), commit(bob)]) })]) }],
    ['pushed it last', bob, { changes: changes([pull({ lastPusher: found(bob) })]) }],
    ['merged it', bob, { changes: changes([pull({ pull: found(pullAnswer({ merged_by: bob })) })]) }],
  ])('does not count from whoever %s', (_, user, change) => {
    const verdict = judged(environmentGate, { ...approved(approval(user)), ...change });
    expect(verdict.errors).toEqual(['gate/approver-not-independent']);
    expect(verdict.separationOfDuties.violations).toContainEqual(expect.objectContaining({ approver: user, gate: 'environment' }));
  });

  test('of whoever re-ran the run does not count', () => {
    const run = runReadings({ run: found(runAnswer({ triggering_actor: bob })) });
    const verdict = judged(environmentGate, { run });
    expect(verdict.errors).toEqual(['gate/approver-not-independent']);
    expect(verdict.separationOfDuties.violations[0]?.roles).toContain('triggering-actor');
  });

  test('of whoever the identity token names as the actor does not count', () => {
    expect(judged(environmentGate, { identity: identity({ actor: { login: 'bob', id: '2' } }) }).errors).toEqual(['gate/approver-not-independent']);
  });

  test('is matched by account id, not by login', () => {
    const renamed = person('robert', 1);
    expect(judged(environmentGate, approved(approval(renamed))).errors).toEqual(['gate/approver-not-independent']);
    expect(judged(environmentGate, approved(approval(person('alice', 77)))).outcome).toBe('approved');
  });

  test('is needed once more for each attempt', () => {
    const second = { run: found(runAnswer({ run_attempt: 2 })) };
    expect(judged(environmentGate, { run: runReadings(second) }).errors).toEqual(['gate/rerun-not-approved']);
    expect(judged(environmentGate, { run: runReadings({ ...second, approvals: found([approval(bob), approval(bob)]) }) }).outcome).toBe('approved');
    expect(judged(environmentGate, { run: runReadings({ ...second, approvals: found([approval(bob), approval(alice)]) }) }).errors).toEqual([
      'gate/rerun-not-approved',
    ]);
  });

  test('is needed for the attempt that the token names, where GitHub is behind', () => {
    expect(judged(environmentGate, { identity: identity({ attempt: 2 }) }).errors).toEqual(['gate/rerun-not-approved']);
  });

  test('is of the commit that is deployed', () => {
    expect(judged(environmentGate, { commit: 'f'.repeat(40) }).errors).toEqual(['gate/other-commit']);
    expect(judged(environmentGate, { commit: unknown('git knows no commit here.') }).errors).toEqual(['gate/commit-unknown']);
  });

  test('has the time at which the deployment left its waiting, where GitHub tells it', () => {
    const statuses = found([
      { state: 'in_progress', created_at: '2026-11-20T10:31:00.000Z', log_url: null, target_url: null },
      { state: 'waiting', created_at: '2026-11-20T10:00:00.000Z', log_url: null, target_url: null },
      { state: 'queued', created_at: '2026-11-20T10:30:00.000Z', log_url: null, target_url: null },
    ]);
    expect(judged(environmentGate, { run: runReadings({ statuses }) }).approvals[0]?.at).toEqual({
      time: '2026-11-20T10:30:00.000Z',
      source: 'deployment-status',
    });
    const open = found([{ state: 'waiting', created_at: '2026-11-20T10:00:00.000Z', log_url: null, target_url: null }]);
    expect(judged(environmentGate, { run: runReadings({ statuses: open }) }).approvals[0]?.at.source).toBe('observed');
  });
});

describe('what could not be read', () => {
  test.each(['environment', 'run', 'approvals', 'branch'] as const)('counts as no: %s', (what) => {
    const verdict = judged(environmentGate, { run: runReadings({ [what]: unread(`the ${what}`) }) });
    expect(verdict).toMatchObject({ outcome: 'refused', errors: ['github/forbidden'] });
    expect(verdict.findings[0]?.message).toContain(`the ${what}`);
    expect(verdict.controls.unreadable).toContainEqual({ what: `the ${what}`, reason: expect.stringContaining('403') });
  });

  test.each(['pull', 'commits'] as const)('of a pull request counts as no, since its authors may not approve: %s', (what) => {
    const verdict = judged(environmentGate, { changes: changes([pull({ [what]: unread(`the ${what}`) })]) });
    expect(verdict).toMatchObject({ outcome: 'refused', errors: ['github/forbidden'] });
  });

  test.each(['statuses', 'rules', 'branchProtected', 'customRules', 'branchPolicies'] as const)(
    'and is only a control is told, and stops nothing: %s',
    (what) => {
      const verdict = judged(environmentGate, { run: runReadings({ [what]: unread(`the ${what}`) }) });
      expect(verdict.outcome).toBe('approved');
      expect(verdict.controls.unreadable.map((one) => one.what)).toContain(`the ${what}`);
    },
  );
});
