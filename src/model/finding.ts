/** What `check` found: by which rule, where, how bad, and what to do. */

/** Ids of the SOC 2 criteria that a rule serves; the criteria's own text is not ours to repeat. */
export type Criterion = 'CC6.1' | 'CC6.3' | 'CC6.8' | 'CC7.1' | 'CC7.2' | 'CC8.1' | 'A1.2' | 'PI1.5' | 'C1.1';

/** `error` refuses the pull request, `warning` is for its reviewers to agree to, `notice` only tells. */
export type FindingSeverity = 'error' | 'warning' | 'notice';

/** What is said of a rule wherever it is explained: docs/errors.md, SARIF, the summary. */
export interface RuleText {
  /** `family/name`: the anchor in docs/errors.md, and the name that a suppression gives. */
  readonly id: string;
  readonly severity: FindingSeverity;
  readonly criteria: readonly Criterion[];
  /** What is wrong with it, in a sentence or two. */
  readonly cause: string;
  readonly remedy: string;
  /** Names of the same rule in other linters, `squawk require-concurrent-index-creation`. */
  readonly alias: readonly string[];
}

export interface FindingPlace {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
}

/** Who agreed beforehand to a finding, in words: it stays visible, and refuses nothing. */
export interface Suppression {
  readonly reason: string;
  readonly ticket: string | null;
  /** The last day on which it counts, `YYYY-MM-DD`; null where it has no end. */
  readonly until: string | null;
  /** Where the suppression itself is written. */
  readonly place: FindingPlace;
}

export interface Finding {
  readonly rule: string;
  readonly severity: FindingSeverity;
  /** What was found here, in one sentence, names included. */
  readonly message: string;
  readonly remedy: string;
  readonly place: FindingPlace | null;
  readonly criteria: readonly Criterion[];
  /** The offending line, cut; null where there is none to show. */
  readonly excerpt: string | null;
  /** Null where nothing suppresses it. */
  readonly suppressedBy: Suppression | null;
}
