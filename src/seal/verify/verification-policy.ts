/** Who is believed: a policy comes from flags or from a pinned file, never from the evidence. */
import type { Instance } from '../instance.ts';
import type { PublicKey } from '../key.ts';
import type { TrustedRoot } from './trusted-root.ts';

export type VerificationPolicy = KeyPolicy | IdentityPolicy;

/** One of these keys signed. */
export interface KeyPolicy {
  readonly keys: readonly PublicKey[];
  /** Whose timestamps are believed. Where there is one, a timestamp is demanded; where there is none, a bundle that brings one is refused. */
  readonly trustedRoots?: readonly TrustedRoot[];
  /** Only asked where there are timestamps; `usualWindow` where it is left out. */
  readonly window?: TimeWindow;
}

/** A workflow signed, whose identity a certificate proves. */
export interface IdentityPolicy {
  readonly identity: Identity;
}

/** Every text is compared for equality, letter by letter; null leaves that comparison out. */
export interface Identity {
  /** What must be there besides the certificate: `github` one timestamp, `sigstore` one log entry and the promise of a certificate log. */
  readonly instance: Instance;
  /** The evidence must hold under one of them as a whole: authorities of two roots are not mixed. */
  readonly trustedRoots: readonly TrustedRoot[];
  /** Who vouched for the workflow: `https://token.actions.githubusercontent.com`. */
  readonly issuer: string;
  /** `https://github.com`, or the server of an enterprise; the certificate's URLs begin with it. */
  readonly server: string;
  /** `OWNER/REPO`; at least one of this and `repositoryId` is there. */
  readonly repository: string | null;
  /** Survives a change of the name. */
  readonly repositoryId: string | null;
  readonly ownerId: string | null;
  /** `OWNER/REPO/.github/workflows/FILE@REF`: the workflow whose job signed, which is the called one where one workflow calls another. */
  readonly signerWorkflow: string;
  /** The commit of that workflow. */
  readonly signerDigest: string | null;
  /** The ref whose commit was deployed: `refs/heads/main`. */
  readonly sourceRef: string | null;
  readonly environment: string;
  /** `optional`: where the authority does not certify the environment, the manifest's own word for it is taken, and the verdict says so. */
  readonly environmentExtension: 'required' | 'optional';
  readonly allowSelfHosted: boolean;
  readonly window: TimeWindow;
}

/** How far the time of signing may lie from the time at which the manifest was written, in milliseconds. */
export interface TimeWindow {
  /** How much earlier, since clocks differ. */
  readonly skewMs: number;
  /** How much later. */
  readonly withinMs: number;
}

export const usualWindow: TimeWindow = { skewMs: 5 * 60_000, withinMs: 24 * 3_600_000 };
