/** Facts -> manifest. What the deploy did not get to is said to be unknown, with the reason. */
import { chainId } from '../model/chain.ts';
import { rfc3339 } from '../model/time.ts';
import { boundedName } from './bounded.ts';
import { notReached, outcomeOf } from './reach.ts';
import { composeExecution } from './compose-execution.ts';
import { composeGate } from './compose-gate.ts';
import { composeIdentity, environmentOf } from './compose-identity.ts';
import { composeLedger, composeReconciliation } from './compose-ledger.ts';
import { composeProblems } from './compose-problems.ts';
import type { DeployFacts } from './facts.ts';
import type { Manifest } from './schema.ts';

/** `redact` takes secrets out of the texts that came from elsewhere. */
export function composeManifest(facts: DeployFacts, recordedAt: number, redact: (text: string) => string): Manifest {
  const { run, database } = facts.start;
  const environment = environmentOf(facts);
  const outcome = outcomeOf(facts);
  return {
    schemaVersion: 1,
    manifestId: facts.start.manifestId,
    chain: { id: chainId(run.repository, environment, database.fingerprint), position: facts.position },
    tool: composeTool(facts),
    system: composeSystem(facts, environment),
    change: { type: outcome === 'no-op' ? 'no-op' : facts.gate?.outcome === 'emergency' ? 'emergency' : 'standard' },
    source: composeSource(facts),
    run: composeRun(facts, redact),
    gate: composeGate(facts, environment, redact),
    plan: facts.status === null ? notReached(facts) : { ...facts.status.plan, migrations: [...facts.status.plan.migrations] },
    status: composeReconciliation(facts),
    ledger: composeLedger(facts, redact),
    execution: composeExecution(facts, redact),
    outcome,
    problems: composeProblems(facts.problems, redact),
    signing: facts.start.signing,
    times: { startedAt: rfc3339(facts.start.startedAt), recordedAt: rfc3339(recordedAt), database: facts.server?.serverTime ?? notReached(facts) },
  };
}

function composeTool(facts: DeployFacts): Manifest['tool'] {
  return {
    name: 'drizzle-attest',
    ...facts.start.tool,
    drizzleKit: facts.project?.kit.version ?? notReached(facts),
    drizzleOrm: facts.project?.kit.ormVersion ?? notReached(facts),
    lockfile: facts.project?.lockfile ?? notReached(facts),
  };
}

function composeSystem(facts: DeployFacts, environment: string): Manifest['system'] {
  const { start, project, server } = facts;
  return {
    repository: start.run.repository,
    environment,
    database: {
      dialect: start.database.dialect,
      fingerprint: start.database.fingerprint,
      ledgerTable: project?.config.ledgerTable ?? notReached(facts),
      server: server === null ? notReached(facts) : { version: server.serverVersion, role: server.role, tls: server.tls },
    },
  };
}

function composeSource(facts: DeployFacts): Manifest['source'] {
  const { source, project, start } = facts;
  return {
    commit: source?.commit ?? notReached(facts),
    tree: source?.tree ?? notReached(facts),
    migrationsPath: project === null ? notReached(facts) : boundedName(project.folder.path),
    migrationsTree: source?.migrationsTree ?? notReached(facts),
    clean: source?.clean ?? notReached(facts),
    ref: start.run.ref,
    workflowRef: start.run.workflowRef,
    workflowSha: start.run.workflowSha,
  };
}

function composeRun(facts: DeployFacts, redact: (text: string) => string): Manifest['run'] {
  const { runner, id, attempt, number, url, event, actor, triggeringActor, runnerEnvironment } = facts.start.run;
  return { runner, id, attempt, number, url, event, actor, triggeringActor, runnerEnvironment, identity: composeIdentity(facts, redact) };
}
