/** What a repository's own workflows call: the reusable ones of this project, at one release. */

/** Where the reusable workflows lie. */
export const home = 'drizzle-attest/drizzle-attest';

/** The moving tag of the newest release that changes no input. */
export const release = 'v1';

export type Called = 'check' | 'deploy' | 'evidence';

/** `owner/repository/.github/workflows/name.yml@ref` */
export function renderReference(called: Called): string {
  return `${home}/.github/workflows/${called}.yml@${release}`;
}

/** From the repository's root. */
export const templatePaths: Readonly<Record<Called, string>> = {
  check: '.github/workflows/drizzle-check.yml',
  deploy: '.github/workflows/drizzle-deploy.yml',
  evidence: '.github/workflows/drizzle-evidence.yml',
};

/** Whom the evidence job believes, by schema/verification-policy-v1.schema.json, and the trusted root beside it that `gh attestation trusted-root` writes. */
export const verificationPolicyPath = '.github/drizzle-attest-verification-policy.json';
export const rootsPath = '.github/drizzle-attest-roots.jsonl';

/** The environment's secret with the URL of the database. */
export const databaseSecret = 'DATABASE_URL';

/** What the reusable workflows take where nothing is said. */
export const defaults = { environment: 'production', approval: 'environment', signing: 'github', evidenceBranch: 'drizzle-attest-evidence' } as const;

/** A Drizzle project, as a caller names it. */
export interface CalledProject {
  /** Of its jobs; empty where the repository has only this one. */
  readonly name: string;
  /** From the repository's root; null for the root itself. */
  readonly workingDirectory: string | null;
  /** From there; null for drizzle-kit's own default. */
  readonly config: string | null;
  /** Null where it is checked only. */
  readonly environment: string | null;
}

export interface TemplateChoices {
  /** The branch that is deployed. */
  readonly branch: string;
  readonly approval: 'environment' | 'pull-request' | 'both';
  readonly signing: 'github' | 'key';
  /** Null: manifests are kept as artifacts only. */
  readonly evidenceBranch: string | null;
}

/** Rights of the job's token, each with what it is for. */
export interface Permission {
  readonly name: string;
  readonly level: 'read' | 'write';
  readonly reason: string;
}

/** What each reusable workflow shares out among its jobs: a caller that grants less is not started by GitHub. */
export const permissions: Readonly<Record<Called, readonly Permission[]>> = {
  check: [
    { name: 'contents', level: 'read', reason: 'the change, and the branch that it goes to' },
    { name: 'pull-requests', level: 'write', reason: 'one comment with the answer, updated in place' },
  ],
  deploy: [
    { name: 'contents', level: 'write', reason: 'one job appends the manifest to the evidence branch; the others read' },
    { name: 'actions', level: 'read', reason: "the environment's rules, and who approved this run" },
    { name: 'deployments', level: 'read', reason: 'when the gate opened' },
    { name: 'pull-requests', level: 'read', reason: 'who wrote, reviewed and merged what is deployed' },
    { name: 'id-token', level: 'write', reason: 'proves which workflow signs the manifest' },
    { name: 'attestations', level: 'write', reason: 'keeps the signature with the repository, where the plan has that' },
    { name: 'issues', level: 'write', reason: 'asks for the review of an emergency deploy; nothing else' },
  ],
  evidence: [
    { name: 'contents', level: 'write', reason: 'one job appends to the evidence branch what would expire; the others read' },
    { name: 'actions', level: 'read', reason: 'the runs of the period, and their artifacts' },
    { name: 'attestations', level: 'read', reason: 'the signatures that are kept with the repository' },
    { name: 'deployments', level: 'read', reason: 'which deploys should have a manifest' },
    { name: 'issues', level: 'write', reason: 'one issue for what is missing or does not verify, closed when it is mended' },
  ],
};
