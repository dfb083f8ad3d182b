import { describe, expect, test } from 'vitest';
import { accessRules } from '../../../../src/checks/sql-rules/access.ts';
import { expectComplete } from '../complete.ts';
import { findingsOf, fired, type Case } from '../fired.ts';

const definer = "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';";

const fires: readonly Case[] = [
  ['grant-privilege', 'GRANT SELECT, UPDATE (name) ON users TO app;'],
  ['grant-privilege', 'GRANT USAGE ON SCHEMA billing TO app;'],
  ['grant-privilege', 'CREATE SCHEMA billing CREATE TABLE a (id int) GRANT SELECT ON a TO app;'],
  ['grant-to-public', 'GRANT SELECT ON users TO PUBLIC;'],
  ['grant-to-public', 'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC;'],
  ['grant-all', 'GRANT ALL PRIVILEGES ON ALL TABLES IN SCHEMA public TO app;'],
  ['grant-with-grant-option', 'GRANT SELECT ON users TO app WITH GRANT OPTION;'],
  ['grant-role', 'GRANT readers TO app;'],
  ['grant-with-admin-option', 'GRANT readers TO app WITH ADMIN OPTION;'],
  ['revoke-privilege', 'REVOKE SELECT ON users FROM app;'],
  ['revoke-privilege', 'REVOKE readers FROM app;'],
  ['alter-default-privileges', 'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app;'],
  ['create-role', 'CREATE ROLE "app";'],
  ['create-role', 'CREATE USER app WITH LOGIN;'],
  ['alter-role', 'ALTER ROLE "app" WITH CREATEDB;'],
  ['alter-role', "ALTER ROLE app SET search_path = 'a';"],
  ['alter-role', 'ALTER ROLE app RENAME TO web;'],
  ['drop-role', 'DROP ROLE "app";'],
  ['privileged-role', 'CREATE ROLE app SUPERUSER;'],
  ['privileged-role', 'ALTER ROLE app WITH BYPASSRLS CREATEROLE;'],
  ['privileged-role', 'GRANT pg_execute_server_program TO app;'],
  ['privileged-role', 'CREATE ROLE app IN ROLE rds_superuser;'],
  ['alter-public-role', 'ALTER ROLE ALL SET statement_timeout = 0;'],
  ['password-literal', "CREATE USER app PASSWORD 'hunter2';"],
  ['password-literal', "ALTER ROLE app WITH ENCRYPTED PASSWORD 'md5abc';"],
  ['password-literal', "CREATE USER MAPPING FOR app SERVER s OPTIONS (user 'a', password 'hunter2');"],
  ['password-literal', "CREATE SUBSCRIPTION s CONNECTION 'host=h password=hunter2' PUBLICATION p;"],
  ['password-literal', "SELECT dblink_connect('postgresql://a:hunter2@h/d');"],
  ['change-owner', 'ALTER TABLE users OWNER TO app;'],
  ['change-owner', 'ALTER FUNCTION f(int) OWNER TO app;'],
  ['change-owner', 'REASSIGN OWNED BY a TO b;'],
  ['security-definer-function', definer],
  ['security-definer-function', 'ALTER FUNCTION f() SECURITY DEFINER;'],
  ['security-definer-search-path', definer],
  ['disable-row-level-security', 'ALTER TABLE "users" DISABLE ROW LEVEL SECURITY;'],
  ['disable-row-level-security', 'DROP TABLE "users";--> statement-breakpoint\nALTER TABLE "users" DISABLE ROW LEVEL SECURITY;'],
  ['no-force-row-level-security', 'ALTER TABLE users NO FORCE ROW LEVEL SECURITY;'],
  ['drop-policy', 'DROP POLICY "own rows" ON "users" CASCADE;'],
  ['alter-policy', 'ALTER POLICY "own rows" ON "users" TO app USING (id = 1);'],
  ['permissive-rls-policy', 'CREATE POLICY "p" ON "users" AS PERMISSIVE FOR ALL TO public USING (true);'],
  ['permissive-rls-policy', 'CREATE POLICY p ON users FOR INSERT WITH CHECK (1 = 1);'],
  ['permissive-rls-policy', 'ALTER POLICY p ON users USING (true);'],
  ['rls-enabled-no-policy', 'ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;'],
  ['set-role', 'SET ROLE app;'],
  ['set-role', 'SET SESSION AUTHORIZATION app;'],
  ['create-extension', 'CREATE EXTENSION IF NOT EXISTS dblink;'],
  ['create-extension', 'CREATE LANGUAGE plpython3u;'],
  ['server-file-or-program', "COPY users FROM PROGRAM 'curl x';"],
  ['server-file-or-program', "COPY users TO '/tmp/users.csv';"],
  ['server-file-or-program', "INSERT INTO a SELECT pg_catalog.pg_read_file('/etc/passwd');"],
  ['server-file-or-program', "LOAD 'x.so';"],
  ['replication-object', 'CREATE PUBLICATION p FOR ALL TABLES;'],
  ['replication-object', 'CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw;'],
  ['server-setting', 'ALTER SYSTEM SET fsync = off;'],
  ['server-setting', "ALTER DATABASE shop SET timezone = 'UTC';"],
  ['audit-control-disabled', 'DROP EVENT TRIGGER log_ddl;'],
  ['audit-control-disabled', 'ALTER EVENT TRIGGER log_ddl DISABLE;'],
  ['audit-control-disabled', "SET pgaudit.log = 'none';"],
  ['audit-control-disabled', 'DROP EXTENSION pgaudit;'],
  ['audit-control-disabled', 'DROP TABLE "auditLog";'],
  ['audit-control-disabled', 'ALTER TABLE users DISABLE TRIGGER users_audit;'],
  ['audit-control-disabled', 'DELETE FROM audit_logs WHERE id < 100;'],
];

