import { describe, expect, test } from 'vitest';
import { found } from '../../src/github/reading.ts';
import { composeManifest } from '../../src/manifest/compose.ts';
import { findContradictions } from '../../src/manifest/consistency.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import type { DeployFacts } from '../../src/manifest/facts.ts';
import { parseManifest, parseManifestValue } from '../../src/manifest/parse.ts';
import { limits } from '../../src/manifest/schema-gate.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import type { PullRequestFacts } from '../../src/model/approval.ts';
import type { GateVerdict } from '../../src/model/gate.ts';
import type { RunIdentity } from '../../src/model/identity.ts';
import { alice, approval, bob, environmentGate, identity, judged, runReadings } from '../gates/situation.ts';
import { applied, broughtMigration, ledger, migration, now, readAt, redact, upToThePlan } from './deploys.ts';
import { succeeded } from './truthful.ts';

const verdict = judged({ ...environmentGate, approval: 'both' }, { run: runReadings({ readAt }), changes: broughtMigration });
const [pullRequest] = verdict.pullRequests;
if (pullRequest === undefined) throw new Error('The verdict has a pull request.');

describe('the identity of a run', () => {
  test('gives the record the spelling that the token has of the environment', () => {
    const manifest = recorded({ identity: proven({ environment: 'Production' }) });
    expect([manifest.system.environment, manifest.chain.id]).toEqual(['Production', recorded({}).chain.id]);
    expect(findContradictions(manifest)).toEqual([]);
  });

  test.each([
    ['another environment', proven({ environment: 'staging' })],
    ['no environment', proven({ environment: { unknown: 'the job names no environment' } })],
    ['nothing proven', identity({ environment: 'Production' })],
  ])('leaves the input where there is %s', (_, said) => {
    expect(recorded({ identity: said }).system.environment).toBe('production');
  });

  test('stands in the manifest whole, and says why nothing is proven', () => {
    const { identity: told } = recorded({ identity: identity({ proof: { kind: 'declared', reason: 'no token, planted' } }) }).run;
    expect(told).toMatchObject({
      proof: { kind: 'declared', reason: 'no token, ***' },
      attempt: 1,
      jobId: { unknown: 'only an identity token says it: for the test' },
    });
  });
});

describe('a manifest of the isolated form', () => {
  const isolated = { ...upToThePlan([migration], ledger()).start, form: 'isolated' as const };

  test('says so, and may be signed in a later attempt, outside the environment', () => {
    const start = { ...isolated, run: { ...isolated.run, attempt: 1 } };
    const manifest = recorded({ start, identity: proven({ attempt: 2, environment: 'signing' }) });
    expect([manifest.execution.form, findContradictions(manifest)]).toEqual(['isolated', []]);
  });

  test('may hold an approval for which the signing job waited', () => {
    const manifest: Manifest = { ...succeeded(), times: { ...succeeded().times, recordedAt: '2026-03-01T11:00:04.000Z' } };
    const late = JSON.stringify(manifest).replace('2026-03-01T09:58:00.000Z', '2026-03-01T11:00:00.000Z');
    const inJob = parseManifestValue(JSON.parse(late));
    expect(findContradictions(inJob).map(({ message }) => message)).toEqual([expect.stringContaining('(C29)')]);
    expect(findContradictions({ ...inJob, execution: { ...inJob.execution, form: 'isolated' } })).toEqual([]);
  });
});

