/** What a command was asked to do: read once at the door, then never changed. */
import type { ChainPoint } from '../model/chain.ts';
import type { DatabaseUrl } from '../model/database-url.ts';
import type { GatePolicy } from '../model/gate.ts';
import type { Plan } from '../model/plan.ts';
import type { Secret } from '../model/secret.ts';

/** Where the Drizzle project lies and what is known of its config beforehand. */
export interface ProjectInputs {
  readonly workingDirectory: string;
  readonly config: string | null;
  readonly given: { readonly dialect: string | null; readonly out: string | null; readonly ledgerSchema: string | null; readonly ledgerTable: string | null };
}

/** Services of a Sigstore instance, as far as others than its own are asked for. */
export interface GivenEndpoints {
  readonly fulcioUrl?: string;
  readonly rekorUrl?: string;
  readonly tsaUrl?: string;
}

export interface Keyless {
  readonly kind: 'keyless';
  readonly instance: 'github' | 'sigstore';
  readonly publishNames: boolean;
  readonly endpoints: GivenEndpoints;
}

export type Signing =
  { readonly kind: 'key'; readonly key: Secret } | { readonly kind: 'key-file'; readonly path: string } | { readonly kind: 'none' } | Keyless;

/** How a record is signed, and where its chain is. */
export interface SealInputs {
  readonly signing: Signing;
  readonly attestations: 'store' | 'off';
  readonly evidenceDirectory: string | null;
  readonly chainStart: boolean;
}

/** In the isolated form another job seals. */
export type Form = { readonly kind: 'in-job'; readonly seal: SealInputs } | { readonly kind: 'isolated' };

/** What has to be agreed, and the token by which that is read. */
export interface GateInputs {
  readonly policy: GatePolicy;
  readonly token: Secret | null;
}

/** The plan that was approved; `migrations` is null where only its digest is known. */
export interface ApprovedPlan {
  readonly sha256: Plan['sha256'];
  readonly migrations: Plan['migrations'] | null;
}

/** The artifact that carries the files out of the job. */
export interface Carrying {
  readonly artifact: 'upload' | 'off';
  readonly retentionDays: number | null;
}

/** Durations in milliseconds; 0 is no limit where the input says so. */
export interface Limits {
  readonly lockWaitMs: number;
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly timeLimitMs: number;
}

export interface MigrateInputs extends Carrying {
  readonly command: 'migrate';
  readonly project: ProjectInputs;
  readonly database: DatabaseUrl;
  readonly environment: string;
  readonly outOfOrder: 'refuse' | 'allow';
  readonly limits: Limits;
  readonly failureReplay: 'on' | 'off';
  readonly kitOutput: 'status' | 'full';
  readonly gates: GateInputs;
  readonly approvedPlan: ApprovedPlan | null;
  readonly form: Form;
}

export interface SealCommandInputs extends Carrying {
  readonly command: 'seal';
  readonly handover: string;
  readonly handoverSha256: string;
  readonly environment: string;
  readonly gates: GateInputs;
  readonly seal: SealInputs;
}

export interface CheckInputs {
  readonly command: 'check';
  readonly project: ProjectInputs;
  /** False: every project below the folder is checked. */
  readonly isProjectGiven: boolean;
  /** Null: the one that the run names. */
  readonly base: string | null;
  /** Nothing of the project is run. */
  readonly isStatic: boolean;
  readonly fix: boolean;
  readonly rehearsal: 'auto' | 'off';
  readonly scratchUrl: DatabaseUrl | null;
  /** Paths, as written. */
  readonly linterResults: readonly string[];
  readonly reportDirectory: string | null;
  readonly comment: 'on' | 'off';
  readonly token: Secret | null;
}

export interface PendingInputs {
  readonly command: 'pending';
  readonly project: ProjectInputs;
  readonly database: DatabaseUrl;
  readonly outOfOrder: 'refuse' | 'allow';
}

/** Whom to believe: it is said beside the evidence, never in it. */
export type Trust =
  { readonly kind: 'keys'; readonly pem: string } | { readonly kind: 'key-file'; readonly path: string } | { readonly kind: 'policy'; readonly path: string };

export interface VerifyInputs {
  readonly command: 'verify';
  /** A manifest, or a folder of records. */
  readonly manifest: string;
  /** Null: beside the manifest. */
  readonly bundle: string | null;
  readonly trust: Trust;
  readonly migrations: string | null;
  readonly expectedHeads: readonly ChainPoint[];
  readonly expectedStarts: readonly ChainPoint[];
}

export type Inputs = CheckInputs | MigrateInputs | SealCommandInputs | PendingInputs | VerifyInputs;
