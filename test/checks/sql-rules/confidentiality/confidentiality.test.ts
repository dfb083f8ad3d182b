import { describe, expect, test } from 'vitest';
import { confidentialityRules } from '../../../../src/checks/sql-rules/confidentiality.ts';
import { sensitivityOf } from '../../../../src/checks/sql-rules/confidentiality/sensitive.ts';
import { expectComplete } from '../complete.ts';
import { findingsOf, fired, type Case } from '../fired.ts';

const fires: readonly Case[] = [
  ['sensitive-column-plaintext', 'CREATE TABLE "users" ("id" serial PRIMARY KEY NOT NULL, "password" text NOT NULL);'],
  ['sensitive-column-plaintext', 'ALTER TABLE "users" ADD COLUMN "apiKey" varchar(255);'],
  ['sensitive-column-plaintext', 'ALTER TABLE accounts ADD COLUMN "refresh_token" text, ADD COLUMN a int;'],
  ['sensitive-column-plaintext', 'ALTER TABLE patients ADD COLUMN medical_record jsonb;'],
  ['sensitive-data-unclassified', 'ALTER TABLE "users" ADD COLUMN "email" text;'],
  ['sensitive-data-unclassified', 'CREATE TABLE users (id int, date_of_birth date, lat double precision);'],
  [
    'table-without-rls',
    'CREATE TABLE a (id int);--> statement-breakpoint\nALTER TABLE a ENABLE ROW LEVEL SECURITY;--> statement-breakpoint\nCREATE TABLE b (id int);',
  ],
  ['sensitive-literal-in-dml', "INSERT INTO a (b) VALUES ('078-05-1120');"],
  ['sensitive-literal-in-dml', "UPDATE a SET b = '4111 1111 1111 1111' WHERE id = 1;"],
  ['sensitive-literal-in-dml', "INSERT INTO keys (v) VALUES ('sk_live_abcdefghij0123456789');"],
  ['sensitive-literal-in-dml', "INSERT INTO a (b) VALUES ('ada@acme.io');"],
  ['sensitive-literal-in-dml', "INSERT INTO users (name, password) VALUES ('a', 'hunter2');"],
  ['sensitive-literal-in-dml', "UPDATE users SET password = 'hunter2' WHERE id = 1;"],
  ['sensitive-column-copied', 'CREATE VIEW "v" AS (select "id", "password" from "users");'],
  ['sensitive-column-copied', 'CREATE TABLE copy AS SELECT u.ssn FROM users u;'],
  ['sensitive-column-copied', 'CREATE MATERIALIZED VIEW m AS SELECT access_token FROM accounts;'],
  ['sensitive-column-copied', 'INSERT INTO old SELECT id, iban FROM accounts;'],
  ['encryption-weakened', 'DROP EXTENSION pgcrypto;'],
  ['encryption-weakened', "ALTER TABLE users ALTER COLUMN ssn_encrypted TYPE text USING convert_from(ssn_encrypted, 'UTF8');"],
  ['encryption-weakened', "UPDATE users SET ssn = pgp_sym_decrypt(ssn_encrypted, 'k') WHERE ssn IS NULL;"],
  ['encryption-weakened', 'ALTER TABLE users ADD COLUMN ssn_plaintext text;'],
  ['encryption-weakened', 'ALTER TABLE users RENAME COLUMN ssn_encrypted TO ssn;'],
];

const silent: readonly Case[] = [
  ['sensitive-column-plaintext', 'CREATE TABLE a (password_source text);'],
  ['sensitive-column-plaintext', 'CREATE TABLE a (token_count text, passwordless text, secretary text, password_hash text, "tokenType" text);'],
  ['sensitive-column-plaintext', 'ALTER TABLE users ADD COLUMN password_changed_at timestamp, ADD COLUMN has_password boolean, ADD COLUMN secret bytea;'],
  [
    'sensitive-column-plaintext',
    "ALTER TABLE users ADD COLUMN token text;--> statement-breakpoint\nCOMMENT ON COLUMN public.users.token IS '@classification secret, encrypted by the application';",
  ],
  [
    'sensitive-data-unclassified',
    'ALTER TABLE users ADD COLUMN email_verified boolean, ADD COLUMN address_id int, ADD COLUMN emailed text, ADD COLUMN slate text;',
  ],
  ['sensitive-data-unclassified', "ALTER TABLE users ADD COLUMN email text; COMMENT ON COLUMN users.email IS '@classification personal';"],
  ['table-without-rls', 'CREATE TABLE a (id int);'],
  ['table-without-rls', 'CREATE TABLE a (id int);--> statement-breakpoint\nALTER TABLE "public"."a" ENABLE ROW LEVEL SECURITY;'],
  ['sensitive-literal-in-dml', "INSERT INTO a (b) VALUES ('2026-05-11'), ('4111 1111 1111 1112'), ('ada@example.com'), ('1700000000000'), ('000-12-3456');"],
  ['sensitive-literal-in-dml', "INSERT INTO users (password) VALUES ('$2b$10$abcdefghijklmnopqrstuv'), (NULL);"],
  ['sensitive-literal-in-dml', "COMMENT ON TABLE a IS 'ask ada@acme.io';"],
  ['sensitive-column-copied', 'CREATE VIEW v AS SELECT id, token_count, password_hash, length(password) AS n FROM users;'],
  ['sensitive-column-copied', "INSERT INTO a (password) VALUES ('x');"],
  ['encryption-weakened', 'CREATE EXTENSION pgcrypto;'],
  ['encryption-weakened', 'ALTER TABLE users ALTER COLUMN name TYPE text;'],
  ['encryption-weakened', "UPDATE users SET ssn_encrypted = pgp_sym_encrypt(ssn, 'k') WHERE ssn IS NOT NULL;"],
  ['encryption-weakened', 'ALTER TABLE users RENAME COLUMN password_hash TO password_digest;'],
];

describe('the rules of confidentiality', () => {
  test.each(fires)('%s fires on %s', (name, sql) => {
    expect(fired(confidentialityRules, sql)).toContain(name);
  });

  test.each(silent)('%s is silent on %s', (name, sql) => {
    expect(fired(confidentialityRules, sql)).not.toContain(name);
  });

  test('are all listed, told, and tried both ways', () => {
    expectComplete('confidentiality', confidentialityRules, fires, silent);
  });

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
