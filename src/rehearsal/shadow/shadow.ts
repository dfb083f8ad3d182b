/** A server of its own for one rehearsal: it makes empty databases, and leaves nothing when it is closed. */
import type { DatabaseUrl } from '../../model/database.ts';
import type { ShadowAddress } from '../../model/ports.ts';
import type { ShadowFacts } from '../../model/rehearsal.ts';

/** `auto`: what this machine has, then the package. A URL that is given is the only one that is tried. */
export type ShadowChoice = { readonly kind: 'auto' | 'installed' | 'pglite' } | { readonly kind: 'given'; readonly target: DatabaseUrl };

export interface Shadow {
  readonly facts: ShadowFacts;
  create(): Promise<ShadowAddress>;
  /** A copy of a database to which nobody is connected; null where this kind of server makes none. */
  copy(address: ShadowAddress): Promise<ShadowAddress | null>;
  /** Takes away all databases that were made, and those of these roles that were not there before. */
  clear(roles: readonly string[]): Promise<void>;
  /** The same, at the end of all; nothing can be made any more. Returns the other roles that were not there before, which stay. */
  close(roles: readonly string[]): Promise<readonly string[]>;
}

/** Why there is none, and what would give one. */
export interface NoShadow {
  readonly reason: string;
  readonly remedy: string;
}

/** Thrown where a shadow database of some kind cannot be had. */
export class ShadowRefusal extends Error {
  readonly refusal: NoShadow;

  constructor(refusal: NoShadow) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}
