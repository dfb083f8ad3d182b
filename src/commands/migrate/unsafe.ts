/** Refuses a plan with statements that would end the transaction, release the lock or change the session of the deploy, unless the check configuration file allows them. */
import { mayConcernDeploy } from '../../checks/sql-rules/deployed-words.ts';
import { Problem } from '../../errors/problem.ts';
import { readOutput } from '../../host/process.ts';
import type { Finding } from '../../model/finding.ts';
import type { Migration } from '../../model/migration.ts';
import { unknown } from '../../model/unknown.ts';
import { note } from './facts.ts';
import type { Deploy } from './order.ts';

/** Whether the deploy may continue, asked before anything runs. What the check configuration file allows is noted as a warning. */
export async function passesStatements({ facts, host }: Deploy, pending: readonly Migration[]): Promise<boolean> {
  if (!pending.some(mayConcernDeploy)) return true;
  // The rules and the configuration cost more to load than most deploys take beside drizzle-kit.
  const [{ judgeDeployed }, { readDeployedConfiguration }, { configurationFile }] = await Promise.all([
    import('../../checks/sql-rules/deployed.ts'),
    import('../../checks/configuration/git.ts'),
    import('../../checks/configuration/configuration.ts'),
  ]);
  const commit = facts.source?.commit ?? unknown('the repository could not be read');
  const today = new Date(host.clock()).toISOString().slice(0, 10);
  const findings = await judgeDeployed(pending, () => readDeployedConfiguration(host.workspace, commit, readOutput), today);
  const problems = findings.flatMap((finding) => describe(finding, configurationFile));
  note(facts, problems);
  return !problems.some(({ severity }) => severity === 'error');
}

/** The check has shown the notices. */
function describe({ rule, severity, message, remedy, place }: Finding, configurationFile: string): readonly Problem[] {
  if (severity === 'notice') return [];
  const shown = { message: `${message} (${rule})`, severity, ...(place === null ? {} : { place: `${place.path}:${String(place.line ?? 1)}` }) };
  return [new Problem('apply/unsafe-statement', { ...shown, remedy: severity === 'error' ? `${remedy} ${wayOut(rule, configurationFile)}` : remedy })];
}

/** The check refuses a merged migration that is edited (history/edited). */
function wayOut(rule: string, configurationFile: string): string {
  return `If the migration is merged and this consequence is acceptable, leave it as it is: set \`severity: warning\` for ${rule} in ${configurationFile}, and deploy the commit that has this.`;
}
