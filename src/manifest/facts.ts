/** All that a deploy learned, as far as it came: what a manifest is composed of. */
import type { Problem } from '../errors/problem.ts';
import type { ChainPosition, InterruptedDeploy, UnrecordedRow } from '../model/chain.ts';
import type { DatabaseUrl } from '../model/database.ts';
import type { Sha256 } from '../model/digest.ts';
import type { Execution } from '../model/execution.ts';
import type { GateVerdict } from '../model/gate.ts';
import type { RunIdentity } from '../model/identity.ts';
import type { DatabaseFacts, Ledger } from '../model/ledger.ts';
import type { Project } from '../model/project.ts';
import type { ProjectStatus } from '../model/status.ts';
import type { RunFacts, Source } from '../model/run.ts';
import type { OrUnknown } from '../model/unknown.ts';
import type { Manifest } from './schema.ts';

/** What is known before anything is read. Times are milliseconds since 1970 UTC. */
export interface DeployStart {
  readonly manifestId: string;
  readonly startedAt: number;
  readonly environment: string;
  readonly database: DatabaseUrl;
  readonly run: RunFacts;
  readonly tool: { readonly version: string; readonly node: string; readonly distSha256: OrUnknown<Sha256> };
  readonly signing: Manifest['signing'];
  readonly form: Manifest['execution']['form'];
  /** The digest of the plan that was approved beforehand; null where none was handed to the deploy. */
  readonly approvedPlanSha256: Sha256 | null;
}

/** What is read on the way; null is what the deploy did not get to. */
export interface DeployFacts {
  readonly start: DeployStart;
  identity: RunIdentity | null;
  /** The gates' answer; judged anew once the plan is known. */
  gate: GateVerdict | null;
  project: Project | null;
  source: Source | null;
  server: DatabaseFacts | null;
  lockAcquiredAt: number | null;
  position: ChainPosition;
  before: Ledger | null;
  unrecorded: OrUnknown<readonly UnrecordedRow[]>;
  interrupted: readonly InterruptedDeploy[];
  status: ProjectStatus | null;
  /** Set as soon as drizzle-kit is about to start. */
  applying: boolean;
  execution: Execution | null;
  problems: readonly Problem[];
}
