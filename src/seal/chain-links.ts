/** The words of a chain: its links, and what is expected of it. */
import type { ChainPoint } from '../model/chain.ts';
import type { Sha256 } from '../model/digest.ts';

export interface ChainExpectation {
  /** Each must be in one of the chains. Without one, manifests that were cut off at the end cannot be missed. */
  readonly heads: readonly ChainPoint[];
  /** The manifests right before the first ones, where the folder does not begin with the first of its chain. */
  readonly starts: readonly ChainPoint[];
}

export interface Link extends ChainPoint {
  readonly place: string;
  readonly manifestId: string;
  readonly previous: { readonly manifestId: string; readonly sha256: Sha256 } | null;
}

export interface ChainSummary {
  readonly id: Sha256;
  readonly environment: string;
  /** In order of their sequence, each manifest once. */
  readonly links: readonly Link[];
}
