/** Where the benchmark measures: a folder, a database server, and whatever it has to stop at its end. */

export interface Ground {
  /** For everything that the benchmark writes. */
  readonly folder: string;
  readonly adminUrl: string;
  /** Takes what has to be stopped once everything is measured. */
  readonly held: (stop: () => Promise<void>) => void;
}
