/** What many cases begin with. */

export const newUsers = 'CREATE TABLE "users" ("id" serial PRIMARY KEY NOT NULL, "org" integer);\n--> statement-breakpoint\n';

export const newT = 'CREATE TABLE `t` (`id` int PRIMARY KEY, `a` varchar(9));\n--> statement-breakpoint\n';

/** As drizzle-kit alters a table of SQLite. */
export const rebuild = [
  'PRAGMA foreign_keys=OFF;',
  'CREATE TABLE `__new_users` (`id` integer PRIMARY KEY, `name` text NOT NULL);',
  'INSERT INTO `__new_users`("id", "name") SELECT "id", "name" FROM `users`;',
  'DROP TABLE `users`;',
  'ALTER TABLE `__new_users` RENAME TO `users`;',
  'PRAGMA foreign_keys=ON;',
].join('\n--> statement-breakpoint\n');
