import { describe, expect, test } from 'vitest';
import { found } from '../../src/github/reading.ts';
import {
  alice,
  blob,
  bob,
  carol,
  changes,
  commit,
  earlier,
  file,
  fileReadings,
  judged,
  mel,
  pull,
  pullAnswer,
  pullRequestGate,
  review,
  robot,
  runReadings,
  unread,
} from './situation.ts';

const both = { ...pullRequestGate, approval: 'both' as const };

describe('a pull request', () => {
  test('that an independent person approved on its last commit lets the deploy through', () => {
    const verdict = judged(pullRequestGate);
    expect(verdict).toMatchObject({ outcome: 'approved', codes: [] });
    expect(verdict.approvals).toEqual([
      {
        gate: 'pull-request',
        approver: bob,
        boundTo: { commit: 'e'.repeat(40), pullRequest: 7, run: null, environment: null },
        comment: null,
        at: { time: '2026-11-20T10:00:00.000Z', source: 'review' },
        discount: null,
      },
    ]);
    expect(verdict.pullRequests).toMatchObject([{ number: 7, author: alice, merger: mel, files: [{ path: file.path, blob }] }]);
  });

  test('needs no environment: neither reviewers nor an approval of the run', () => {
    const run = runReadings({ environment: found(null), approvals: unread('the approvals'), run: unread('the run') });
    expect(judged(pullRequestGate, { run }).outcome).toBe('approved');
    expect(judged(both, { run }).outcome).toBe('refused');
    expect(judged(both).outcome).toBe('approved');
  });

  test('from a fork that is gone is judged like any other', () => {
    const forked = pull({
      pull: found(pullAnswer({ head: { ref: 'posts', sha: 'e'.repeat(40), repo: null } })),
      lastPusher: unread('the last pusher', 'github/incomplete'),
    });
    expect(judged(pullRequestGate, { changes: changes([forked]) }).outcome).toBe('approved');
  });

  const reviewed = (...reviews: readonly ReturnType<typeof review>[]) => ({ changes: changes([pull({ reviews: found(reviews) })]) });

  test.each([
    ['without a review', [], 'gate/pull-request-not-approved'],
    ['with a remark only', [review(bob, 'COMMENTED')], 'gate/pull-request-not-approved'],
    ['with a review that was not sent', [review(bob, 'PENDING')], 'gate/pull-request-not-approved'],
    ['whose approval was dismissed', [review(bob, 'DISMISSED')], 'gate/pull-request-not-approved'],
    ['in a state that is not known', [review(bob), review(bob, 'WITHDRAWN', { id: '2' })], 'gate/pull-request-not-approved'],
    ['approved before its last commit', [review(bob, 'APPROVED', { commit_id: earlier })], 'gate/stale-approval'],
    ['approved on a commit that is gone', [review(bob, 'APPROVED', { commit_id: null })], 'gate/stale-approval'],
    ['approved by a bot', [review(robot)], 'gate/approver-not-a-person'],
    ['approved by a deleted account', [review(null)], 'gate/approver-not-a-person'],
    ['approved by its author', [review(alice)], 'gate/approver-not-independent'],
    ['approved by who merged it', [review(mel)], 'gate/approver-not-independent'],
  ])('%s is refused', (_, reviews, code) => {
    expect(judged(pullRequestGate, reviewed(...reviews))).toMatchObject({ outcome: 'refused', errors: [code] });
  });

  test('is judged by the last word of each person; a remark is none', () => {
    const late = { id: '2', submitted_at: '2026-11-20T12:00:00.000Z' };
    expect(judged(pullRequestGate, reviewed(review(bob), review(bob, 'COMMENTED', late))).outcome).toBe('approved');
    expect(judged(pullRequestGate, reviewed(review(bob, 'APPROVED', late), review(bob, 'CHANGES_REQUESTED'))).outcome).toBe('approved');
    expect(judged(pullRequestGate, reviewed(review(bob), review(bob, 'CHANGES_REQUESTED', late))).errors).toEqual([
      'gate/changes-requested',
      'gate/pull-request-not-approved',
    ]);
  });

  test('is not approved while somebody who may write here asks for changes', () => {
    const objection = [review(bob), review(carol, 'CHANGES_REQUESTED', { id: '2' })];
    expect(judged(pullRequestGate, reviewed(...objection)).errors).toEqual(['gate/changes-requested']);
    const stranger = pull({
      reviews: found(objection),
      mayWrite: new Map([
        [bob.id, found(true)],
        [carol.id, found(false)],
      ]),
    });
    expect(judged(pullRequestGate, { changes: changes([stranger]) }).outcome).toBe('approved');
  });

  test('is approved by people who may write to the repository only', () => {
    const rights = (mayWrite: ReturnType<typeof pull>['mayWrite']) => judged(pullRequestGate, { changes: changes([pull({ mayWrite })]) }).errors;
    expect(rights(new Map([[bob.id, found(false)]]))).toEqual(['gate/approver-without-write']);
    expect(rights(new Map())).toEqual(['gate/approver-without-write']);
    expect(rights(new Map([[bob.id, unread('the rights of bob')]]))).toEqual(['github/forbidden']);
  });

  test('tells each kind of approval that does not count', () => {
    const { errors } = judged(
      pullRequestGate,
      reviewed(review(alice), review(robot, 'APPROVED', { id: '2' }), review(bob, 'APPROVED', { id: '3', commit_id: earlier })),
    );
    expect(errors).toEqual(['gate/approver-not-independent', 'gate/approver-not-a-person', 'gate/stale-approval']);
  });

  test.each(['pull', 'reviews', 'commits', 'files'] as const)('of which something could not be read counts as no: %s', (what) => {
    expect(judged(pullRequestGate, { changes: changes([pull({ [what]: unread(`the ${what} of #7`) })]) })).toMatchObject({
      outcome: 'refused',
      errors: ['github/forbidden'],
    });
  });
});

