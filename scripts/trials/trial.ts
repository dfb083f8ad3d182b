/** A trial: a property of the product, and rounds that look for a case in which it does not hold. */
import type { Draw } from './draw.ts';

/** What a round saw, for the table at the end. */
export type Counts = Readonly<Record<string, number>>;

/** Throws if the property does not hold. */
export type Round = (draw: Draw, round: number) => Counts | Promise<Counts>;

export interface OpenTrial {
  /** Rounds unless told. */
  readonly rounds: number;
  readonly round: Round;
}

interface Described {
  readonly name: string;
  /** One line for the list. */
  readonly purpose: string;
}

/** Only computes, or starts programs that need nothing else. */
export interface PlainTrial extends Described {
  readonly kind: 'plain';
  /** Whether it looks into a folder that is given; null where none is. */
  readonly folder: 'none' | 'optional' | 'required';
  readonly open: (folder: string | null) => Promise<OpenTrial>;
}

/** Deploys to a PostgreSQL with the harness of the scenarios, which needs vitest: each round is one of its tests. */
export interface DeployTrial extends Described {
  readonly kind: 'deploy';
  readonly rounds: number;
  readonly open: () => Promise<Round>;
}

export type Trial = PlainTrial | DeployTrial;

export interface Asked {
  readonly seed: number;
  /** The rounds to play, counted from 1. */
  readonly first: number;
  readonly last: number;
}
