/** A GitHub that does not answer, or answers something else: what was not read counts as no, and nothing is deployed. */
import { describe, expect, test } from 'vitest';
import type { Fault } from '../fakes/github/faults.ts';
import type { ActionInputs } from './harness/action.ts';
import { makeGatedTarget, type GatedTarget } from './harness/gated.ts';
import { expectPage } from './harness/page.ts';
import { expectRefused } from './harness/refused.ts';

const first: ActionInputs = { 'chain-start': 'true', approval: 'both' };
const environment = /^GET \/repos\/acme\/shop\/environments\/production(?:\?|$)/u;
const run = /^GET \/repos\/acme\/shop\/actions\/runs\/\d+(?:\?|$)/u;
const approvals = /\/approvals/u;
const reviews = /\/pulls\/\d+\/reviews/u;
const everything = /^GET \/repos\//u;

async function approvedTarget(): Promise<GatedTarget> {
  const target = await makeGatedTarget('v0');
  await target.bring();
  return target;
}

interface Case {
  readonly title: string;
  readonly page: string;
  readonly which: RegExp;
  readonly fault: Fault;
  readonly codes: readonly string[];
}

const cases: readonly Case[] = [
  { title: '403 for the environment', page: 'environment-403', which: environment, fault: { kind: 'status', status: 403 }, codes: ['github/forbidden'] },
  { title: '404 for the run', page: 'run-404', which: run, fault: { kind: 'status', status: 404 }, codes: ['github/not-found'] },
  {
    title: '429 with an hour to wait',
    page: 'secondary-limit',
    which: everything,
    fault: { kind: 'secondary-limit', retryAfterSeconds: 3_600 },
    codes: ['github/rate-limited'],
  },
  {
    title: '403 with nothing left of the rate limit',
    page: 'primary-limit',
    which: approvals,
    fault: { kind: 'primary-limit', resetAt: new Date('2100-01-01T00:00:00Z') },
    codes: ['github/rate-limited'],
  },
  { title: '500 each time', page: 'status-500', which: approvals, fault: { kind: 'status', status: 500 }, codes: ['github/unavailable'] },
  { title: 'connections that end', page: 'reset', which: run, fault: { kind: 'reset' }, codes: ['github/unavailable'] },
  { title: 'half of an answer', page: 'truncated', which: approvals, fault: { kind: 'truncated' }, codes: ['github/malformed'] },
  {
    title: 'the page of a proxy',
    page: 'html',
    which: environment,
    fault: { kind: 'answer', status: 200, body: '<html>sign in</html>' },
    codes: ['github/malformed'],
  },
  {
    title: 'no list of approvals',
    page: 'no-list',
    which: approvals,
    fault: { kind: 'answer', status: 200, body: '{"total_count":1}' },
    codes: ['github/malformed'],
  },
  {
    title: 'an approval without its environments',
    page: 'half-approval',
    which: approvals,
    fault: { kind: 'answer', status: 200, body: '[{"state":"approved","comment":"","user":{"login":"ben","id":1706,"type":"User"}}]' },
    codes: ['github/malformed'],
  },
  { title: '403 for the reviews', page: 'reviews-403', which: reviews, fault: { kind: 'status', status: 403 }, codes: ['github/forbidden'] },
  {
    title: 'reviews that are none',
    page: 'reviews-malformed',
    which: reviews,
    fault: { kind: 'answer', status: 200, body: '[null]' },
    codes: ['github/malformed'],
  },
  { title: '500 for the identity token', page: 'token-500', which: /\/oidc\//u, fault: { kind: 'status', status: 500 }, codes: ['identity/unreadable'] },
  {
    title: 'keys that did not sign the identity token',
    page: 'other-keys',
    which: /\/jwks/u,
    fault: { kind: 'answer', status: 200, body: '{"keys":[{"kty":"RSA","kid":"other","n":"AQAB","e":"AQAB","alg":"RS256","use":"sig"}]}' },
    codes: ['identity/token-invalid'],
  },
];

/** What could not be read is not known; a token that is not valid is a no. */
function exitCodeOf(codes: readonly string[]): 1 | 2 {
  return codes.includes('identity/token-invalid') ? 1 : 2;
}

describe('A deploy is refused where GitHub answers', () => {
  test.each(cases)('$title', async ({ page, which, fault, codes }) => {
    const target = await approvedTarget();
    target.github.disturb(which, fault);
    const refused = await target.deploy(target.beginApproved(), { approval: 'both' });
    await expectRefused(refused, target, { codes, exitCode: exitCodeOf(codes) });
    await expectPage(refused, target, `failures/${page}`);
  });
});

describe('A deploy goes ahead where GitHub', () => {
  test.each<readonly [string, RegExp, Fault, number]>([
    ['asks once to wait a second', approvals, { kind: 'secondary-limit', retryAfterSeconds: 1 }, 1],
    ['fails once, and once again', environment, { kind: 'status', status: 502 }, 2],
    ['ends a connection', run, { kind: 'reset' }, 1],
    ['is slow', everything, { kind: 'slow', milliseconds: 150 }, Infinity],
  ])('%s', async (_, which, fault, times) => {
    const target = await approvedTarget();
    target.github.disturb(which, fault, times);
    const deployed = await target.deploy(target.beginApproved(), first);
    expect({ exitCode: deployed.exitCode, codes: deployed.outputs['codes'] }).toEqual({ exitCode: 0, codes: '[]' });
    expect(await target.tables()).toEqual(['users']);
  });
});

test('What an approval does not hang on is told as not read, and stops nothing', async () => {
  const target = await approvedTarget();
  target.github.disturb(/\/rules\/branches\//u, { kind: 'status', status: 403 });
  target.github.disturb(/\/deployments\?/u, { kind: 'status', status: 403 });
  const deployed = await target.deploy(target.beginApproved(), first);
  expect(deployed.exitCode).toBe(0);
  expect(deployed.evidence?.manifest).toMatchObject({
    gate: { approvals: [{ at: { source: 'observed' } }, { at: { source: 'review' } }], controls: { branch: { unknown: expect.any(String) } } },
  });
  await expectPage(deployed, target, 'failures/controls-unread');
});
