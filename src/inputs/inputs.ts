/** What a command was asked to do: read once at the door, then never changed. */
import type { ChainPoint } from '../model/chain.ts';
import type { DatabaseUrl } from '../model/database-url.ts';
import type { Secret } from '../model/secret.ts';

/** Where the Drizzle project lies and what is known of its config beforehand. */
export interface ProjectInputs {
  readonly workingDirectory: string;
  readonly config: string | null;
  readonly given: { readonly dialect: string | null; readonly out: string | null; readonly ledgerSchema: string | null; readonly ledgerTable: string | null };
}

export type Signing = { readonly kind: 'key'; readonly key: Secret } | { readonly kind: 'key-file'; readonly path: string } | { readonly kind: 'none' };

/** Durations in milliseconds; 0 is no limit where the input says so. */
export interface Limits {
  readonly lockWaitMs: number;
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly timeLimitMs: number;
}

export interface MigrateInputs {
  readonly command: 'migrate';
  readonly project: ProjectInputs;
  readonly database: DatabaseUrl;
  readonly environment: string;
  readonly outOfOrder: 'refuse' | 'allow';
  readonly limits: Limits;
  readonly failureReplay: 'on' | 'off';
  readonly kitOutput: 'status' | 'full';
  readonly signing: Signing;
  readonly evidenceDirectory: string | null;
  readonly chainStart: boolean;
  readonly artifact: 'upload' | 'off';
  readonly retentionDays: number | null;
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

export type Inputs = MigrateInputs | PendingInputs | VerifyInputs;
