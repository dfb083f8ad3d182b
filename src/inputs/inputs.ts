/** What a command was asked to do: read once at the door, then never changed. */
import type { ChainPoint } from '../model/chain.ts';
import type { DatabaseUrl } from '../model/database.ts';
import type { KitConnection } from '../model/execution.ts';
import type { GateSettings } from '../model/gate.ts';
import type { Plan } from '../model/plan.ts';
import type { Secret } from '../model/secret.ts';
import type { Target } from '../model/target.ts';
import type { AdoptInputs } from './adopt-inputs.ts';

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

/** Where the newest manifest of the chain is looked for. */
export type ChainHeadSource = { readonly kind: 'directory' } | { readonly kind: 'github'; readonly evidenceBranch: string | null };

/** How a manifest is signed, and where its chain is. */
export interface SealInputs {
  readonly signing: Signing;
  readonly attestations: 'store' | 'off';
  readonly evidenceDirectory: string | null;
  readonly chainStart: boolean;
  readonly chainHead: ChainHeadSource;
}

/** In the isolated form another job seals. */
export type Form = { readonly kind: 'in-job'; readonly seal: SealInputs } | { readonly kind: 'isolated' };

/** What has to be agreed, and the token by which that is read. */
export interface GateInputs {
  readonly gateSettings: GateSettings;
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
  /** What keeps it apart from those of the environment's other targets. */
  readonly target: string | null;
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
  readonly kitConnection: KitConnection;
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
  readonly shadowUrl: DatabaseUrl | null;
  /** Paths, as written. */
  readonly linterResults: readonly string[];
  readonly reportDirectory: string | null;
  readonly comment: 'on' | 'off';
  readonly token: Secret | null;
}

/** Who is asked what the database has: it, or the manifests of its deploys. */
export type PendingSource =
  | { readonly kind: 'database'; readonly database: DatabaseUrl }
  | {
      readonly kind: 'manifest';
      readonly environment: string;
      readonly target: string | null;
      readonly evidenceBranch: string | null;
      readonly token: Secret | null;
    };

export interface PendingInputs {
  readonly command: 'pending';
  readonly project: ProjectInputs;
  readonly source: PendingSource;
  readonly outOfOrder: 'refuse' | 'allow';
}

/** Whom to believe: it is said beside the evidence, never in it. */
export type TrustedSigners =
  | { readonly kind: 'keys'; readonly pem: string }
  | { readonly kind: 'key-file'; readonly path: string }
  | { readonly kind: 'verification-policy'; readonly path: string };

export interface VerifyInputs {
  readonly command: 'verify';
  /** A manifest, or a folder of manifests. */
  readonly manifest: string;
  /** Null: beside the manifest. */
  readonly bundle: string | null;
  readonly trust: TrustedSigners;
  readonly migrations: string | null;
  readonly expectedHeads: readonly ChainPoint[];
  readonly expectedStarts: readonly ChainPoint[];
}

/** With `manifests`, a folder, the targets are listed with what they left; without, they are put in order. */
export interface TargetsInputs extends Carrying {
  readonly command: 'targets';
  readonly targets: readonly Target[];
  readonly canary: number;
  readonly manifests: string | null;
}

export interface KeepInputs {
  readonly command: 'keep';
  /** A folder. */
  readonly manifests: string;
  readonly evidenceBranch: string;
  readonly token: Secret | null;
}

export interface CollectInputs {
  readonly command: 'collect';
  /** Milliseconds since 1970 UTC; null: as long before the end as the default says. */
  readonly since: number | null;
  /** Null: now. */
  readonly until: number | null;
  /** Besides those that the manifests name. */
  readonly environments: readonly string[];
  readonly evidenceBranch: string | null;
  readonly trust: TrustedSigners;
  readonly expectedHeads: readonly ChainPoint[];
  readonly manifestsDirectory: string | null;
  readonly token: Secret | null;
}

export interface AlertInputs {
  readonly command: 'alert';
  readonly report: string;
  readonly token: Secret | null;
}

export type Inputs =
  CheckInputs | MigrateInputs | SealCommandInputs | PendingInputs | VerifyInputs | TargetsInputs | AdoptInputs | KeepInputs | CollectInputs | AlertInputs;
