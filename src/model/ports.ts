/** What a stage may ask of the world, as types: the shell gives the real ones. */
import type { DatabaseUrl } from './database.ts';

/** Says things to whoever runs the command. Everything said is redacted before it is shown. */
export interface Log {
  info(line: string): void;
  warning(line: string): void;
  error(line: string): void;
  debug(line: string): void;
  /** Says it beside the line that it is about, where the place has pages that show files. */
  annotate(annotation: Annotation): void;
  /** Shows what `work` says as one foldable group. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** From the repository's root, with forward slashes; null where it is about no file. */
  readonly file: string | null;
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
}

/** The time, in milliseconds since 1970 UTC. */
export type Clock = () => number;

export interface ChildCommand {
  /** `node` is the Node that runs this process, and dies with it; anything else is a program's path or name. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment of the child: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeLimitMs: number;
  /** Stops the child early, as the time limit does. */
  readonly signal: AbortSignal;
  /** Called as soon as it runs. */
  readonly onStart?: () => void;
  /** Every line of its output as it comes, ANSI codes removed. */
  readonly onLine: (line: string) => void;
}

/** How a child ended. Its exit code is a fact about the child, never a proof of what it did. */
export type ChildEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-started'; readonly reason: string };

/** Runs a program without a shell and without a terminal, its input closed; it dies with this process. */
export type RunChild = (command: ChildCommand) => Promise<ChildEnd>;

/** Runs a short read-only program and gives its standard output; `code` is null where it could not be started. */
export type ReadOutput = (file: string, args: readonly string[], cwd: string) => Promise<{ readonly code: number | null; readonly stdout: string }>;

/** Where a shadow database is, and as whom to reach it. */
export type ShadowAddress = Pick<DatabaseUrl, 'url' | 'tlsMode'>;

/** A session of a shadow database. */
export interface ShadowSession {
  /** Runs a text of one statement or more in the simple protocol, as drizzle-kit does; throws what the driver throws. */
  run(sql: string): Promise<void>;
  /** The rows of one query, every value as its text form or null. */
  read(sql: string): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

/** Throws a `database/…` Problem. The session ends when the signal comes, and a statement after `statementTimeoutMs`, also where the server cannot end it. */
export type OpenShadowSession = (address: ShadowAddress, statementTimeoutMs: number, signal: AbortSignal) => Promise<ShadowSession>;
