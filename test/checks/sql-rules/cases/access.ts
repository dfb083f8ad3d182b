/** SQL that each rule of the family access fires on, and near misses, by dialect. Statements in drizzle-kit's own words where it writes such. */
import type { FamilyCases } from './form.ts';

export const accessCases: FamilyCases = {
  'alter-default-privileges': {
    postgresql: { fires: ['ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app;'], quiet: ['GRANT SELECT ON ALL TABLES IN SCHEMA public TO app;'] },
  },
  'alter-policy': {
    postgresql: { fires: ['ALTER POLICY "own rows" ON "users" TO app USING (id = 1);'], quiet: ['ALTER POLICY p ON users RENAME TO q;'] },
  },
  'alter-public-role': {
    postgresql: { fires: ['ALTER ROLE ALL SET statement_timeout = 0;'], quiet: ['ALTER ROLE app SET statement_timeout = 0;'] },
  },
  'alter-role': {
    postgresql: {
      fires: ['ALTER ROLE "app" WITH CREATEDB;', "ALTER ROLE app SET search_path = 'a';", 'ALTER ROLE app RENAME TO web;'],
      quiet: ['ALTER TABLE role ADD COLUMN a int;'],
    },
    mysql: { fires: ["ALTER USER 'a'@'%' ACCOUNT LOCK;"], quiet: ["CREATE USER 'a'@'%';"] },
  },
  'audit-control-disabled': {
    postgresql: {
      fires: [
        'DROP EVENT TRIGGER log_ddl;',
        'ALTER EVENT TRIGGER log_ddl DISABLE;',
        "SET pgaudit.log = 'none';",
        'DROP EXTENSION pgaudit;',
        'DROP TABLE "auditLog";',
        'ALTER TABLE users DISABLE TRIGGER users_audit;',
        'DELETE FROM audit_logs WHERE id < 100;',
      ],
      quiet: ['DROP TABLE auditorium;', 'INSERT INTO audit_logs (text) VALUES (1);', 'ALTER TABLE users DISABLE TRIGGER touch;'],
    },
    mysql: { fires: ['SET sql_log_bin = 0;', 'SET GLOBAL general_log = OFF;', 'DROP TABLE audit_logs;'], quiet: ['SET sql_log_bin = 1;'] },
  },
  'change-owner': {
    postgresql: {
      fires: ['ALTER TABLE users OWNER TO app;', 'ALTER FUNCTION f(int) OWNER TO app;', 'REASSIGN OWNED BY a TO b;'],
      quiet: ['ALTER TABLE users RENAME COLUMN owner TO holder;'],
    },
  },
  'create-extension': {
    postgresql: { fires: ['CREATE EXTENSION IF NOT EXISTS dblink;', 'CREATE LANGUAGE plpython3u;'], quiet: ['CREATE EXTENSION IF NOT EXISTS pgcrypto;'] },
  },
  'create-role': {
    postgresql: { fires: ['CREATE ROLE "app";', 'CREATE USER app WITH LOGIN;'], quiet: ['CREATE TABLE role (id int);'] },
    mysql: { fires: ["CREATE USER 'a'@'%';", 'CREATE ROLE IF NOT EXISTS reader;'], quiet: ["ALTER USER 'a'@'%' ACCOUNT LOCK;"] },
  },
  'disable-row-level-security': {
    postgresql: {
      fires: [
        'ALTER TABLE "users" DISABLE ROW LEVEL SECURITY;',
        'DROP TABLE "users";--> statement-breakpoint\nALTER TABLE "users" DISABLE ROW LEVEL SECURITY;',
      ],
      quiet: [
        'ALTER TABLE users ENABLE ROW LEVEL SECURITY;',
        'ALTER TABLE "a" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint\nDROP TABLE "a" CASCADE;',
        'CREATE TABLE a (id int);--> statement-breakpoint\nALTER TABLE a DISABLE ROW LEVEL SECURITY;',
      ],
    },
  },
  'drop-policy': {
    postgresql: {
      fires: ['DROP POLICY "own rows" ON "users" CASCADE;'],
      quiet: ['DROP TABLE policy;', 'DROP POLICY "p" ON "a" CASCADE;--> statement-breakpoint\nDROP TABLE "a" CASCADE;'],
    },
  },
  'drop-role': {
    postgresql: { fires: ['DROP ROLE "app";'], quiet: ['ALTER TABLE users DROP COLUMN role;'] },
    mysql: { fires: ["DROP USER 'a'@'%';", 'DROP ROLE reader;'], quiet: ['DROP VIEW a;'] },
  },
  'grant-all': {
    postgresql: { fires: ['GRANT ALL PRIVILEGES ON ALL TABLES IN SCHEMA public TO app;'], quiet: ['GRANT SELECT ON users TO app;'] },
    mysql: { fires: ["GRANT ALL PRIVILEGES ON app.* TO 'a'@'%';"], quiet: ["GRANT SELECT ON app.* TO 'a'@'%';"] },
  },
  'grant-privilege': {
    postgresql: {
      fires: [
        'GRANT SELECT, UPDATE (name) ON users TO app;',
        'GRANT USAGE ON SCHEMA billing TO app;',
        'CREATE SCHEMA billing CREATE TABLE a (id int) GRANT SELECT ON a TO app;',
      ],
      quiet: ["COMMENT ON TABLE users IS 'GRANT SELECT ON users TO app';", 'REVOKE SELECT ON users FROM app;'],
    },
    mysql: { fires: ["GRANT SELECT ON app.* TO 'a'@'%';"], quiet: ["GRANT ALL ON app.* TO 'a'@'%';", "GRANT reader TO 'a'@'%';"] },
  },
  'grant-role': {
    postgresql: { fires: ['GRANT readers TO app;'], quiet: ['GRANT SELECT ON readers TO app;'] },
    mysql: { fires: ["GRANT reader TO 'a'@'%';"], quiet: ["GRANT SELECT ON app.* TO 'a'@'%';"] },
  },
  'grant-to-public': {
    postgresql: {
      fires: ['GRANT SELECT ON users TO PUBLIC;', 'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC;'],
      quiet: ['REVOKE ALL ON users FROM PUBLIC;', 'GRANT SELECT ON users TO "Public";'],
    },
  },
  'grant-with-admin-option': {
    postgresql: { fires: ['GRANT readers TO app WITH ADMIN OPTION;'], quiet: ['GRANT readers TO app WITH ADMIN FALSE;'] },
    mysql: { fires: ["GRANT reader TO 'a'@'%' WITH ADMIN OPTION;"], quiet: ["GRANT reader TO 'a'@'%';"] },
  },
  'grant-with-grant-option': {
    postgresql: { fires: ['GRANT SELECT ON users TO app WITH GRANT OPTION;'], quiet: ['REVOKE GRANT OPTION FOR SELECT ON users FROM app;'] },
    mysql: { fires: ["GRANT SELECT ON app.* TO 'a'@'%' WITH GRANT OPTION;"], quiet: ["GRANT SELECT ON app.* TO 'a'@'%';"] },
  },
  'no-force-row-level-security': {
    postgresql: { fires: ['ALTER TABLE users NO FORCE ROW LEVEL SECURITY;'], quiet: ['ALTER TABLE users FORCE ROW LEVEL SECURITY;'] },
  },
  'password-literal': {
    postgresql: {
      fires: [
        "CREATE USER app PASSWORD 'hunter2';",
        "ALTER ROLE app WITH ENCRYPTED PASSWORD 'md5abc';",
        "CREATE USER MAPPING FOR app SERVER s OPTIONS (user 'a', password 'hunter2');",
        "CREATE SUBSCRIPTION s CONNECTION 'host=h password=hunter2' PUBLICATION p;",
        "SELECT dblink_connect('postgresql://a:hunter2@h/d');",
      ],
      quiet: ['ALTER ROLE app PASSWORD NULL;', "INSERT INTO help (text) VALUES ('password = your password');"],
    },
    mysql: {
      fires: ["CREATE USER 'a'@'%' IDENTIFIED BY 'hunter2';", "SET PASSWORD FOR 'a'@'%' = 'x';"],
      quiet: ["CREATE USER 'a'@'%' IDENTIFIED WITH auth_socket;"],
    },
  },
  'permissive-rls-policy': {
    postgresql: {
      fires: [
        'CREATE POLICY "p" ON "users" AS PERMISSIVE FOR ALL TO public USING (true);',
        'CREATE POLICY p ON users FOR INSERT WITH CHECK (1 = 1);',
        'ALTER POLICY p ON users USING (true);',
      ],
      quiet: ['CREATE POLICY p ON users USING (owner_id = current_user_id());', 'CREATE POLICY p ON users AS RESTRICTIVE USING (true);'],
    },
  },
  'privileged-role': {
    postgresql: {
      fires: [
        'CREATE ROLE app SUPERUSER;',
        'ALTER ROLE app WITH BYPASSRLS CREATEROLE;',
        'GRANT pg_execute_server_program TO app;',
        'CREATE ROLE app IN ROLE rds_superuser;',
      ],
      quiet: ['CREATE ROLE app NOSUPERUSER NOBYPASSRLS;', 'REVOKE pg_execute_server_program FROM app;'],
    },
    mysql: { fires: ["GRANT ALL ON *.* TO 'a'@'%';", 'GRANT SUPER ON *.* TO a;'], quiet: ["GRANT ALL ON app.* TO 'a'@'%';"] },
  },
  'replication-object': {
    postgresql: {
      fires: ['CREATE PUBLICATION p FOR ALL TABLES;', 'CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw;'],
      quiet: ['CREATE TABLE publication (id int);'],
    },
    mysql: { fires: ["CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (HOST 'x');"], quiet: ['CREATE SEQUENCE s;'] },
  },
  'revoke-privilege': {
    postgresql: { fires: ['REVOKE SELECT ON users FROM app;', 'REVOKE readers FROM app;'], quiet: ['GRANT SELECT ON users TO app;'] },
    mysql: { fires: ["REVOKE SELECT ON app.* FROM 'a'@'%';"], quiet: ["GRANT SELECT ON app.* TO 'a'@'%';"] },
  },
  'rls-enabled-no-policy': {
    postgresql: {
      fires: ['ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;'],
      quiet: ['ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint\nCREATE POLICY p ON "public"."users" USING (id = 1);'],
    },
  },
  'security-definer-function': {
    postgresql: {
      fires: ["CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';", 'ALTER FUNCTION f() SECURITY DEFINER;'],
      quiet: ["CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY INVOKER AS 'SELECT 1';"],
    },
    mysql: {
      fires: [
        'CREATE DEFINER=`root`@`localhost` VIEW v AS SELECT 1;',
        'CREATE PROCEDURE p() SELECT 1;',
        'CREATE ALGORITHM = undefined\nSQL SECURITY definer\nVIEW `v` AS (select 1)\nWITH cascaded CHECK OPTION;',
      ],
      quiet: ['CREATE PROCEDURE p() SQL SECURITY INVOKER SELECT 1;', 'CREATE SQL SECURITY INVOKER VIEW v AS SELECT 1;'],
    },
  },
  'security-definer-search-path': {
    postgresql: {
      fires: ["CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';"],
      quiet: [
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT 1';",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';--> statement-breakpoint\nALTER FUNCTION f() SET search_path = '';",
      ],
    },
  },
  'server-file-or-program': {
    postgresql: {
      fires: [
        "COPY users FROM PROGRAM 'curl x';",
        "COPY users TO '/tmp/users.csv';",
        "INSERT INTO a SELECT pg_catalog.pg_read_file('/etc/passwd');",
        "LOAD 'x.so';",
      ],
      quiet: ['COPY users FROM STDIN;', "SELECT my.read_file('/etc/passwd');"],
    },
    mysql: {
      fires: ["LOAD DATA INFILE '/x' INTO TABLE t;", "SELECT * FROM users INTO OUTFILE '/x';", "SELECT load_file('/etc/passwd');"],
      quiet: ['SELECT 1;'],
    },
    sqlite: { fires: ["ATTACH DATABASE 'x.db' AS x;", "SELECT load_extension('x');", "VACUUM INTO 'copy.db';"], quiet: ['VACUUM;'] },
  },
  'server-setting': {
    postgresql: { fires: ['ALTER SYSTEM SET fsync = off;', "ALTER DATABASE shop SET timezone = 'UTC';"], quiet: ["SET LOCAL statement_timeout = '1min';"] },
    mysql: { fires: ['SET GLOBAL max_connections = 5;', 'SET @@persist.a = 1;'], quiet: ['SET SESSION sql_mode = 0;'] },
  },
  'set-role': {
    postgresql: { fires: ['SET ROLE app;', 'SET SESSION AUTHORIZATION app;'], quiet: ['RESET ROLE;', "SET LOCAL lock_timeout = '5s';"] },
    mysql: { fires: ['SET ROLE admin;'], quiet: ['SET @role = 1;'] },
  },
};