describe('texts from outside', () => {
  const planted = 'planted';
  const long = 'ä'.repeat(10_000);

  test('show no secret', () => {
    const manifest = recorded({ gate: spoken(planted), identity: identity({ actor: { login: planted, id: '4' } }) });
    expect(JSON.stringify(manifest)).not.toContain('planted');
    expect(JSON.stringify(manifest)).toContain('***');
    expect(parseManifest(Buffer.from(renderManifest(manifest)))).toEqual(manifest);
  });

  test.each([
    ['long', long],
    ['empty', ''],
    ['in half a character', `${'a'.repeat(3_999)}🎉\ud800`],
    ['hostile', '\u001b[2J\u202e</script>\u0000'],
  ])('may be %s', (_, text) => {
    const manifest = recorded({ gate: spoken(text) });
    expect(parseManifest(Buffer.from(renderManifest(manifest)))).toEqual(manifest);
  });

  test('keep apart what is cut', () => {
    const told = recorded({ gate: spoken(long) }).gate;
    expect(JSON.stringify(told)).toContain('… (SHA-256 ');
  });

  test('of an emergency lose nothing but the white space around them', () => {
    const emergency = { reason: `${' '.repeat(5_000)}checkout is down `, ticket: ' OPS-12\n' };
    const manifest = recorded({ gate: judged({ ...environmentGate, emergency }, { run: runReadings({ readAt }), changes: broughtMigration }) });
    expect(manifest.gate).toMatchObject({ settings: { emergency: { reason: 'checkout is down', ticket: 'OPS-12' } } });
    expect(findContradictions(manifest)).toEqual([]);
  });
});

describe('a list that is too long for a manifest', () => {
  const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

  test.each<[string, GateVerdict, string]>([
    [
      'approvals',
      { ...verdict, approvals: many(limits.approvals + 1, verdict.approvals[0]).flatMap((one) => (one === undefined ? [] : [one])) },
      '"approvals":{"unknown":"there are 4097',
    ],
    ['pull requests', { ...verdict, pullRequests: many(limits.pullRequests + 1, pullRequest) }, '"pullRequests":{"unknown":"there are 1025'],
    [
      'developers',
      withDevelopers(many(limits.developers + 1, { account: alice, name: 'alice', roles: ['author'] })),
      '"developers":{"unknown":"there are 4097',
    ],
    ['commits', pulled({ commits: many(limits.commits + 1, commitBy('a')) }), '"commits":{"unknown":"there are 251'],
    [
      'reviews',
      pulled({ reviews: many(limits.reviews + 1, { reviewer: bob, state: 'APPROVED', submittedAt: null, commit: null }) }),
      '"reviews":{"unknown":"there are 1025',
    ],
    [
      'co-authors',
      pulled({ commits: [{ ...commitBy('a'), coAuthors: many(limits.coAuthors + 1, 'Bob <b@example.com>') }] }),
      '"coAuthors":{"unknown":"there are 65',
    ],
    ['what was not read', withControls({ unreadable: many(limits.unreadable + 1, { what: 'it', reason: 'no' }) }), '"unreadable":{"unknown":"there are 1025'],
  ])('says how long it is: %s', (_, gate, told) => {
    const manifest = recorded({ gate });
    expect(JSON.stringify(manifest.gate)).toContain(told);
    expect(parseManifest(Buffer.from(renderManifest(manifest)))).toEqual(manifest);
  });

  test('is told of each pull request until all together have no room', () => {
    // The lists of one take somewhat less than a megabyte, and there is room for three of those.
    const commits = many(limits.commits, { ...commitBy('x'.repeat(600)), coAuthors: many(8, 'y'.repeat(400)) });
    const manifest = recorded({ gate: { ...verdict, pullRequests: Array.from({ length: 6 }, (_, at) => ({ ...pullRequest, number: at + 1, commits })) } });
    const text = renderManifest(manifest);
    expect(text.length).toBeLessThan(8 * 1024 * 1024);
    const listed = 'unknown' in manifest.gate || 'unknown' in manifest.gate.pullRequests ? [] : manifest.gate.pullRequests;
    expect(listed.map((one) => ('unknown' in one.commits ? one.commits : one.commits.length))).toEqual([
      ...many(3, limits.commits),
      ...many(3, { unknown: 'the lists of all pull requests together are longer than a manifest takes' }),
    ]);
    expect(parseManifest(Buffer.from(text))).toEqual(manifest);
  });

  function commitBy(name: string): Extract<PullRequestFacts['commits'], readonly unknown[]>[number] {
    return { sha: 'a'.repeat(40), author: { ...alice, login: name }, committer: null, coAuthors: [], signatureVerified: true };
  }
});

