import { describe, expect, test } from 'vitest';
import { readCoAuthors } from '../../src/gates/commit-people.ts';
import { found } from '../../src/github/reading.ts';
import { alice, approval, bob, changes, commit, environmentGate, judged, pull, pullRequestGate, runReadings, webFlow } from './situation.ts';

const signed = (name: string, email: string) => ({ account: null, signature: { name, email } });
const brought = (...commits: readonly ReturnType<typeof commit>[]) => ({ changes: changes([pull({ commits: found(commits) })]) });

describe('the people of a change', () => {
  test('are told with all their parts, each person once', () => {
    const { separationOfDuties } = judged(environmentGate, brought(commit(alice), commit(alice)));
    expect(separationOfDuties.developers).toEqual([
      { account: { login: 'alice', id: '1' }, name: 'alice', roles: ['author', 'last-pusher', 'commit-author', 'committer'] },
      { account: { login: 'mel', id: '4' }, name: 'mel', roles: ['merger'] },
    ]);
    expect(separationOfDuties.triggerers).toEqual([{ account: { login: 'mel', id: '4' }, name: 'mel', roles: ['actor', 'triggering-actor'] }]);
  });

  test('do not include GitHub, which commits what is made on its website', () => {
    const github = [commit(alice, { committer: { account: webFlow, signature: null } }), commit(alice, { committer: signed('GitHub', 'noreply@github.com') })];
    const logins = judged(environmentGate, brought(...github)).separationOfDuties.developers.map(({ name }) => name);
    expect(logins).toEqual(['alice', 'mel']);
  });

  test.each([
    ['its address names the account', 'Co-authored-by: Somebody <2+bob@users.noreply.github.com>'],
    ['its address names another login of that id', 'co-authored-by: Robert <2+robert@users.noreply.github.com>'],
    ['its address names the login', 'Co-Authored-By: Bob B. <bob@users.noreply.github.com>'],
    ['on a server of their own', 'Co-authored-by: B <2+bob@users.noreply.git.example.org>'],
    ['its name is the login', 'Co-authored-by: BOB <bob@example.com>'],
    ['among other trailers', 'Signed-off-by: A <a@b.c>\nCo-authored-by: X <x@y.z>\r\nCo-authored-by: bob <b@example.com>'],
  ])('include a co-author, known where %s', (_, trailer) => {
    expect(judged(environmentGate, brought(commit(alice, { message: `posts\n\n${trailer}\n` }))).errors).toEqual(['gate/approver-not-independent']);
    expect(judged(pullRequestGate, brought(commit(alice, { message: `posts\n\n${trailer}\n` }))).errors).toEqual(['gate/approver-not-independent']);
  });

  test('are not taken from the middle of a sentence', () => {
    expect(readCoAuthors('we said Co-authored-by: bob <b@c.d> once\n\nCo-authored-by: Carol <c@d.e>')).toEqual([{ name: 'Carol', email: 'c@d.e' }]);
  });

  test('include an author whose address names the account', () => {
    expect(judged(environmentGate, brought(commit(alice, { author: signed('Bob', '2+bob@users.noreply.github.com') }))).errors).toEqual([
      'gate/approver-not-independent',
    ]);
  });

  test('who have no account are told, and strictly refused', () => {
    const nameless = brought(commit(alice, { author: signed('Nobody Known', 'n@example.com') }));
    expect(judged(environmentGate, nameless)).toMatchObject({ outcome: 'approved', codes: ['gate/developer-unidentified'] });
    expect(judged({ ...environmentGate, strict: true }, nameless)).toMatchObject({ outcome: 'refused', errors: ['gate/developer-unidentified'] });
    const helper = brought(commit(alice, { message: 'posts\n\nCo-authored-by: A tool <tool@example.com>' }));
    expect(judged({ ...environmentGate, strict: true }, helper).outcome).toBe('approved');
  });

  test('may include an approver as long as another one is independent', () => {
    const run = runReadings({ approvals: found([approval(alice), approval(bob)]) });
    const verdict = judged(environmentGate, { run });
    expect(verdict.outcome).toBe('approved');
    expect(verdict.separationOfDuties).toMatchObject({
      approvers: [alice, bob],
      counted: [bob],
      violations: [{ approver: alice, gate: 'environment', roles: expect.arrayContaining(['author']) }],
    });
  });
});
