/** What a clause of consistency answers. */

/** What contradicts what, in a sentence without its full stop; null where nothing does. */
export type Contradiction = string | null;
