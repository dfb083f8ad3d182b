/** SQL for MySQL that each rule fires on, and near misses. A rule without SQL that fires needs the migrations before, and is tried in merged.test.ts. */
import type { Cases } from '../sql.ts';

export const mysqlCases: Readonly<Record<string, Cases>> = {
  'destructive/drop-table': {
    fires: ['DROP TABLE `users`;', 'DROP TABLE IF EXISTS a, b;', '/*!50000 DROP TABLE users */;'],
    quiet: [
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nDROP TABLE `t`;',
      'DROP TEMPORARY TABLE `users`;',
      '-- DROP TABLE users\nSELECT 1;',
      "SELECT 'DROP TABLE users';",
    ],
  },
  'destructive/drop-column': {
    fires: ['ALTER TABLE `users` DROP COLUMN `a`;', 'ALTER TABLE users ADD b int, DROP a;'],
    quiet: [
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` DROP COLUMN `a`;',
      'ALTER TABLE `users` DROP INDEX `a`;',
    ],
  },
  'destructive/drop-database': { fires: ['DROP DATABASE x;', 'DROP SCHEMA IF EXISTS `x`;'], quiet: ['CREATE DATABASE x;'] },
  'destructive/drop-partition': {
    fires: ['ALTER TABLE logs DROP PARTITION p0, p1;', 'ALTER TABLE logs TRUNCATE PARTITION p0;'],
    quiet: ['ALTER TABLE logs ADD PARTITION (PARTITION p3 VALUES LESS THAN (9));'],
  },
  'destructive/drop-view': { fires: ['DROP VIEW `v`;'], quiet: ['DROP VIEW `v`;\n--> statement-breakpoint\nCREATE VIEW `v` AS (select 1);'] },
  'destructive/drop-function': {
    fires: ['DROP FUNCTION f;', 'DROP PROCEDURE IF EXISTS p;'],
    quiet: ['DROP FUNCTION f;\n--> statement-breakpoint\nCREATE FUNCTION f() RETURNS int SQL SECURITY INVOKER RETURN 1;'],
  },
  'destructive/drop-trigger': { fires: ['DROP TRIGGER tr;'], quiet: ['DROP EVENT e;'] },
  'destructive/drop-sequence': { fires: ['DROP SEQUENCE s;'], quiet: ['CREATE SEQUENCE s START WITH 1;'] },
  'destructive/truncate': {
    fires: ['TRUNCATE TABLE users;', 'TRUNCATE users;'],
    quiet: ['CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nTRUNCATE `t`;'],
  },
  'destructive/delete-without-where': {
    fires: ['DELETE FROM users;', 'DELETE FROM users WHERE 1 = 1;', 'DELETE FROM users WHERE (true);', 'DELETE FROM users WHERE id = 3 OR 1=1;'],
    quiet: [
      'DELETE FROM users WHERE id = 1;',
      'DELETE FROM users LIMIT 10;',
      'DELETE u FROM users u JOIN gone g ON g.id = u.id;',
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nDELETE FROM `t`;',
    ],
  },
  'destructive/update-without-where': {
    fires: ['UPDATE users SET a = 1;', 'UPDATE users SET a = 1 WHERE id = id;'],
    quiet: [
      'UPDATE users SET a = 1 WHERE a IS NULL;',
      'ALTER TABLE users ADD b text;\n--> statement-breakpoint\nUPDATE users SET b = lower(c);',
      'UPDATE users u JOIN x ON x.id = u.id SET u.a = x.a;',
    ],
  },
  'destructive/rename-table': {
    fires: ['RENAME TABLE `a` TO `b`;', 'ALTER TABLE a RENAME TO b;', 'RENAME TABLE a TO b, c TO d;'],
    quiet: [
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nRENAME TABLE `t` TO `u`;',
      'RENAME TABLE a TO b;\n--> statement-breakpoint\nCREATE VIEW a AS SELECT id FROM b;',
      'ALTER TABLE a RENAME INDEX i TO j;',
    ],
  },
  'destructive/rename-column': {
    fires: ['ALTER TABLE `users` RENAME COLUMN `a` TO `b`;', 'ALTER TABLE users CHANGE a b int;'],
    quiet: [
      'ALTER TABLE users CHANGE a a int;',
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` RENAME COLUMN `a` TO `b`;',
    ],
  },
  'availability/add-foreign-key-without-not-valid': {
    fires: ['ALTER TABLE `posts` ADD CONSTRAINT `f` FOREIGN KEY (`a`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;'],
    quiet: [
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` ADD CONSTRAINT `f` FOREIGN KEY (`a`) REFERENCES `users`(`id`);',
      'ALTER TABLE `posts` ADD INDEX `f` (`a`);',
    ],
  },
  'availability/add-check-without-not-valid': {
    fires: ['ALTER TABLE `users` ADD CONSTRAINT `k` CHECK (length(a) > 3);'],
    quiet: ['CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` ADD CONSTRAINT `k` CHECK (a > 3);'],
  },
  'availability/add-unique-constraint': {
    fires: ['ALTER TABLE `users` ADD CONSTRAINT `u` UNIQUE(`a`);', 'CREATE UNIQUE INDEX `u` ON `users` (`a`);', 'ALTER TABLE users ADD COLUMN a int UNIQUE;'],
    quiet: [
      'CREATE INDEX `u` ON `users` (`a`);',
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nCREATE UNIQUE INDEX `u` ON `t` (`a`);',
    ],
  },
  'availability/add-primary-key': {
    fires: ['ALTER TABLE `users` ADD PRIMARY KEY (`id`);'],
    quiet: [
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` ADD PRIMARY KEY (`id`);',
      'ALTER TABLE users ADD KEY (id);',
    ],
  },
  'availability/alter-column-type-rewrite': {
    fires: ['ALTER TABLE `users` MODIFY COLUMN `a` bigint;', "ALTER TABLE users CHANGE a a enum('x','y');"],
    quiet: [
      'ALTER TABLE users ALTER COLUMN a SET DEFAULT 3;',
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` MODIFY COLUMN `a` text;',
    ],
  },
  'availability/set-not-null-scan': { fires: [], quiet: ['ALTER TABLE `users` MODIFY COLUMN `a` varchar(9) NOT NULL;'] },
  'availability/add-column-volatile-default': {
    fires: ['ALTER TABLE users ADD k varchar(36) DEFAULT (uuid());', 'ALTER TABLE users ADD at timestamp DEFAULT (now());'],
    quiet: [
      'ALTER TABLE users ADD at timestamp DEFAULT CURRENT_TIMESTAMP;',
      "ALTER TABLE users ADD a varchar(9) DEFAULT 'x';",
      'ALTER TABLE users ADD a int DEFAULT (5);',
    ],
  },
  'availability/add-column-stored-generated': {
    fires: ['ALTER TABLE users ADD g text GENERATED ALWAYS AS (lower(a)) STORED;'],
    quiet: ['ALTER TABLE users ADD g text GENERATED ALWAYS AS (lower(a)) VIRTUAL;', 'ALTER TABLE users ADD stored int;'],
  },
  'availability/add-column-serial': {
    fires: ['ALTER TABLE users ADD n int AUTO_INCREMENT UNIQUE;', 'ALTER TABLE users ADD n serial;'],
    quiet: [
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` ADD n serial;',
      'ALTER TABLE users ADD `serial` int;',
    ],
  },
  'availability/table-rewrite-maintenance': {
    fires: ['OPTIMIZE TABLE users;', 'ALTER TABLE users ENGINE=InnoDB;', 'ALTER TABLE users FORCE;', "ALTER TABLE users ROW_FORMAT=DYNAMIC COMMENT='x';"],
    quiet: ['ANALYZE TABLE users;', "ALTER TABLE users COMMENT='x';"],
  },
  'availability/unbatched-data-change': {
    fires: ['UPDATE users SET a = 1 WHERE a IS NULL;', 'INSERT INTO archive SELECT * FROM users;', 'WITH x AS (SELECT 1) DELETE FROM users WHERE id = 1;'],
    quiet: ["INSERT INTO users (a) VALUES ('x');", 'INSERT INTO users SELECT 1;'],
  },
  'availability/mysql-copy-algorithm': {
    fires: ['ALTER TABLE users ADD a int, ALGORITHM=COPY;', 'CREATE INDEX i ON users (a) ALGORITHM=COPY;'],
    quiet: [
      'ALTER TABLE users ADD a int, ALGORITHM=INPLACE;',
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` ADD b int, ALGORITHM = COPY;',
    ],
  },
  'availability/mysql-lock-option': {
    fires: [
      'ALTER TABLE users ADD a int, ALGORITHM=INPLACE, LOCK=SHARED;',
      'ALTER TABLE users ADD a int, LOCK EXCLUSIVE;',
      'DROP INDEX i ON users LOCK=EXCLUSIVE;',
    ],
    quiet: ['ALTER TABLE users ADD a int, LOCK=NONE;'],
  },
  'availability/mysql-convert-charset': {
    fires: ['ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;'],
    quiet: ['ALTER TABLE users DEFAULT CHARACTER SET utf8mb4;'],
  },
  'availability/mysql-non-atomic-ddl': {
    fires: ['ALTER TABLE a ADD b int;\n--> statement-breakpoint\nALTER TABLE c ADD d int;'],
    quiet: ['ALTER TABLE a ADD b int, ADD c int;', 'UPDATE a SET b = 1 WHERE c = 2;\n--> statement-breakpoint\nSELECT 1;'],
  },
  'integrity/add-required-column': {
    fires: ['ALTER TABLE `users` ADD `age` int NOT NULL;'],
    quiet: [
      'ALTER TABLE `users` ADD `age` int DEFAULT 0 NOT NULL;',
      'ALTER TABLE `users` ADD `age` int;',
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` ADD `age` int NOT NULL;',
    ],
  },
  'integrity/drop-not-null': { fires: [], quiet: ['ALTER TABLE `users` MODIFY COLUMN `a` bigint;'] },
  'integrity/narrow-column-type': {
    fires: ['ALTER TABLE users MODIFY a varchar(20);', 'ALTER TABLE users MODIFY id smallint NOT NULL AUTO_INCREMENT;'],
    quiet: ['ALTER TABLE users MODIFY a longtext;'],
  },
  'integrity/table-without-primary-key': {
    fires: ['CREATE TABLE `logs` (`a` text);', 'CREATE TABLE IF NOT EXISTS logs (a text);', 'CREATE TABLE logs AS SELECT a FROM users;'],
    quiet: [
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nSELECT 1;',
      'CREATE TABLE `logs` (`a` int);\n--> statement-breakpoint\nALTER TABLE `logs` ADD PRIMARY KEY (`a`);',
      'CREATE TABLE `x` LIKE `y`;',
    ],
  },
  'integrity/cascade-delete-added': {
    fires: ['ALTER TABLE `posts` ADD CONSTRAINT `f` FOREIGN KEY (`a`) REFERENCES `users`(`id`) ON DELETE cascade;'],
    quiet: ['ALTER TABLE `posts` ADD CONSTRAINT `f` FOREIGN KEY (`a`) REFERENCES `users`(`id`) ON DELETE set null ON UPDATE cascade;'],
  },
  'integrity/drop-foreign-key': {
    fires: ['ALTER TABLE `posts` DROP FOREIGN KEY `f`;'],
    quiet: ['CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` DROP FOREIGN KEY `f`;'],
  },
  'integrity/drop-check': { fires: ['ALTER TABLE `posts` DROP CHECK `c`;'], quiet: ['ALTER TABLE posts DROP `check`;'] },
  'integrity/drop-constraint': { fires: ['ALTER TABLE `posts` DROP CONSTRAINT `c`;'], quiet: ['ALTER TABLE `posts` DROP INDEX `c`;'] },
  'integrity/drop-primary-key': { fires: ['ALTER TABLE `posts` DROP PRIMARY KEY;'], quiet: ['ALTER TABLE `posts` DROP KEY `c`;'] },
  'integrity/transaction-control-in-migration': { fires: ['START TRANSACTION;', 'COMMIT;'], quiet: ['SELECT 1;'] },
  'integrity/migrations-table-tamper': {
    fires: ['DELETE FROM `__drizzle_migrations` WHERE id = 1;', 'DROP TABLE __drizzle_migrations;'],
    quiet: ['SELECT * FROM `__drizzle_migrations`;'],
  },
  'integrity/enforcement-disabled': {
    fires: [
      'SET FOREIGN_KEY_CHECKS = 0;',
      'SET SESSION unique_checks=OFF;',
      'SET @@session.foreign_key_checks = 0;',
      'ALTER TABLE a ALTER CHECK c NOT ENFORCED;',
    ],
    quiet: ['SET FOREIGN_KEY_CHECKS = 1;', 'ALTER TABLE a ALTER CHECK c ENFORCED;'],
  },
  'integrity/mysql-inline-references-ignored': {
    fires: ['CREATE TABLE `p` (`id` int PRIMARY KEY, `a` int REFERENCES `users`(`id`));'],
    quiet: ['CREATE TABLE `p` (`id` int PRIMARY KEY, `a` int, FOREIGN KEY (`a`) REFERENCES `users`(`id`));'],
  },
  'integrity/statement-without-breakpoint': {
    fires: ['SELECT 1; SELECT 2;'],
    quiet: [
      'SELECT 1;;',
      'SELECT 1;\n--> statement-breakpoint\nSELECT 2;',
      'CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW BEGIN SET NEW.a = 1; SET NEW.b = 2; END;',
    ],
  },
  'access/grant-privilege': { fires: ["GRANT SELECT ON app.* TO 'a'@'%';"], quiet: ["GRANT ALL ON app.* TO 'a'@'%';", "GRANT reader TO 'a'@'%';"] },
  'access/grant-all': { fires: ["GRANT ALL PRIVILEGES ON app.* TO 'a'@'%';"], quiet: ["GRANT SELECT ON app.* TO 'a'@'%';"] },
  'access/grant-with-grant-option': { fires: ["GRANT SELECT ON app.* TO 'a'@'%' WITH GRANT OPTION;"], quiet: ["GRANT SELECT ON app.* TO 'a'@'%';"] },
  'access/grant-role': { fires: ["GRANT reader TO 'a'@'%';"], quiet: ["GRANT SELECT ON app.* TO 'a'@'%';"] },
  'access/grant-with-admin-option': { fires: ["GRANT reader TO 'a'@'%' WITH ADMIN OPTION;"], quiet: ["GRANT reader TO 'a'@'%';"] },
  'access/revoke-privilege': { fires: ["REVOKE SELECT ON app.* FROM 'a'@'%';"], quiet: ["GRANT SELECT ON app.* TO 'a'@'%';"] },
  'access/privileged-role': { fires: ["GRANT ALL ON *.* TO 'a'@'%';", 'GRANT SUPER ON *.* TO a;'], quiet: ["GRANT ALL ON app.* TO 'a'@'%';"] },
  'access/create-role': { fires: ["CREATE USER 'a'@'%';", 'CREATE ROLE IF NOT EXISTS reader;'], quiet: ["ALTER USER 'a'@'%' ACCOUNT LOCK;"] },
  'access/alter-role': { fires: ["ALTER USER 'a'@'%' ACCOUNT LOCK;"], quiet: ["CREATE USER 'a'@'%';"] },
  'access/drop-role': { fires: ["DROP USER 'a'@'%';", 'DROP ROLE reader;'], quiet: ['DROP VIEW a;'] },
  'access/password-literal': {
    fires: ["CREATE USER 'a'@'%' IDENTIFIED BY 'hunter2';", "SET PASSWORD FOR 'a'@'%' = 'x';"],
    quiet: ["CREATE USER 'a'@'%' IDENTIFIED WITH auth_socket;"],
  },
  'access/security-definer-function': {
    fires: [
      'CREATE DEFINER=`root`@`localhost` VIEW v AS SELECT 1;',
      'CREATE PROCEDURE p() SELECT 1;',
      'CREATE ALGORITHM = undefined\nSQL SECURITY definer\nVIEW `v` AS (select 1)\nWITH cascaded CHECK OPTION;',
    ],
    quiet: ['CREATE PROCEDURE p() SQL SECURITY INVOKER SELECT 1;', 'CREATE SQL SECURITY INVOKER VIEW v AS SELECT 1;'],
  },
  'access/set-role': { fires: ['SET ROLE admin;'], quiet: ['SET @role = 1;'] },
  'access/server-file-or-program': {
    fires: ["LOAD DATA INFILE '/x' INTO TABLE t;", "SELECT * FROM users INTO OUTFILE '/x';", "SELECT load_file('/etc/passwd');"],
    quiet: ['SELECT 1;'],
  },
  'access/server-setting': { fires: ['SET GLOBAL max_connections = 5;', 'SET @@persist.a = 1;'], quiet: ['SET SESSION sql_mode = 0;'] },
  'access/replication-object': { fires: ["CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (HOST 'x');"], quiet: ['CREATE SEQUENCE s;'] },
  'access/audit-control-disabled': {
    fires: ['SET sql_log_bin = 0;', 'SET GLOBAL general_log = OFF;', 'DROP TABLE audit_logs;'],
    quiet: ['SET sql_log_bin = 1;'],
  },
  'confidentiality/sensitive-column-plaintext': {
    fires: ['CREATE TABLE `a` (`id` int PRIMARY KEY, `password` varchar(99));', 'ALTER TABLE users ADD iban text;'],
    quiet: ["ALTER TABLE users ADD iban text COMMENT 'encrypted';", 'ALTER TABLE users ADD password_hash text;', 'ALTER TABLE users ADD password binary(60);'],
  },
  'confidentiality/sensitive-data-unclassified': {
    fires: ['ALTER TABLE users ADD email text;'],
    quiet: ["ALTER TABLE users ADD email text COMMENT '@classification personal';", 'ALTER TABLE users ADD email_verified boolean;'],
  },
  'confidentiality/sensitive-literal-in-dml': {
    fires: ["INSERT INTO users (name, ssn) VALUES ('a', '123-45-6789');", "UPDATE users SET password = 'hunter2' WHERE id = 1;"],
    quiet: ["INSERT INTO users (name) VALUES ('a');"],
  },
  'confidentiality/sensitive-column-copied': {
    fires: ['CREATE VIEW v AS SELECT id, u.password AS p FROM users u;', 'INSERT INTO b (x) SELECT ssn FROM users;'],
    quiet: ['CREATE VIEW v AS SELECT sha2(password, 256) FROM users;'],
  },
  'confidentiality/encryption-weakened': {
    fires: ['ALTER TABLE users ADD ssn_plaintext text;', 'ALTER TABLE users RENAME COLUMN ssn_encrypted TO ssn;'],
    quiet: ['ALTER TABLE users ADD ssn_encrypted text;'],
  },
  'meta/unanalyzable-statement': { fires: ["PREPARE s FROM 'drop table x';", 'CALL p();', 'FROBNICATE x;'], quiet: ['SELECT 1;'] },
};
