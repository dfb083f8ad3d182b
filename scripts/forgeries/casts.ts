/** The bundles that a Sigstore instance has to make: honest ones, and ones that it makes for an attacker or does wrong. */
import type { Manifest } from '../../src/manifest/schema.ts';
import { failed } from '../../test/manifest/truthful.ts';
import { inEnvironment, ofRun } from '../../test/manifest/truthful-gate.ts';
import type { ClaimChanges } from '../../test/fakes/github/oidc.ts';
import type { Misdeeds } from '../../test/fakes/sigstore/misdeeds.ts';
import { keyless } from '../../test/seal/authorities.ts';

export interface Cast {
  /** The directory whose bundle it is. */
  readonly name: string;
  readonly instance: 'github' | 'sigstore';
  readonly manifest: Manifest;
  /** What the token of the signing job says otherwise than that of the manifest's own. */
  readonly claims?: ClaimChanges;
  readonly misdeeds?: Misdeeds;
}

const github = keyless('github');
const sigstore = keyless('sigstore');
const workflow = 'acme/shop/.github/workflows/deploy.yml@refs/heads/main';
const aMonth = { from: new Date('2026-02-15T00:00:00Z'), to: new Date('2026-03-15T00:00:00Z') };

const staging = inEnvironment(github, 'Staging');
const selfHosted: Manifest = {
  ...github,
  run: { ...github.run, runnerEnvironment: 'self-hosted' },
  execution: { ...github.execution, form: 'isolated' },
};

export const casts: readonly Cast[] = [
  { name: 'good-github', instance: 'github', manifest: github },
  { name: 'good-sigstore', instance: 'sigstore', manifest: sigstore },

  told('other-repository', { repository: 'acme/other', repository_id: '1002' }),
  told('other-repository-id', { repository_id: '1002' }),
  told('other-owner-id', { repository_owner_id: '78' }),
  told('other-workflow', { job_workflow_ref: 'acme/shop/.github/workflows/test.yml@refs/heads/main' }),
  told('workflow-ref-suffix', { job_workflow_ref: `${workflow}-evil` }),
  told('workflow-ref-prefix', { job_workflow_ref: workflow.replace('refs/heads/main', 'refs/heads/ma') }),
  told('workflow-owner-prefix', { job_workflow_ref: `evil-${workflow}` }),
  told('workflow-path-prefix', { job_workflow_ref: workflow.replace('deploy.yml', 'not-deploy.yml') }),
  told('workflow-case', { job_workflow_ref: workflow.replace('acme/shop', 'Acme/Shop') }),
  told('workflow-dot', { job_workflow_ref: workflow.replace('deploy.yml', 'deployXyml') }),
  told('workflow-tag', { job_workflow_ref: workflow.replace('refs/heads/main', 'refs/tags/main') }),
  told('other-ref', { ref: 'refs/heads/feature' }),
  told('self-hosted', { runner_environment: 'self-hosted' }),
  told('other-environment', { environment: 'Staging' }),
  told('environment-case', { environment: 'production' }),
  told('environment-suffix', { environment: 'Production-eu' }),
  told('environment-absent', { environment: null }),
  told('other-run', { run_id: '9002' }),
  told('other-attempt', { run_attempt: '2' }),
  told('other-commit', { sha: '4'.repeat(40) }),
  told('other-event', { event_name: 'workflow_dispatch' }),
  told('other-visibility', { repository_visibility: 'public' }),

  done('repository-suffix', { extensions: { 12: 'https://github.com/acme/shop-evil' } }),
  done('server-suffix', { extensions: { 12: 'https://github.com.evil.test/acme/shop' } }),
  done('issuer-suffix', { extensions: { 8: 'https://token.actions.githubusercontent.com.evil.test' } }),
  done('issuer-path', { extensions: { 8: 'https://token.actions.githubusercontent.com/evil' } }),
  done('issuer-absent', { extensions: { 8: null } }),
  done('subject-right-only', { extensions: { 9: `https://github.com/evil/${workflow}` } }),
  done('subject-wrong-only', { subjectAltName: `https://github.com/${workflow}/../evil` }),
  done('expired-certificate', { validity: { from: new Date('2026-03-01T09:00:00Z'), to: new Date('2026-03-01T09:10:00Z') } }),
  done('certificate-of-tomorrow', { validity: { from: new Date('2026-03-02T10:00:00Z'), to: new Date('2026-03-02T10:10:00Z') } }),
  done('foreign-authority', { foreign: { certificates: true } }),
  done('foreign-timestamp', { foreign: { timestamps: true } }),
  done('signed-late', { validity: aMonth, stampedAt: new Date('2026-03-02T10:00:05Z') }),
  done('signed-early', { validity: aMonth, stampedAt: new Date('2026-03-01T09:54:00Z') }),

  { name: 'keyless-old-manifest', instance: 'github', manifest: ofRun(github, '8000') },
  {
    name: 'keyless-whitewashed',
    instance: 'github',
    manifest: { ...github, manifestId: failed().manifestId, run: { ...github.run, attempt: { unknown: 'not read' }, url: { unknown: 'not read' } } },
  },
  { name: 'keyless-manifest-other-environment', instance: 'github', manifest: staging },
  { name: 'keyless-manifest-self-hosted', instance: 'github', manifest: selfHosted },
  { name: 'keyless-manifest-says-key', instance: 'github', manifest: { ...github, signing: 'key' } },
  { name: 'keyless-manifest-says-sigstore', instance: 'github', manifest: sigstore },

  publicDone('foreign-log', { foreign: { entryLog: true } }),
  publicDone('foreign-certificate-log', { foreign: { certificateLog: true } }),
  publicDone('without-certificate-log', { withoutCertificateLog: true }),
  publicDone('logged-late', { validity: aMonth, loggedAt: new Date('2026-03-04T00:00:00Z') }),
];

function told(name: string, claims: ClaimChanges): Cast {
  return { name: `keyless-${name}`, instance: 'github', manifest: github, claims };
}

function done(name: string, misdeeds: Misdeeds): Cast {
  return { name: `keyless-${name}`, instance: 'github', manifest: github, misdeeds };
}

function publicDone(name: string, misdeeds: Misdeeds): Cast {
  return { name: `public-${name}`, instance: 'sigstore', manifest: sigstore, misdeeds };
}