describe('a pending migration', () => {
  test('that came without a pull request is named with its commit and author', () => {
    const pushed = changes([], [fileReadings({ associated: found([]), history: found([commit(carol)]) })]);
    const verdict = judged(pullRequestGate, { changes: pushed });
    expect(verdict.errors).toEqual(['gate/direct-push']);
    expect(verdict.findings[0]?.message).toMatch(/0001_posts \(commit e{12} by carol\)/u);
    expect(verdict.separationOfDuties.developers).toMatchObject([{ account: { login: 'carol' }, roles: ['commit-author', 'committer'] }]);
  });

  test('that came with an open pull request only came without one', () => {
    const open = [fileReadings({ associated: found([{ number: 7, merged_at: null, base: { ref: 'main' } }]) })];
    expect(judged(pullRequestGate, { changes: changes([], open) }).errors).toEqual(['gate/direct-push']);
  });

  test('that was pushed directly is a warning for the environment gate, and its author may not approve', () => {
    const settings = { ...pullRequestGate, approval: 'environment' as const };
    const by = (author: typeof bob) => changes([], [fileReadings({ associated: found([]), history: found([commit(author)]) })]);
    expect(judged(settings, { changes: by(carol) })).toMatchObject({ outcome: 'approved', codes: ['gate/direct-push'] });
    expect(judged(settings, { changes: by(bob) })).toMatchObject({ outcome: 'refused', errors: ['gate/approver-not-independent'] });
  });

  test('that an earlier commit touched too has all these authors among its developers', () => {
    const history = found([commit(alice), commit(bob, { sha: earlier })]);
    const verdict = judged({ ...pullRequestGate, approval: 'environment' }, { changes: changes([pull()], [fileReadings({ history })]) });
    expect(verdict.errors).toEqual(['gate/approver-not-independent']);
  });

  test('that was merged into another branch is refused', () => {
    const elsewhere = fileReadings({ associated: found([{ number: 7, merged_at: '2026-11-20T10:00:00.000Z', base: { ref: 'develop' } }]) });
    const verdict = judged(pullRequestGate, { changes: changes([pull()], [elsewhere]) });
    expect(verdict.errors).toEqual(['gate/other-branch']);
    expect(verdict.findings[0]?.message).toContain('#7 into develop');
  });

  test.each([
    ['has other bytes than its pull request', [{ filename: file.path, sha: 'a'.repeat(40), status: 'added' }]],
    ['lies elsewhere in its pull request', [{ filename: 'drizzle/0001_other.sql', sha: blob, status: 'added' }]],
    ['was taken away there', [{ filename: file.path, sha: null, status: 'removed' }]],
    ['is not in it', []],
  ])('that %s is refused', (_, files) => {
    expect(judged(pullRequestGate, { changes: changes([pull({ files: found(files) })]) }).errors).toEqual(['gate/file-differs']);
  });

  test('that is in no commit is refused', () => {
    expect(judged(pullRequestGate, { changes: changes([], [fileReadings({ history: found([]), associated: found([]) })]) }).errors).toEqual([
      'gate/file-differs',
    ]);
  });

  test.each(['history', 'associated'] as const)('whose origin could not be read counts as no: %s', (what) => {
    const lost = changes([pull()], [fileReadings({ [what]: unread('where it comes from') })]);
    expect(judged(pullRequestGate, { changes: lost }).errors).toEqual(['github/forbidden']);
    expect(judged({ ...pullRequestGate, approval: 'environment' }, { changes: lost }).errors).toEqual(['github/forbidden']);
  });

  test('is one of many: three hundred that may not be read are one finding', () => {
    const files = Array.from({ length: 300 }, (_, index) =>
      fileReadings({ file: { ...file, name: `m${index}` }, history: unread(`the commits of m${index}`) }),
    );
    expect(judged(pullRequestGate, { changes: changes([], files) }).errors).toEqual(['github/forbidden']);
  });

  test('is judged with its own pull request where a deploy carries two', () => {
    const second = { name: '0002_tags', path: 'drizzle/0002_tags.sql', blob: 'a'.repeat(40) };
    const other = pull({
      number: 8,
      pull: found(pullAnswer({ number: 8, user: carol })),
      commits: found([commit(carol)]),
      lastPusher: found(carol),
      files: found([{ filename: second.path, sha: second.blob, status: 'added' }]),
    });
    const files = [
      fileReadings(),
      fileReadings({ file: second, associated: found([{ number: 8, merged_at: '2026-11-20T10:00:00.000Z', base: { ref: 'main' } }]) }),
    ];
    expect(judged(pullRequestGate, { changes: changes([pull(), other], files) })).toMatchObject({
      outcome: 'approved',
      pullRequests: [{ number: 7 }, { number: 8 }],
    });
    const unapproved = { ...other, reviews: found([]) };
    const verdict = judged(pullRequestGate, { changes: changes([pull(), unapproved], files) });
    expect(verdict.errors).toEqual(['gate/pull-request-not-approved']);
    expect(verdict.findings[0]?.message).toContain('#8');
  });

  test('that two pull requests brought needs the approval of one of them', () => {
    const stacked = pull({ number: 8, pull: found(pullAnswer({ number: 8 })), reviews: found([]) });
    const merged = (number: number) => ({ number, merged_at: '2026-11-20T10:00:00.000Z', base: { ref: 'main' } });
    const files = [fileReadings({ associated: found([merged(8), merged(7)]) })];
    expect(judged(pullRequestGate, { changes: changes([stacked, pull()], files) }).outcome).toBe('approved');
    expect(judged(pullRequestGate, { changes: changes([stacked, pull({ reviews: found([]) })], files) }).errors).toEqual(['gate/pull-request-not-approved']);
  });

  test('that is not there needs no pull request', () => {
    expect(judged(pullRequestGate, { changes: changes([], []) })).toMatchObject({ outcome: 'approved', codes: [] });
  });
});

