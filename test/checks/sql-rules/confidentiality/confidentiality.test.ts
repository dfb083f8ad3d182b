import { describe, expect, test } from 'vitest';
import { confidentialityRules } from '../../../../src/checks/sql-rules/confidentiality.ts';
import { sensitivityOf } from '../../../../src/checks/sql-rules/confidentiality/sensitive.ts';
import { findingsOf } from '../fired.ts';

describe('the rules of confidentiality', () => {
  test('guess by a name alone, so that they warn, each on the line of its column', () => {
    const found = findingsOf(confidentialityRules, 'CREATE TABLE a (\n\tpassword text,\n\t"session_token" text\n);');
    expect(found.map(({ severity, message, place, excerpt }) => [severity, message, place?.line, excerpt?.trim()])).toEqual([
      ['warning', 'The new column "password" of "a" is of type text and would hold its values in the clear.', 2, 'password text,'],
      ['warning', 'The new column "session_token" of "a" is of type text and would hold its values in the clear.', 3, '"session_token" text'],
    ]);
  });

  test('never show the value that they are about', () => {
    const found = findingsOf(confidentialityRules, "INSERT INTO users (email, password) VALUES ('ada@acme.io', 'hunter2'), ('4111111111111111', 'x');");
    expect(found).toHaveLength(3);
    expect(JSON.stringify(found)).not.toMatch(/ada@acme|hunter2|4111/u);
  });

  test('take no long time for a large statement', () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `(${String(at)}, 'a-${'1'.repeat(20)}@')`).join(',');
    expect(findingsOf(confidentialityRules, `INSERT INTO a (b, c) VALUES ${rows};`)).toEqual([]);
    for (const sign of ['a', '1', '-', '@', 'a.', '1-']) {
      expect(findingsOf(confidentialityRules, `INSERT INTO a (b) VALUES ('${sign.repeat(200_000)}');`)).toEqual([]);
    }
    expect(
      findingsOf(confidentialityRules, `CREATE TABLE t (${Array.from({ length: 1_500 }, (_, at) => `c${String(at)}_token_count text`).join(',')});`),
    ).toEqual([]);
  });
});

describe('what a name speaks of', () => {
  test.each([
    ['password', 'secret'],
    ['userPassword', 'secret'],
    ['APIKey', 'secret'],
    ['apikey', 'secret'],
    ['client_secret', 'secret'],
    ['cardNumber', 'secret'],
    ['2fa_secret', 'secret'],
    ['id_token', 'identity'],
    ['password_reset_token', 'secret'],
    ['passport_number', 'identity'],
    ['taxId', 'identity'],
    ['ip_address', 'personal'],
    ['address2', 'personal'],
    ['firstName', 'personal'],
    ['token_count', null],
    ['max_token', null],
    ['tokenizer', null],
    ['passwordless', null],
    ['passwordHash', null],
    ['encrypted_password', null],
    ['secretary', null],
    ['emailBidx', null],
    ['sessionKey', null],
    ['secret_name', null],
    ['api_key_id', null],
    ['email_template', null],
    ['shipping', null],
    ['lattice', null],
    ['constructor', null],
  ])('%s: %s', (name, sensitivity) => {
    expect(sensitivityOf(name)).toBe(sensitivity);
  });
});
