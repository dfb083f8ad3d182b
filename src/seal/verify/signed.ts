/** Who signed, once that is proven. */
import type { PublicKey } from '../key.ts';
import type { Claims } from './certificate.ts';

/** A time that an authority attested. */
export interface SignedTime {
  readonly source: 'timestamp-authority' | 'transparency-log';
  readonly time: Date;
}

export type Signed =
  | { readonly kind: 'key'; readonly key: PublicKey; readonly times: readonly SignedTime[] }
  | { readonly kind: 'certificate'; readonly claims: Claims; readonly times: readonly SignedTime[] };
