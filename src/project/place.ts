/** Where a project lies, and what its workflow says of it. */

export interface ProjectPlace {
  /** Absolute. */
  readonly repositoryRoot: string;
  /** Absolute; in the repository. */
  readonly packageFolder: string;
  /** From the package's folder; null is drizzle-kit's own default: drizzle.config.ts, .js or .json. */
  readonly configPath: string | null;
  readonly given: GivenConfig;
  /** An empty folder that its owner removes. */
  readonly tempFolder: string;
  /** The PATH on which the project's Node is found. */
  readonly searchPath: string;
  /** For each child that is started. */
  readonly timeLimitMs: number;
  readonly signal: AbortSignal;
}

/** What was given as inputs: it goes before the config, and with dialect and out the config is not loaded at all. */
export interface GivenConfig {
  readonly dialect: string | null;
  readonly out: string | null;
  readonly ledgerSchema: string | null;
  readonly ledgerTable: string | null;
}
