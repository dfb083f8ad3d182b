/** What the rules on transaction, lock and session say of the migrations that a deploy would run, under the check configuration file. */
import type { Finding } from '../../model/finding.ts';
import { applyRuleSettings } from '../configuration/apply.ts';
import type { CheckConfiguration } from '../configuration/configuration.ts';
import { suppress } from '../suppressions/suppressions.ts';
import { parseInlineSuppressions } from '../suppressions/inline.ts';
import { openParser } from '../../sql/parser.ts';
import { readParsed, readSession } from '../../sql/statement-facts/postgresql.ts';
import { mayConcernDeploy } from './deployed-words.ts';
import { deployLockReleased } from './integrity/deploy-lock-released.ts';
import { sessionLeftChanged } from './integrity/session-left-changed.ts';
import { transactionControlInMigration } from './integrity/transaction-control-in-migration.ts';
import { judgeSql } from './findings.ts';
import type { SqlMigration } from './migrations.ts';

const rules = [transactionControlInMigration, deployLockReleased, sessionLeftChanged];

/**
 * `pending` in the order in which they will run; `today` is `YYYY-MM-DD`, in UTC. The check configuration file is read only if a rule found
 * something. A statement that is not understood has no finding here: the check reports it.
 */
export async function judgeDeployed(pending: readonly SqlMigration[], readConfiguration: () => Promise<Settings>, today: string): Promise<readonly Finding[]> {
  const read = pending.filter(mayConcernDeploy);
  if (read.length === 0) return [];
  const parser = await openParser(Number.POSITIVE_INFINITY);
  const parsed = read.map((migration) => readParsed(parser.parseMigration(migration), readSession));
  const found = judgeSql(parsed, rules, 'postgresql');
  if (found.length === 0) return [];
  const settings = await readConfiguration();
  const claims = read.flatMap((migration, at) => parseInlineSuppressions(migration, parsed[at] ?? { statements: [] }, 'postgresql').claims);
  const judged = suppress(applyRuleSettings(found, settings), [...settings.suppressions, ...claims], today);
  // Findings about a suppression itself belong to the check.
  return judged.filter(({ rule, suppressedBy }) => suppressedBy === null && rules.some(({ id }) => id === rule));
}

type Settings = Pick<CheckConfiguration, 'rules' | 'suppressions'>;
