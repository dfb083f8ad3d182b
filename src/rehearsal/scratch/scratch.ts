/** A server of its own for one rehearsal: it makes empty databases, and leaves nothing when it is closed. */
import type { DatabaseUrl } from '../../model/database-url.ts';
import type { ScratchAddress } from '../../model/ports.ts';
import type { ScratchFacts } from '../../model/rehearsal.ts';

/** `auto`: what this machine has, then the package. A URL that is given is the only one that is tried. */
export type ScratchChoice = { readonly kind: 'auto' | 'installed' | 'pglite' } | { readonly kind: 'given'; readonly target: DatabaseUrl };

export interface Scratch {
  readonly facts: ScratchFacts;
  create(): Promise<ScratchAddress>;
  /** A copy of a database to which nobody is connected; null where this kind of server makes none. */
  copy(address: ScratchAddress): Promise<ScratchAddress | null>;
  /** Takes away all databases that were made, and those of these roles that were not there before. */
  clear(roles: readonly string[]): Promise<void>;
  /** The same, at the end of all; nothing can be made any more. */
  close(roles: readonly string[]): Promise<void>;
}

/** Why there is none, and what would give one. */
export interface NoScratch {
  readonly reason: string;
  readonly remedy: string;
}

/** Thrown where a scratch server of some kind cannot be had. */
export class ScratchRefusal extends Error {
  readonly refusal: NoScratch;

  constructor(refusal: NoScratch) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}