test('the digest of the plan that was approved beforehand is told', () => {
  const { start, status } = upToThePlan([migration], ledger());
  const sha256 = status?.plan.sha256 ?? '';
  const manifest = recorded({ start: { ...start, approvedPlanSha256: sha256 } });
  expect(manifest.gate).toMatchObject({ approvedPlanSha256: sha256 });
  expect(findContradictions(manifest)).toEqual([]);
});

test('an approval keeps its comment and where its time comes from', () => {
  expect(recorded({}).gate).toMatchObject({
    approvals: [
      { gate: 'environment', approver: bob, comment: 'looks right', at: { time: readAt, source: 'observed' }, boundTo: { run: '9001' } },
      { gate: 'pull-request', approver: bob, comment: null, at: { source: 'review' }, boundTo: { pullRequest: 7 } },
    ],
  });
});

function recorded(change: Partial<DeployFacts>): Manifest {
  return composeManifest({ ...upToThePlan([migration], ledger()), gate: verdict, applying: true, execution: applied, ...change }, now + 20, redact);
}

function proven(change: Partial<RunIdentity>): RunIdentity {
  return identity({ proof: { kind: 'oidc', issuer: 'https://token.actions.githubusercontent.com' }, ...change });
}

function pulled(change: Partial<PullRequestFacts>): GateVerdict {
  return { ...verdict, pullRequests: verdict.pullRequests.map((one) => ({ ...one, ...change })) };
}

function withDevelopers(developers: GateVerdict['separationOfDuties']['developers']): GateVerdict {
  return { ...verdict, separationOfDuties: { ...verdict.separationOfDuties, developers } };
}

function withControls(change: Partial<GateVerdict['controls']>): GateVerdict {
  return { ...verdict, controls: { ...verdict.controls, ...change } };
}

/** A verdict in which whatever somebody could have written says `text`. */
function spoken(text: string): GateVerdict {
  const actor = { login: text, id: '66', kind: 'person' as const };
  const gate = judged(
    { ...environmentGate, approval: 'none', emergency: { reason: text, ticket: text } },
    { run: runReadings({ readAt, approvals: found([approval(actor, { comment: text })]) }), changes: broughtMigration },
  );
  const review = { reviewer: actor, state: text, submittedAt: null, commit: null };
  const commit = { sha: 'a'.repeat(40), author: actor, committer: actor, coAuthors: [text], signatureVerified: { unknown: `because of ${text}` } };
  const environment = { ...controlsOf(gate), name: text, requiredReviewers: [{ type: 'Team' as const, name: text, id: '1' }] };
  return {
    ...gate,
    approvals: [
      {
        gate: 'environment',
        approver: actor,
        boundTo: { commit: { unknown: `because of ${text}` }, pullRequest: null, run: null, environment: { id: '1', name: text } },
        comment: text,
        at: { time: readAt, source: 'observed' },
        discount: null,
      },
    ],
    separationOfDuties: {
      rule: gate.separationOfDuties.rule,
      developers: [{ account: { login: text, id: null }, name: text, roles: ['co-author'] }],
      triggerers: [{ account: null, name: text, roles: ['actor'] }],
      approvers: [actor],
      counted: [actor],
      violations: [{ approver: actor, gate: 'environment', roles: ['actor'] }],
    },
    pullRequests: gate.pullRequests.map((one) => ({
      ...one,
      url: text,
      title: text,
      author: actor,
      merger: actor,
      lastPusher: actor,
      reviews: [review],
      commits: [commit],
    })),
    controls: {
      ...gate.controls,
      repository: { fullName: text, id: '1', visibility: text, defaultBranch: text, owner: actor },
      environment: { ...environment, branchPolicy: { kind: 'custom', names: [text] }, customRules: [{ app: text, enabled: true }] },
      branch: { name: text, pullRequest: null, requiredChecks: [text], types: [text], sha256: 'a'.repeat(64) },
      workflows: [{ ref: text, sha: { unknown: `because of ${text}` }, pinned: false }],
      unreadable: [{ what: text, reason: text }],
    },
  };
}

function controlsOf({ controls: { environment } }: GateVerdict): Extract<GateVerdict['controls']['environment'], { readonly id: string }> {
  if (environment === null || 'unknown' in environment) throw new Error('The verdict has an environment.');
  return environment;
}
