/** What is known of a deploy before anything is read. */
import type { Host } from '../../host/host.ts';
import { newId } from '../../host/random.ts';
import type { MigrateInputs } from '../../inputs/deploy.ts';
import type { DeployFacts } from '../../manifest/facts.ts';
import type { Sha256 } from '../../model/digest.ts';
import { unknown, type OrUnknown } from '../../model/unknown.ts';
import { toolVersion } from '../../model/version.ts';
import type { Problem } from '../../errors/problem.ts';

export function startFacts(inputs: MigrateInputs, host: Host, distSha256: OrUnknown<Sha256>, signing: DeployFacts['start']['signing']): DeployFacts {
  return {
    start: {
      manifestId: newId(),
      startedAt: host.clock(),
      environment: inputs.environment,
      database: inputs.database,
      run: host.run,
      tool: { version: toolVersion, node: host.nodeVersion, distSha256 },
      signing,
      form: inputs.form.kind,
      approvedPlanSha256: inputs.approvedPlan?.sha256 ?? null,
    },
    identity: null,
    gate: null,
    project: null,
    source: null,
    server: null,
    lockAcquiredAt: null,
    position: unknown('the deploy stopped before it read the head of the chain, which it does under the lock'),
    before: null,
    unrecorded: unknown('the deploy stopped before it read the ledger'),
    interrupted: [],
    status: null,
    applying: false,
    execution: null,
    problems: [],
  };
}

/** The name of this run's sessions in the database, by which a later deploy knows them. */
export function applicationName({ start: { run, manifestId } }: DeployFacts): string {
  return `drizzle-attest/${typeof run.id === 'string' ? run.id : 'terminal'}.${manifestId.slice(0, 8)}`;
}

export function note(facts: DeployFacts, problems: readonly Problem[]): void {
  facts.problems = [...facts.problems, ...problems];
}

/** What is judged again is told once, as it was judged last. */
export function replace(facts: DeployFacts, earlier: readonly Problem[], later: readonly Problem[]): void {
  facts.problems = [...facts.problems.filter((problem) => !earlier.includes(problem)), ...later];
}
