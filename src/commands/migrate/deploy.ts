/** The deploy itself, from the first read to the last. What it learns it notes at once, so that a refusal is recorded with all that was known. */
import { join } from 'node:path';
import { applyPlan } from '../../apply/apply.ts';
import { Problem } from '../../errors.ts';
import type { Host } from '../../host/host.ts';
import { readOutput, runChild } from '../../host/process.ts';
import type { MigrateInputs } from '../../inputs/inputs.ts';
import { openPostgresql } from '../../ledger/postgresql.ts';
import { ledgerState } from '../../ledger/state.ts';
import type { DeployFacts } from '../../manifest/facts.ts';
import type { Database } from '../../model/database.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { Project } from '../../model/project.ts';
import type { Source } from '../../model/source.ts';
import { unknown } from '../../model/stated.ts';
import { rfc3339 } from '../../model/time.ts';
import { readSource } from '../../project/git.ts';
import { readProject } from '../../project/repository.ts';
import type { EvidenceFolder } from '../../publish/evidence-disk.ts';
import { reconcile } from '../../reconcile/reconcile.ts';
import { projectPlace } from '../project-place.ts';
import { findGap, positionAfter, refuseSecondStart } from './chain.ts';
import { applicationName } from './facts.ts';
import { judgeInterrupted } from './interrupted.ts';

export interface Deploy {
  readonly inputs: MigrateInputs;
  readonly host: Host;
  readonly facts: DeployFacts;
  readonly evidence: EvidenceFolder;
  /** Told of the connection as soon as it is open: the lock is held until the record is written. */
  readonly hold: (database: Database) => void;
}

/** Throws the Problem that stops it; what was learned until then is in the facts. */
export async function deploy(order: Deploy): Promise<void> {
  const { facts, host, inputs } = order;
  const [project, database] = await openBoth(order);
  refuseDefects(facts, project);
  await database.lock(project.config.ledgerTable, inputs.limits.lockWaitMs, host.signal);
  facts.lockAcquiredAt = host.clock();
  await database.waitForStrays(inputs.limits.lockWaitMs, host.signal);
  const before = await readAll(order, project, database);
  facts.reconciliation = reconcile(project.kit, project.folder, before, inputs.outOfOrder);
  note(facts, facts.reconciliation.stops);
  if (facts.reconciliation.stops.length > 0 || facts.reconciliation.pending.length === 0) return;
  await apply(order, project, database, before);
}

/** The repository and the database have nothing to do with each other until both are read. */
async function openBoth(order: Deploy): Promise<[Project, Database]> {
  const { facts, inputs, hold } = order;
  const [project, database] = await Promise.allSettled([
    readRepository(order),
    openPostgresql(inputs.database, { applicationName: applicationName(facts), connectTimeoutMs: 30_000 }),
  ]);
  if (database.status === 'fulfilled') {
    hold(database.value);
    facts.server = database.value.facts;
  }
  if (project.status === 'rejected') throw project.reason;
  if (database.status === 'rejected') throw database.reason;
  return [project.value, database.value];
}

/** What is deployed, and from which commit: a refusal is a refusal of that commit. */
async function readRepository({ facts, host, inputs }: Deploy): Promise<Project> {
  const project = await readProject(projectPlace(inputs.project, host), runChild).catch(async (thrown: unknown) => {
    facts.source = withoutFolder(await readSource(host.workspace, '', readOutput));
    throw thrown;
  });
  facts.project = project;
  facts.source = await readSource(host.workspace, project.folder.path, readOutput);
  note(facts, uncommitted(facts.source, project.folder.path));
  return project;
}

/** A project that cannot be read lies at a commit all the same; only its folder is not known. */
function withoutFolder({ commit, tree }: Source): Source {
  const reason = unknown('the project could not be read, so that its migrations folder is not known');
  return { commit, tree, migrationsTree: reason, clean: reason };
}

/** Files that are not at the commit were not reviewed with it. */
function uncommitted({ clean }: Source, place: string): Problem[] {
  if (clean !== false) return [];
  return [
    new Problem('source/uncommitted', {
      message: 'The migrations folder differs from the commit that is checked out.',
      remedy: 'Deploy what is committed: find out which step of the job changed or added files there.',
      place,
      severity: 'warning',
    }),
  ];
}

/** All defects are told at once; the first that stops is thrown last. */
function refuseDefects(facts: DeployFacts, { folder }: Project): void {
  const stop = folder.defects.find(({ severity }) => severity === 'error');
  note(
    facts,
    folder.defects.filter((defect) => defect !== stop),
  );
  if (stop !== undefined) throw stop;
}

async function readAll({ facts, inputs, evidence }: Deploy, project: Project, database: Database): Promise<Ledger> {
  facts.position = unknown('the deploy stopped before the head of the chain was read');
  const [head, marks, before] = await Promise.all([evidence.readHead(), evidence.readMarks(), database.readLedger(project.config.ledgerTable)]);
  facts.before = before;
  facts.interrupted = judgeInterrupted(marks, before);
  facts.position = positionAfter(head, inputs.chainStart);
  const gap = findGap(head, facts.position, before);
  facts.unrecorded = gap.unrecorded;
  note(facts, gap.problems);
  refuseSecondStart(head, inputs.chainStart);
  return before;
}

async function apply({ facts, host, inputs, evidence }: Deploy, project: Project, database: Database, before: Ledger): Promise<void> {
  const { recordId, run } = facts.start;
  const { pending, plan } = facts.reconciliation ?? { pending: [], plan: { migrations: [] } };
  const { rows, sha256 } = ledgerState(before);
  await evidence.writeMark({ recordId, startedAt: rfc3339(host.clock()), runId: run.id, ledger: { rows, sha256 }, migrations: plan.migrations });
  facts.applying = true;
  const { kit, config, folder } = project;
  const order = {
    run: {
      kit,
      config,
      migrationsFolder: join(host.workspace, folder.path),
      url: inputs.database.url,
      applicationName: applicationName(facts),
      limits: inputs.limits,
      timeLimitMs: inputs.limits.timeLimitMs,
      signal: host.signal,
      tempFolder: host.tempFolder,
      searchPath: host.searchPath,
    },
    pending,
    before,
    kitOutput: inputs.kitOutput,
    failureReplay: inputs.failureReplay,
  };
  facts.execution = await applyPlan(order, database, { runChild, log: host.log, clock: host.clock });
  note(facts, facts.execution.problems);
}

function note(facts: DeployFacts, problems: DeployFacts['problems']): void {
  facts.problems = [...facts.problems, ...problems];
}
