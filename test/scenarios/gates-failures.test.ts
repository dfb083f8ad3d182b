/**
 * A GitHub that does not answer, or answers something else: what was not read counts as no, and nothing is deployed. Each kind of answer is
 * told apart in test/gates/github-failures.integration.test.ts and github-identity.integration.test.ts.
 */
import { expect, test } from 'vitest';
import { makeGatedTarget } from './harness/gated.ts';
import { expectPage } from './harness/page.ts';
import { errorsOf, expectRefused, expectUntouched } from './harness/refused.ts';

const environment = /^GET \/repos\/acme\/shop\/environments\/production(?:\?|$)/u;
const reviews = /\/pulls\/\d+\/reviews/u;
const run = /^GET \/repos\/acme\/shop\/actions\/runs\/\d+(?:\?|$)/u;

/** What is asked before the lock, what is asked under it, and whose job asks. */
test('A deploy is refused where GitHub does not answer, and goes ahead once it does; what no approval hangs on is told as not read', async () => {
  const target = await makeGatedTarget('v0');
  await target.bring();
  const { github } = target;

  github.disturb(environment, { kind: 'status', status: 403 });
  const forbidden = await target.deploy(target.beginApproved(), { approval: 'both' });
  await expectRefused(forbidden, target, { codes: ['github/forbidden'], exitCode: 2 });
  await expectPage(forbidden, target, 'failures/environment-403');

  github.calm();
  github.disturb(reviews, { kind: 'answer', status: 200, body: '[null]' });
  const malformed = await target.deploy(target.beginApproved(), { approval: 'both', 'chain-start': 'true' });
  await expectRefused(malformed, target, { codes: ['github/malformed'], exitCode: 2 });
  await expectPage(malformed, target, 'failures/reviews-malformed');

  github.calm();
  const keys = '{"keys":[{"kty":"RSA","kid":"other","n":"AQAB","e":"AQAB","alg":"RS256","use":"sig"}]}';
  github.disturb(/\/jwks/u, { kind: 'answer', status: 200, body: keys });
  const unproven = await target.deploy(target.beginApproved(), { approval: 'both' });
  expect({ codes: errorsOf(unproven), exitCode: unproven.exitCode }).toEqual({ codes: ['identity/token-invalid'], exitCode: 1 });
  await expectUntouched(unproven, target);
  await expectPage(unproven, target, 'failures/other-keys');

  github.calm();
  github.disturb(run, { kind: 'reset' }, 1);
  github.disturb(/\/rules\/branches\//u, { kind: 'status', status: 403 });
  github.disturb(/\/deployments\?/u, { kind: 'status', status: 403 });
  const deployed = await target.deploy(target.beginApproved(), { approval: 'both' });
  expect(deployed.exitCode).toBe(0);
  expect(await target.tables()).toEqual(['users']);
  expect(deployed.evidence?.manifest).toMatchObject({
    gate: { approvals: [{ at: { source: 'observed' } }, { at: { source: 'review' } }], controls: { branch: { unknown: expect.any(String) } } },
  });
  await expectPage(deployed, target, 'failures/controls-unread');
});
