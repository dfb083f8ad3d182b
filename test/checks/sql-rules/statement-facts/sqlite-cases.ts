/** SQL for SQLite that each rule fires on, and near misses. A rule without SQL that fires needs the migrations before, and is tried in merged.test.ts. */
import type { Cases } from '../sql.ts';

export const sqliteCases: Readonly<Record<string, Cases>> = {
  'destructive/drop-table': {
    fires: [
      'DROP TABLE `users`;',
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;\n--> statement-breakpoint\nDROP TABLE `users`;',
    ],
    quiet: [
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nDROP TABLE `t`;',
    ],
  },
  'destructive/drop-column': {
    fires: ['ALTER TABLE `users` DROP COLUMN `a`;'],
    quiet: [
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` DROP COLUMN `a`;',
    ],
  },
  'destructive/drop-view': { fires: ['DROP VIEW `v`;'], quiet: ['DROP VIEW `v`;\n--> statement-breakpoint\nCREATE VIEW `v` AS select 1;'] },
  'destructive/drop-trigger': { fires: ['DROP TRIGGER IF EXISTS tr;'], quiet: ['DROP INDEX i;'] },
  'destructive/delete-without-where': {
    fires: ['DELETE FROM users;', 'DELETE FROM users WHERE true RETURNING *;'],
    quiet: ['DELETE FROM users WHERE id = 1;'],
  },
  'destructive/update-without-where': { fires: ['UPDATE users SET a = 1;'], quiet: ['UPDATE users SET a = x.a FROM x WHERE x.id = users.id;'] },
  'destructive/rename-table': {
    fires: ['ALTER TABLE `a` RENAME TO `b`;'],
    quiet: [
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
      'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` RENAME TO `u`;',
    ],
  },
  'destructive/rename-column': {
    fires: ['ALTER TABLE `users` RENAME COLUMN "a" TO "b";'],
    quiet: ['CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\nALTER TABLE `t` RENAME COLUMN "a" TO "b";'],
  },
  'destructive/sqlite-recreate-cascade': {
    fires: [
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
    ],
    quiet: ['DROP TABLE `users`;'],
  },
  'destructive/sqlite-rebuild-loss': {
    fires: [
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users` WHERE "name" IS NOT NULL;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id") SELECT "id" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
    ],
    quiet: [
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
    ],
  },
  'availability/sqlite-table-rebuild': {
    fires: [
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
    ],
    quiet: ['ALTER TABLE `a` RENAME TO `b`;'],
  },
  'availability/add-unique-constraint': { fires: ['CREATE UNIQUE INDEX `u` ON `users` (`a`);'], quiet: ['CREATE INDEX `u` ON `users` (`a`);'] },
  'availability/add-column-volatile-default': {
    fires: ['ALTER TABLE `users` ADD `at` text DEFAULT CURRENT_TIMESTAMP;', 'ALTER TABLE `users` ADD `at` integer DEFAULT (unixepoch());'],
    quiet: ['ALTER TABLE `users` ADD `at` integer DEFAULT 5;', "ALTER TABLE `users` ADD `a` text DEFAULT 'x';"],
  },
  'availability/add-column-stored-generated': {
    fires: ['ALTER TABLE `users` ADD `g` text GENERATED ALWAYS AS (lower("a")) STORED;'],
    quiet: ['ALTER TABLE `users` ADD `g` text GENERATED ALWAYS AS (lower("a")) VIRTUAL;'],
  },
  'availability/table-rewrite-maintenance': { fires: ['VACUUM;'], quiet: ['ANALYZE;'] },
  'availability/foreign-key-without-index': {
    fires: ['CREATE TABLE `p` (`id` integer PRIMARY KEY, `u` integer, FOREIGN KEY (`u`) REFERENCES `users`(`id`));'],
    quiet: [
      'CREATE TABLE `p` (`id` integer PRIMARY KEY, `u` integer, FOREIGN KEY (`u`) REFERENCES `users`(`id`));\n--> statement-breakpoint\nCREATE INDEX `i` ON `p` (`u`);',
    ],
  },
  'availability/unbatched-data-change': {
    fires: ['UPDATE users SET a = 1 WHERE b = 2;'],
    quiet: [
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
      "INSERT INTO users (a) VALUES ('x');",
    ],
  },
  'integrity/add-required-column': {
    fires: ['ALTER TABLE `users` ADD `age` integer NOT NULL;'],
    quiet: ['ALTER TABLE `users` ADD `age` integer DEFAULT 5 NOT NULL;'],
  },
  'integrity/cascade-delete-added': {
    fires: ['ALTER TABLE `p` ADD `u` integer REFERENCES users(id) ON DELETE CASCADE;'],
    quiet: ['ALTER TABLE `p` ADD `u` integer REFERENCES users(id);'],
  },
  'integrity/transaction-control-in-migration': {
    fires: ['BEGIN IMMEDIATE;', 'COMMIT;'],
    quiet: ['CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET a = 1; END;'],
  },
  'integrity/migrations-table-tamper': { fires: ["INSERT INTO __drizzle_migrations (hash) VALUES ('x');"], quiet: ['SELECT 1 FROM __drizzle_migrations;'] },
  'integrity/enforcement-disabled': {
    fires: [
      'PRAGMA writable_schema=ON;',
      'PRAGMA foreign_keys=OFF;',
      'PRAGMA ignore_check_constraints(1);',
      "UPDATE sqlite_master SET sql = '' WHERE name = 't';",
    ],
    quiet: [
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
      'PRAGMA foreign_keys=ON;',
      'PRAGMA defer_foreign_keys=ON;',
    ],
  },
  'integrity/statement-without-breakpoint': {
    fires: ['SELECT 1; SELECT 2;', 'CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT CASE WHEN 1 THEN 2 END; END; DROP TABLE users;'],
    quiet: ['CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET a = 1; DELETE FROM u; END;'],
  },
  'integrity/sqlite-rebuild-invents-values': {
    fires: [],
    quiet: [
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
    ],
  },
  'access/server-file-or-program': { fires: ["ATTACH DATABASE 'x.db' AS x;", "SELECT load_extension('x');", "VACUUM INTO 'copy.db';"], quiet: ['VACUUM;'] },
  'confidentiality/sensitive-column-plaintext': {
    fires: ['ALTER TABLE users ADD api_key text;'],
    quiet: [
      'ALTER TABLE users ADD api_key_hash text;',
      'PRAGMA foreign_keys=OFF;\n--> statement-breakpoint\nCREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);\n--> statement-breakpoint\nINSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;\n--> statement-breakpoint\nDROP TABLE `users`;\n--> statement-breakpoint\nALTER TABLE `__new_users` RENAME TO `users`;\n--> statement-breakpoint\nPRAGMA foreign_keys=ON;',
    ],
  },
  'confidentiality/sensitive-data-unclassified': { fires: ['ALTER TABLE users ADD email text;'], quiet: ['ALTER TABLE users ADD total text;'] },
  'confidentiality/sensitive-literal-in-dml': {
    fires: ["INSERT INTO users (password) VALUES ('hunter2');"],
    quiet: ["INSERT INTO users (name) VALUES ('a');"],
  },
  'confidentiality/sensitive-column-copied': {
    fires: ['CREATE VIEW `v` AS select "id", "password" from "users";'],
    quiet: ['CREATE VIEW `v` AS select "id" from "users";'],
  },
  'confidentiality/encryption-weakened': { fires: ['ALTER TABLE users ADD card_unencrypted text;'], quiet: ['ALTER TABLE users ADD card_encrypted text;'] },
};
