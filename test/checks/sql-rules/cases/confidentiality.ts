/** SQL that each rule of the family confidentiality fires on, and near misses, by dialect. Statements in drizzle-kit's own words where it writes such. */
import { rebuild } from './texts.ts';
import type { FamilyCases } from './form.ts';

export const confidentialityCases: FamilyCases = {
  'encryption-weakened': {
    postgresql: {
      fires: [
        'DROP EXTENSION pgcrypto;',
        "ALTER TABLE users ALTER COLUMN ssn_encrypted TYPE text USING convert_from(ssn_encrypted, 'UTF8');",
        "UPDATE users SET ssn = pgp_sym_decrypt(ssn_encrypted, 'k') WHERE ssn IS NULL;",
        'ALTER TABLE users ADD COLUMN ssn_plaintext text;',
        'ALTER TABLE users RENAME COLUMN ssn_encrypted TO ssn;',
      ],
      quiet: [
        'CREATE EXTENSION pgcrypto;',
        'ALTER TABLE users ALTER COLUMN name TYPE text;',
        "UPDATE users SET ssn_encrypted = pgp_sym_encrypt(ssn, 'k') WHERE ssn IS NOT NULL;",
        'ALTER TABLE users RENAME COLUMN password_hash TO password_digest;',
      ],
    },
    mysql: {
      fires: ['ALTER TABLE users ADD ssn_plaintext text;', 'ALTER TABLE users RENAME COLUMN ssn_encrypted TO ssn;'],
      quiet: ['ALTER TABLE users ADD ssn_encrypted text;'],
    },
    sqlite: { fires: ['ALTER TABLE users ADD card_unencrypted text;'], quiet: ['ALTER TABLE users ADD card_encrypted text;'] },
  },
  'sensitive-column-copied': {
    postgresql: {
      fires: [
        'CREATE VIEW "v" AS (select "id", "password" from "users");',
        'CREATE TABLE copy AS SELECT u.ssn FROM users u;',
        'CREATE MATERIALIZED VIEW m AS SELECT access_token FROM accounts;',
        'INSERT INTO old SELECT id, iban FROM accounts;',
      ],
      quiet: ['CREATE VIEW v AS SELECT id, token_count, password_hash, length(password) AS n FROM users;', "INSERT INTO a (password) VALUES ('x');"],
    },
    mysql: {
      fires: ['CREATE VIEW v AS SELECT id, u.password AS p FROM users u;', 'INSERT INTO b (x) SELECT ssn FROM users;'],
      quiet: ['CREATE VIEW v AS SELECT sha2(password, 256) FROM users;'],
    },
    sqlite: { fires: ['CREATE VIEW `v` AS select "id", "password" from "users";'], quiet: ['CREATE VIEW `v` AS select "id" from "users";'] },
  },
  'sensitive-column-plaintext': {
    postgresql: {
      fires: [
        'CREATE TABLE "users" ("id" serial PRIMARY KEY NOT NULL, "password" text NOT NULL);',
        'ALTER TABLE "users" ADD COLUMN "apiKey" varchar(255);',
        'ALTER TABLE accounts ADD COLUMN "refresh_token" text, ADD COLUMN a int;',
        'ALTER TABLE patients ADD COLUMN medical_record jsonb;',
      ],
      quiet: [
        'CREATE TABLE a (password_source text);',
        'CREATE TABLE a (token_count text, passwordless text, secretary text, password_hash text, "tokenType" text);',
        'ALTER TABLE users ADD COLUMN password_changed_at timestamp, ADD COLUMN has_password boolean, ADD COLUMN secret bytea;',
        "ALTER TABLE users ADD COLUMN token text;--> statement-breakpoint\nCOMMENT ON COLUMN public.users.token IS '@classification secret, encrypted by the application';",
      ],
    },
    mysql: {
      fires: ['CREATE TABLE `a` (`id` int PRIMARY KEY, `password` varchar(99));', 'ALTER TABLE users ADD iban text;'],
      quiet: [
        "ALTER TABLE users ADD iban text COMMENT 'encrypted';",
        'ALTER TABLE users ADD password_hash text;',
        'ALTER TABLE users ADD password binary(60);',
      ],
    },
    sqlite: { fires: ['ALTER TABLE users ADD api_key text;'], quiet: ['ALTER TABLE users ADD api_key_hash text;', rebuild] },
  },
  'sensitive-data-unclassified': {
    postgresql: {
      fires: ['ALTER TABLE "users" ADD COLUMN "email" text;', 'CREATE TABLE users (id int, date_of_birth date, lat double precision);'],
      quiet: [
        'ALTER TABLE users ADD COLUMN email_verified boolean, ADD COLUMN address_id int, ADD COLUMN emailed text, ADD COLUMN slate text;',
        "ALTER TABLE users ADD COLUMN email text; COMMENT ON COLUMN users.email IS '@classification personal';",
      ],
    },
    mysql: {
      fires: ['ALTER TABLE users ADD email text;'],
      quiet: ["ALTER TABLE users ADD email text COMMENT '@classification personal';", 'ALTER TABLE users ADD email_verified boolean;'],
    },
    sqlite: { fires: ['ALTER TABLE users ADD email text;'], quiet: ['ALTER TABLE users ADD total text;'] },
  },
  'sensitive-literal-in-dml': {
    postgresql: {
      fires: [
        "INSERT INTO a (b) VALUES ('078-05-1120');",
        "UPDATE a SET b = '4111 1111 1111 1111' WHERE id = 1;",
        "INSERT INTO keys (v) VALUES ('sk_live_abcdefghij0123456789');",
        "INSERT INTO a (b) VALUES ('ada@acme.io');",
        "INSERT INTO users (name, password) VALUES ('a', 'hunter2');",
        "UPDATE users SET password = 'hunter2' WHERE id = 1;",
      ],
      quiet: [
        "INSERT INTO a (b) VALUES ('2026-05-11'), ('4111 1111 1111 1112'), ('ada@example.com'), ('1700000000000'), ('000-12-3456');",
        "INSERT INTO users (password) VALUES ('$2b$10$abcdefghijklmnopqrstuv'), (NULL);",
        "COMMENT ON TABLE a IS 'ask ada@acme.io';",
      ],
    },
    mysql: {
      fires: ["INSERT INTO users (name, ssn) VALUES ('a', '123-45-6789');", "UPDATE users SET password = 'hunter2' WHERE id = 1;"],
      quiet: ["INSERT INTO users (name) VALUES ('a');"],
    },
    sqlite: { fires: ["INSERT INTO users (password) VALUES ('hunter2');"], quiet: ["INSERT INTO users (name) VALUES ('a');"] },
  },
  'table-without-rls': {
    postgresql: {
      fires: ['CREATE TABLE a (id int);--> statement-breakpoint\nALTER TABLE a ENABLE ROW LEVEL SECURITY;--> statement-breakpoint\nCREATE TABLE b (id int);'],
      quiet: ['CREATE TABLE a (id int);', 'CREATE TABLE a (id int);--> statement-breakpoint\nALTER TABLE "public"."a" ENABLE ROW LEVEL SECURITY;'],
    },
  },
};