describe('code owners', () => {
  const settings = { ...pullRequestGate, codeOwners: 'require' as const };
  const owned = (codeOwners: string | null, teams: ReturnType<typeof pull>['teams'] = new Map()) =>
    judged(settings, { changes: changes([pull({ codeOwners: found(codeOwners), teams })]) }).errors;

  test('have to be among those who approved', () => {
    expect(owned('/drizzle/ @Bob\n')).toEqual([]);
    expect(owned('/drizzle/ @carol\n')).toEqual(['gate/code-owner-missing']);
    expect(owned('/drizzle/ @carol bob@example.com\n')).toEqual(['gate/code-owner-missing']);
  });

  test.each([null, '', '/src/ @bob\n', '* @bob\n/drizzle/\n'])('have to be named for the migrations: %j', (text) => {
    expect(owned(text)).toEqual(['gate/code-owners-absent']);
  });

  test('may be a team whose members can be read', () => {
    const team = (answer: ReturnType<typeof found<boolean>>) => owned('* @acme/DBA', new Map([['acme/dba', new Map([[bob.id, answer]])]]));
    expect(team(found(true))).toEqual([]);
    expect(team(found(false))).toEqual(['gate/code-owner-missing']);
    expect(team(unread('whether bob is in the team acme/dba'))).toEqual(['github/forbidden']);
    expect(owned('* @acme/dba')).toEqual(['gate/code-owner-missing']);
  });

  test('count as missing where their file could not be read, and are not asked for otherwise', () => {
    const lost = { changes: changes([pull({ codeOwners: unread('CODEOWNERS') })]) };
    expect(judged(settings, lost).errors).toEqual(['github/forbidden']);
    expect(judged(pullRequestGate, lost).errors).toEqual([]);
  });
});