const silent: readonly Case[] = [
  ['grant-privilege', "COMMENT ON TABLE users IS 'GRANT SELECT ON users TO app';"],
  ['grant-privilege', 'REVOKE SELECT ON users FROM app;'],
  ['grant-to-public', 'REVOKE ALL ON users FROM PUBLIC;'],
  ['grant-to-public', 'GRANT SELECT ON users TO "Public";'],
  ['grant-all', 'GRANT SELECT ON users TO app;'],
  ['grant-with-grant-option', 'REVOKE GRANT OPTION FOR SELECT ON users FROM app;'],
  ['grant-role', 'GRANT SELECT ON readers TO app;'],
  ['grant-with-admin-option', 'GRANT readers TO app WITH ADMIN FALSE;'],
  ['revoke-privilege', 'GRANT SELECT ON users TO app;'],
  ['alter-default-privileges', 'GRANT SELECT ON ALL TABLES IN SCHEMA public TO app;'],
  ['create-role', 'CREATE TABLE role (id int);'],
  ['alter-role', 'ALTER TABLE role ADD COLUMN a int;'],
  ['drop-role', 'ALTER TABLE users DROP COLUMN role;'],
  ['privileged-role', 'CREATE ROLE app NOSUPERUSER NOBYPASSRLS;'],
  ['privileged-role', 'REVOKE pg_execute_server_program FROM app;'],
  ['alter-public-role', 'ALTER ROLE app SET statement_timeout = 0;'],
  ['password-literal', 'ALTER ROLE app PASSWORD NULL;'],
  ['password-literal', "INSERT INTO help (text) VALUES ('password = your password');"],
  ['change-owner', 'ALTER TABLE users RENAME COLUMN owner TO holder;'],
  ['security-definer-function', "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY INVOKER AS 'SELECT 1';"],
  ['security-definer-search-path', "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT 1';"],
  ['security-definer-search-path', `${definer}--> statement-breakpoint\nALTER FUNCTION f() SET search_path = '';`],
  ['disable-row-level-security', 'ALTER TABLE users ENABLE ROW LEVEL SECURITY;'],
  ['disable-row-level-security', 'ALTER TABLE "a" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint\nDROP TABLE "a" CASCADE;'],
  ['disable-row-level-security', 'CREATE TABLE a (id int);--> statement-breakpoint\nALTER TABLE a DISABLE ROW LEVEL SECURITY;'],
  ['no-force-row-level-security', 'ALTER TABLE users FORCE ROW LEVEL SECURITY;'],
  ['drop-policy', 'DROP TABLE policy;'],
  ['drop-policy', 'DROP POLICY "p" ON "a" CASCADE;--> statement-breakpoint\nDROP TABLE "a" CASCADE;'],
  ['alter-policy', 'ALTER POLICY p ON users RENAME TO q;'],
  ['permissive-rls-policy', 'CREATE POLICY p ON users USING (owner_id = current_user_id());'],
  ['permissive-rls-policy', 'CREATE POLICY p ON users AS RESTRICTIVE USING (true);'],
  ['rls-enabled-no-policy', 'ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint\nCREATE POLICY p ON "public"."users" USING (id = 1);'],
  ['set-role', 'RESET ROLE;'],
  ['set-role', "SET LOCAL lock_timeout = '5s';"],
  ['create-extension', 'CREATE EXTENSION IF NOT EXISTS pgcrypto;'],
  ['server-file-or-program', 'COPY users FROM STDIN;'],
  ['server-file-or-program', "SELECT my.read_file('/etc/passwd');"],
  ['replication-object', 'CREATE TABLE publication (id int);'],
  ['server-setting', "SET LOCAL statement_timeout = '1min';"],
  ['audit-control-disabled', 'DROP TABLE auditorium;'],
  ['audit-control-disabled', 'INSERT INTO audit_logs (text) VALUES (1);'],
  ['audit-control-disabled', 'ALTER TABLE users DISABLE TRIGGER touch;'],
];

describe('the rules of access', () => {
  test.each(fires)('%s fires on %s', (name, sql) => {
    expect(fired(accessRules, sql)).toContain(name);
  });

  test.each(silent)('%s is silent on %s', (name, sql) => {
    expect(fired(accessRules, sql)).not.toContain(name);
  });

  test('are all listed, told, and tried both ways', () => {
    expectComplete('access', accessRules, fires, silent);
  });

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
