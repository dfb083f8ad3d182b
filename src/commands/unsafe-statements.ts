/** Statements of the pending migrations that would end the transaction, release the lock or change the session of a deploy, unless the check configuration file allows them. */
import { mayConcernDeploy } from '../checks/sql-rules/deployed-words.ts';
import { Problem, type Severity, changeProblem } from '../errors/problem.ts';
import { readOutput } from '../host/process.ts';
import { correctionWay } from '../model/correction.ts';
import type { KitConnection } from '../model/execution.ts';
import type { Finding } from '../model/finding.ts';
import type { Migration } from '../model/migration.ts';
import type { OrUnknown } from '../model/unknown.ts';
import { readingSettings } from '../model/reading-settings.ts';
import { renderPlace } from '../text/problem.ts';

export interface UnsafeStatement {
  readonly problem: Problem;
  readonly migration: Migration;
  /** What the rule says to do in a migration that is not merged. */
  readonly remedy: string;
}

export interface DeployedFrom {
  readonly workspace: string;
  readonly commit: OrUnknown<string>;
  /** Milliseconds. */
  readonly now: number;
  /** Whether a warning stops the deploy, too. */
  readonly strict: boolean;
  /** Null before the deploy: nobody says how drizzle-kit will be connected. */
  readonly connection: KitConnection | null;
}

/** What the check configuration file at the commit allows is a warning, or nothing. */
export async function findUnsafe(pending: readonly Migration[], { workspace, commit, now, ...deploy }: DeployedFrom): Promise<readonly UnsafeStatement[]> {
  if (!pending.some(mayConcernDeploy)) return [];
  // The rules and the configuration cost more to load than most deploys take beside drizzle-kit.
  const [{ judgeDeployed }, { readDeployedConfiguration }, { configurationFile }] = await Promise.all([
    import('../checks/sql-rules/deployed.ts'),
    import('../checks/configuration/git.ts'),
    import('../checks/configuration/configuration.ts'),
  ]);
  const today = new Date(now).toISOString().slice(0, 10);
  const findings = await judgeDeployed(pending, () => readDeployedConfiguration(workspace, commit, readOutput), today);
  return findings.flatMap((finding) => {
    const migration = pending.find(({ path }) => path === finding.place?.path);
    // The check has shown the notices.
    return migration === undefined || finding.severity === 'notice' ? [] : [describe(finding, finding.severity, migration, { ...deploy, configurationFile })];
  });
}

/** The same behind the deploy: nobody is to change the file of an applied migration, and what becomes of one that stopped is said by its error. */
export function afterwards({ problem, remedy }: UnsafeStatement, end: 'applied' | 'stopped'): Problem {
  return changeProblem(problem, {
    remedy:
      end === 'applied'
        ? `The migration is applied: leave its file as it is. For later migrations: ${remedy}`
        : `The error of this deploy says what to do with the migration. If you change its file: ${remedy}`,
  });
}

interface Allowing extends Pick<DeployedFrom, 'strict' | 'connection'> {
  readonly configurationFile: string;
}

function describe({ rule, message, remedy, place }: Finding, judged: Severity, migration: Migration, allowing: Allowing): UnsafeStatement {
  const severity = allowing.strict ? 'error' : judged;
  const problem = new Problem('apply/unsafe-statement', {
    message: `${message}${keepsLock(rule, allowing) ? ' Here it is separate: the lock of the deploy is in another session, and stays.' : ''} (${rule})${severity === judged ? '' : ', a warning that strict refuses.'}`,
    remedy:
      severity === 'warning'
        ? `If the file is not merged: ${remedy} ${staying(rule, migration, allowing)}`
        : `${remedy} ${wayOut(rule, judged, migration, allowing)}`,
    severity,
    place: renderPlace(migration.path, place?.line ?? 1),
  });
  return { problem, migration, remedy };
}

/** Whether drizzle-kit works in another session than the one that holds the lock. */
function keepsLock(rule: string, { connection }: Allowing): boolean {
  return rule === 'integrity/deploy-lock-released' && connection === 'separate';
}

/** SET NAMES changes client_encoding, and the name that set_config is called with need not stand in the text. */
const mayChangeReading = new RegExp(`${Object.keys(readingSettings).join('|')}|set_config|\\bnames\\b|\\breset\\b|u&`, 'iu');

/** A deploy that lost a lock to a migration never commits it, however often it is tried. */
function staying(rule: string, migration: Migration, allowing: Allowing): string {
  if (rule === 'integrity/session-left-changed' && allowing.connection !== 'separate' && migration.chunks.some((chunk) => mayChangeReading.test(chunk)))
    return `A merged file may stay as it is, unless it changes ${Object.keys(readingSettings).join(' or ')}.`;
  if (rule !== 'integrity/deploy-lock-released' || keepsLock(rule, allowing)) return 'A merged file may stay as it is.';
  return `A merged file may stay as it is if it releases other locks than that of the deploy, or with kit-connection: separate. Otherwise, ${correctionWay(migration)}.`;
}

/** Lowering a rule does not give back a lock. */
function wayOut(rule: string, judged: Severity, migration: Migration, allowing: Allowing): string {
  const correct = `The ledger has no row of the migration. If its file is merged and no database has it, ${correctionWay(migration)}.`;
  if (rule === 'integrity/deploy-lock-released' && judged === 'error' && !keepsLock(rule, allowing)) return correct;
  const allowed = judged === 'error' ? `set \`severity: warning\` for ${rule}` : `suppress ${rule} for this migration, with a reason,`;
  return `${correct} Or, if this consequence is acceptable, leave the file as it is: ${allowed} in ${allowing.configurationFile}, and deploy the commit that has this.`;
}
