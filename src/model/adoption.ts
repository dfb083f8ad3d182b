/** What init found in a repository, what it would write, and what is left to a person. */
import type { OrUnknown } from './unknown.ts';

export interface FoundProject {
  /** The config, from the repository's root. */
  readonly config: string;
  readonly dialect: string;
  /** The migrations folder, from the repository's root. */
  readonly folder: string;
  /** Null where there is no such folder yet. */
  readonly migrations: number | null;
  readonly generation: '0.31' | '1.0' | null;
  /** `read`: as it is written · `loaded`: its text did not tell, so the project's drizzle-kit loaded it. */
  readonly how: 'read' | 'loaded';
  /** Null where it is checked only, since its dialect is not deployed. */
  readonly environment: string | null;
}

/** A place of the repository, and what is there. */
export interface FoundPlace {
  readonly path: string;
  readonly line: number | null;
  readonly what: string;
}

/** `new` and `differs` are against what the repository has; `kept` is a file that is its owner's to change. */
export interface PlannedFile {
  readonly path: string;
  readonly state: 'new' | 'same' | 'differs' | 'kept';
  /** Unified; empty where nothing would change. */
  readonly diff: string;
  readonly written: boolean;
}

/** Something that only a person can set. */
export interface ManualStep {
  readonly what: string;
  /** Exactly where. */
  readonly where: string;
  readonly why: string;
}

export interface Adoption {
  readonly repository: string | null;
  readonly packageManager: OrUnknown<string>;
  readonly branch: string;
  readonly projects: readonly FoundProject[];
  /** Configs that no workflow is written for, each with the reason. */
  readonly leftOut: readonly FoundPlace[];
  /** What runs drizzle-kit push today. */
  readonly pushes: readonly FoundPlace[];
  /** Workflows that run drizzle-kit today, past the approval. */
  readonly deploys: readonly FoundPlace[];
  readonly files: readonly PlannedFile[];
  readonly manualSteps: readonly ManualStep[];
  /** Whether it was asked to write. */
  readonly writing: boolean;
}
