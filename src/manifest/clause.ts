/** What a clause of consistency is: a question to the manifest alone, with its number in docs/manifest-spec.md. */
import type { Manifest } from './schema.ts';

/** What contradicts what, in a sentence without its full stop; null where nothing does. */
export type Contradiction = string | null;

export interface Clause {
  readonly id: string;
  /** The field that the contradiction is reported at. */
  readonly place: string;
  readonly contradiction: (manifest: Manifest) => Contradiction;
}
