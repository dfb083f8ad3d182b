/** Who ran the truthful deploys, and what the gates answered: ana merged and so started the run, ben wrote, cleo reviewed, dora approved. */
import { parseManifestValue } from '../../src/manifest/parse.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { chainId } from '../../src/model/chain.ts';
import { blobId } from '../../src/git/blob.ts';

type Known<T> = Exclude<T, { unknown: string }>;
export type Gate = Known<Manifest['gate']>;
export type Approval = Known<Gate['approvals']>[number];
export type PullRequest = Known<Gate['pullRequests']>[number];
type Actor = NonNullable<Approval['approver']>;

const person = (login: string, id: string): Actor => ({ login, id, kind: 'person' });
export const ana = person('ana', '501');
export const ben = person('ben', '502');
export const cleo = person('cleo', '503');
export const dora = person('dora', '504');
const commit = '1'.repeat(40);
const head = '5'.repeat(40);
const workflow = 'acme/shop/.github/workflows/deploy.yml@refs/heads/main';

export const identity: Known<Manifest['run']['identity']> = {
  proof: { kind: 'oidc', issuer: 'https://token.actions.githubusercontent.com' },
  environment: 'Production',
  runId: '9001',
  attempt: 1,
  jobId: '77001',
  event: 'push',
  ref: 'refs/heads/main',
  sha: commit,
  repository: { fullName: 'acme/shop', id: '1001', ownerId: '77', visibility: 'private' },
  actor: { login: 'ana', id: '501' },
  workflowRef: workflow,
  workflowSha: commit,
  jobWorkflowRef: workflow,
  jobWorkflowSha: commit,
  runnerEnvironment: 'github-hosted',
};

export const environmentApproval: Approval = {
  gate: 'environment',
  approver: dora,
  boundTo: { commit, pullRequest: null, run: '9001', environment: { id: '500', name: 'Production' } },
  comment: 'The plan is what was reviewed.',
  at: { time: '2026-03-01T09:58:00.000Z', source: 'deployment-status' },
  discount: null,
};

export const reviewApproval: Approval = {
  gate: 'pull-request',
  approver: cleo,
  boundTo: { commit: head, pullRequest: 7, run: null, environment: null },
  comment: null,
  at: { time: '2026-03-01T09:30:00.000Z', source: 'review' },
  discount: null,
};

export const controls: Gate['controls'] = {
  readAt: '2026-03-01T10:00:00.500Z',
  repository: { fullName: 'acme/shop', id: '1001', visibility: 'private', defaultBranch: 'main', owner: { login: 'acme', id: '77', kind: 'other' } },
  environment: {
    id: '500',
    name: 'Production',
    requiredReviewers: [{ type: 'Team', name: 'release', id: '800' }],
    preventSelfReview: true,
    adminsCanBypass: false,
    waitTimer: 0,
    branchPolicy: { kind: 'custom', names: ['main'] },
    customRules: [],
  },
  branch: {
    name: 'main',
    pullRequest: { requiredApprovals: 1, codeOwners: false, dismissStale: true, lastPushApproval: true },
    requiredChecks: ['check'],
    types: ['pull_request', 'required_status_checks'],
    sha256: '6'.repeat(64),
  },
  branchProtected: true,
  workflows: [{ ref: workflow, sha: commit, pinned: true }],
  unreadable: [],
};

/** Approved by the environment, and by a review of the one pull request that brought `files`; without files nothing was pending. */
export function approvedGate(files: ReadonlyMap<string, string>): Gate {
  const brought = files.size > 0;
  const approvals = brought ? [environmentApproval, reviewApproval] : [environmentApproval];
  const approvers = brought ? [dora, cleo] : [dora];
  return {
    outcome: 'approved',
    settings: { approval: 'both', strict: false, codeOwners: 'off', emergency: null },
    approvedPlanSha256: null,
    approvals,
    separationOfDuties: {
      rule: 'An approval counts only from a person who had no hand in the change or in the run.',
      developers: brought
        ? [
            { account: { login: 'ben', id: '502' }, name: 'ben', roles: ['author', 'last-pusher', 'commit-author', 'committer'] },
            { account: { login: 'ana', id: '501' }, name: 'ana', roles: ['merger'] },
          ]
        : [],
      triggerers: [{ account: { login: 'ana', id: '501' }, name: 'ana', roles: ['actor', 'triggering-actor'] }],
      approvers,
      counted: approvers,
      violations: [],
    },
    pullRequests: brought ? [pullRequest(files)] : [],
    controls,
  };
}

function pullRequest(files: ReadonlyMap<string, string>): PullRequest {
  return {
    number: 7,
    url: 'https://github.com/acme/shop/pull/7',
    title: 'Users and orders',
    author: ben,
    merger: ana,
    mergedAt: '2026-03-01T09:50:00.000Z',
    headSha: head,
    mergeSha: commit,
    lastPusher: ben,
    reviews: [{ reviewer: cleo, state: 'APPROVED', submittedAt: '2026-03-01T09:30:00.000Z', commit: head }],
    commits: [{ sha: head, author: ben, committer: ben, coAuthors: [], signatureVerified: true }],
    files: [...files].map(([name, sql]) => ({ path: `drizzle/${name}.sql`, blob: blobId(Buffer.from(sql)) })),
  };
}

/** The same deploy of another environment: a manifest that is true, of something else. */
export function inEnvironment(manifest: Manifest, name: string): Manifest {
  const { repository, environment, database } = manifest.system;
  return { ...retold(manifest, environment, name), chain: { ...manifest.chain, id: chainId(repository, name, database.fingerprint) } };
}

/** The same deploy of another run. */
export function ofRun(manifest: Manifest, id: string): Manifest {
  const told = retold(manifest, '9001', id);
  return { ...told, run: { ...told.run, url: `https://github.com/acme/shop/actions/runs/${id}/attempts/1` } };
}

function retold(manifest: Manifest, from: string, to: string): Manifest {
  return parseManifestValue(JSON.parse(JSON.stringify(manifest).replaceAll(JSON.stringify(from), JSON.stringify(to))));
}
