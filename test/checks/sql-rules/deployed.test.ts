import { describe, expect, it } from 'vitest';
import { parseCheckConfiguration } from '../../../src/checks/configuration/parse.ts';
import { judgeDeployed } from '../../../src/checks/sql-rules/deployed.ts';
import { casesOf } from './cases/cases.ts';

const head = 'version: 1\n';

/** Of migrations `0000_m.sql`, `0001_m.sql` … in this order. */
async function judge(files: readonly string[], configuration: string = head): Promise<readonly string[]> {
  const pending = files.map((text, at) => {
    const name = `000${at}_m`;
    return { name, path: `drizzle/${name}.sql`, chunks: text.split('--> statement-breakpoint') };
  });
  const findings = await judgeDeployed(pending, () => Promise.resolve(parseCheckConfiguration(configuration, false)), '2026-11-20');
  return findings.map(({ rule, severity, place }) => `${severity} ${rule} ${place?.path ?? ''}:${String(place?.line)}`);
}

const commit = 'CREATE TABLE "a" ("b" integer);\n--> statement-breakpoint\nCOMMIT;';

describe('The migrations of a deploy', () => {
  it('are judged by what ends the transaction, releases the lock or changes the session, and by nothing else', async () => {
    expect(await judge(['DROP TABLE "a"; DELETE FROM "b";', commit, 'SELECT pg_advisory_unlock_all();', 'SET search_path = a;'])).toEqual([
      'error integrity/transaction-control-in-migration drizzle/0001_m.sql:3',
      'error integrity/deploy-lock-released drizzle/0002_m.sql:1',
      'warning integrity/session-left-changed drizzle/0003_m.sql:1',
    ]);
  });

  it('are judged by the severities of the check configuration file', async () => {
    const configured = `${head}rules:\n  integrity/transaction-control-in-migration:\n    severity: warning\n  integrity/session-left-changed:\n    severity: error\n`;
    expect(await judge([commit, 'SET search_path = a;'], configured)).toEqual([
      'warning integrity/transaction-control-in-migration drizzle/0000_m.sql:3',
      'error integrity/session-left-changed drizzle/0001_m.sql:1',
    ]);
    expect(await judge([commit], `${head}rules:\n  integrity/transaction-control-in-migration:\n    severity: off\n`)).toEqual([]);
  });

  it('are not judged if a suppression with a reason is for them, and are after its last day', async () => {
    const inline = (until: string): string => `-- drizzle-attest: allow integrity/transaction-control-in-migration reason="agreed" until=${until}\nCOMMIT;`;
    expect(await judge([inline('2026-11-20')])).toEqual([]);
    expect(await judge([inline('2026-11-19')])).toEqual(['error integrity/transaction-control-in-migration drizzle/0000_m.sql:2']);
    expect(await judge(['-- drizzle-attest: allow integrity/transaction-control-in-migration\nCOMMIT;'])).toHaveLength(1);
    const configured = (path: string): string =>
      `${head}suppressions:\n  - rule: integrity/transaction-control-in-migration\n    path: ${path}\n    reason: agreed\n    until: 2026-12-31\n`;
    expect(await judge([commit], configured('drizzle/*.sql'))).toEqual([]);
    expect(await judge([commit], configured('other/*.sql'))).toHaveLength(1);
  });

  it('are let through if they cannot be read', async () => {
    expect(await judge(['COMMIT AND THEN SOME;', `SELECT '${'x'.repeat(8_000_001)}'`])).toEqual([]);
  });

  it('ask for no check configuration file if there is nothing to judge', async () => {
    const refuse = (): Promise<never> => Promise.reject(new Error('asked'));
    const pending = [{ name: 'a', path: 'a.sql', chunks: ['CREATE TABLE "a" ("b" integer);', 'INSERT INTO "a" VALUES (\'COMMIT\')'] }];
    expect(await judgeDeployed(pending, refuse, '2026-11-20')).toEqual([]);
  });

  it('are judged for everything that the three rules fire on, with no other word around it', async () => {
    const ids = ['transaction-control-in-migration', 'deploy-lock-released', 'session-left-changed'].map((name) => `integrity/${name}`);
    const cases = ids.flatMap((id) => (casesOf('postgresql').get(id)?.fires ?? []).map((sql) => [id, sql] as const));
    expect(cases.length).toBeGreaterThan(20);
    for (const [id, sql] of cases) {
      const rules = (await judge(typeof sql === 'string' ? [sql] : sql)).map((finding) => finding.split(' ')[1]);
      expect([sql, rules.includes(id)]).toEqual([sql, true]);
    }
  });

  it.each([
    ['COMMIT', 'stays if a later statement fails'],
    ['ROLLBACK', 'is undone, earlier migrations and their ledger rows too'],
    ["PREPARE TRANSACTION 'a'", 'waits for a COMMIT PREPARED'],
    ['SELECT pg_advisory_unlock(1)', 'does not commit'],
    ['SET ROLE a', 'later migrations included'],
  ])('are told what %s leads to', async (sql, consequence) => {
    const [finding] = await judgeDeployed(
      [{ name: 'a', path: 'a.sql', chunks: [sql] }],
      () => Promise.resolve(parseCheckConfiguration(head, false)),
      '2026-11-20',
    );
    expect(finding?.message).toContain(consequence);
  });
});
