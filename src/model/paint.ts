/** How a piece of text is meant, for a terminal that has colours. */

export type Tone = 'error' | 'warning' | 'notice' | 'good' | 'strong' | 'faint';

/** Gives a text its colour; what it gets has nothing in it that a terminal would obey. */
export type Paint = (tone: Tone, text: string) => string;

export const withoutColour: Paint = (_tone, text) => text;
