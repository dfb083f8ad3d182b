/** What a command may ask of the place it runs in: a job of GitHub Actions, or a terminal. */
import type { Paint } from '../model/paint.ts';
import type { Annotation, Clock, Log } from '../model/ports.ts';
import type { GithubJob } from '../model/job.ts';
import type { OutputName } from '../model/outputs.ts';
import type { RunFacts } from '../model/run.ts';

/** The forms of one answer; made only where they are shown. */
export interface ReportForms {
  /** For the page of a job. */
  readonly markdown: () => string;
  readonly text: (paint: Paint) => string;
  readonly document: () => unknown;
  readonly sarif: () => string;
  readonly annotations: () => readonly Annotation[];
}

export interface Host {
  readonly kind: 'github-actions' | 'terminal';
  readonly log: Log;
  /** What the log showed until now, but for debugging. */
  readonly shownLines: () => readonly string[];
  readonly clock: Clock;
  /** Has a form of a secret taken out of all that is shown from now on. */
  readonly mask: (form: string) => void;
  readonly redact: (text: string) => string;
  /** The repository's root, absolute. */
  readonly workspace: string;
  /** The folder from which relative paths are read, absolute; it lies in the workspace. */
  readonly directory: string;
  /** A folder for files that need not outlive the job, absolute. */
  readonly tempFolder: string;
  /** Where manifests are kept when no other place is named, absolute. */
  readonly evidenceFolder: string;
  /** Where the reports of a check are kept when no other place is named, absolute. */
  readonly reportFolder: string;
  /** The folder of this program's own scripts, absolute. */
  readonly programFolder: string;
  /** `v24.…` */
  readonly nodeVersion: string;
  /** The PATH that a child gets. */
  readonly searchPath: string;
  readonly run: RunFacts;
  /** Null in a terminal. */
  readonly job: GithubJob | null;
  /** Aborted when the run is cancelled (SIGINT, SIGTERM). */
  readonly signal: AbortSignal;
  /** The command's answer in Markdown, for the job's page or the terminal. */
  showSummary(markdown: string): Promise<void>;
  /** A check's answer, in the form that was asked for. */
  showReport(forms: ReportForms): Promise<void>;
  /** The command's answer for a program: the terminal prints it where JSON was asked for. */
  showResult(result: unknown): void;
  setOutput(name: OutputName, value: string): void;
}
