import { describe, expect, test } from 'vitest';
import { accessRules } from '../../../../src/checks/sql-rules/access.ts';
import { findingsOf } from '../fired.ts';

describe('the rules of access', () => {
  test('say who gets what on which object', () => {
    const [finding] = findingsOf(accessRules, 'GRANT SELECT, INSERT ON billing.users, orders TO app, CURRENT_USER;');
    expect(finding).toMatchObject({
      rule: 'access/grant-privilege',
      message: 'Grants SELECT, INSERT on the table "billing.users", "orders" to "app", the current user.',
    });
  });

  test('show no line that holds a password, whichever of them fires', () => {
    const found = findingsOf(accessRules, "CREATE USER app PASSWORD 'hunter2';");
    expect(found.map(({ rule }) => rule)).toEqual(['access/create-role', 'access/password-literal']);
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  test('weigh what always fails more than what changes one database', () => {
    const severities = findingsOf(accessRules, 'ALTER SYSTEM SET fsync = off; ALTER DATABASE a SET b = c;').map(({ severity }) => severity);
    expect(severities).toEqual(['error', 'warning']);
  });

  test('are found in each of a thousand statements', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => `ALTER TABLE t${String(at)} ENABLE ROW LEVEL SECURITY`).join(';\n');
    expect(findingsOf(accessRules, many)).toHaveLength(1_000);
  });
});
