import { describe, expect, it } from 'vitest';
import { availabilityRules } from '../../../src/checks/sql-rules/availability.ts';
import { sqlIntegrityRules } from '../../../src/checks/sql-rules/integrity.ts';
import { judge } from './sql.ts';

const rows: readonly (readonly [string, string, string])[] = [
  ['availability/alter-column-type-rewrite', 'notice', 'ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE text;'],
  ['availability/alter-column-type-rewrite', 'notice', 'ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE varchar(9) USING "b"::varchar(9);'],
  ['availability/alter-column-type-rewrite', 'notice', 'ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE timestamp with time zone;'],
  ['availability/alter-column-type-rewrite', 'notice', 'ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE numeric(12, 2);'],
  ['availability/alter-column-type-rewrite', 'warning', 'ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE text USING lower("b");'],
  ['availability/alter-column-type-rewrite', 'warning', 'ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE text USING "c"::text;'],
  ['availability/alter-column-type-rewrite', 'warning', 'ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE text[];'],
  ['availability/alter-column-type-rewrite', 'warning', 'ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE other.text;'],
  ['availability/alter-column-type-rewrite', 'warning', 'ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE bigint;'],
  ['availability/add-column-volatile-default', 'warning', 'ALTER TABLE "a" ADD COLUMN "b" uuid DEFAULT gen_random_uuid();'],
  ['availability/add-column-volatile-default', 'notice', 'ALTER TABLE "a" ADD COLUMN "b" text DEFAULT nanoid();'],
  ['integrity/cascade-delete-added', 'warning', 'ALTER TABLE "a" ADD CONSTRAINT "f" FOREIGN KEY ("b") REFERENCES "c"("id") ON DELETE cascade;'],
  [
    'integrity/cascade-delete-added',
    'notice',
    'CREATE TABLE "a" ("b" int PRIMARY KEY);\n--> statement-breakpoint\nALTER TABLE "a" ADD CONSTRAINT "f" FOREIGN KEY ("b") REFERENCES "c"("id") ON DELETE cascade;',
  ],
  ['integrity/cascade-delete-added', 'notice', 'CREATE TABLE "a" ("b" int PRIMARY KEY REFERENCES "c" ON DELETE CASCADE);'],
  ['availability/missing-lock-timeout', 'notice', 'DROP TABLE "a";'],
  ['availability/missing-lock-timeout', 'warning', 'SET lock_timeout = 0;'],
  ['integrity/drop-primary-key', 'error', 'ALTER TABLE "a" DROP CONSTRAINT "a_pkey";'],
  ['integrity/drop-primary-key', 'warning', 'ALTER TABLE "a" DROP CONSTRAINT "a_pkey"; ALTER TABLE "a" ADD PRIMARY KEY ("b");'],
  ['integrity/narrow-column-type', 'error', 'ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE smallint;'],
  ['integrity/narrow-column-type', 'warning', 'ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE varchar(9);'],
];

describe('A rule that cannot see all', () => {
  it.each(rows)('%s is a %s for %s', (id, severity, sql) => {
    const findings = judge(sql, [...availabilityRules, ...sqlIntegrityRules]).filter(({ rule }) => rule === id);
    expect(findings.map((finding) => finding.severity)).toEqual([severity]);
  });
});
