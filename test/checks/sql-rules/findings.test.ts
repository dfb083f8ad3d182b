import { describe, expect, it } from 'vitest';
import { availabilityRules } from '../../../src/checks/sql-rules/availability.ts';
import { sqlIntegrityRules } from '../../../src/checks/sql-rules/integrity.ts';
import { judgeSql } from '../../../src/checks/sql-rules/findings.ts';
import type { TreeRule } from '../../../src/checks/sql-rules/rule.ts';
import { judge, readSql } from './sql.ts';

const rules = [...availabilityRules, ...sqlIntegrityRules];

const probe: TreeRule = { id: 'test/probe', severity: 'warning', criteria: ['CC8.1'], cause: 'c', remedy: 'r', alias: [], find: () => [{ message: 'm' }] };

describe('The judge of SQL', () => {
  it('tells each finding with its file, its line, its criteria and the line itself', () => {
    const findings = judge(['SELECT 1;', '\n\nDROP INDEX\n  "a";'], availabilityRules);
    expect(findings.filter(({ rule }) => rule === 'availability/drop-index-not-concurrent')).toEqual([
      expect.objectContaining({ place: { path: 'drizzle/0001_change.sql', line: 3 }, severity: 'notice', criteria: ['A1.2', 'CC8.1'], excerpt: 'DROP INDEX' }),
    ]);
  });

  it('keeps the order of the files, whichever rule fires', () => {
    const lines = judge(['DROP INDEX "a";\nDROP INDEX "b";', 'VACUUM;'], rules).map(({ place }) => `${place?.path ?? ''}:${String(place?.line)}`);
    expect(lines).toEqual([...lines].sort());
  });

  it('takes severity, remedy and line from the hit where it has them', () => {
    const special: TreeRule = { ...probe, find: () => [{ message: 'm', line: 2, severity: 'notice', remedy: 'other' }] };
    expect(judge('SELECT\n  1;', [special])).toEqual([
      expect.objectContaining({ severity: 'notice', remedy: 'other', place: { path: 'drizzle/0000_change.sql', line: 2 }, excerpt: '1' }),
    ]);
  });

  it('shows a rule where it is in the change, and what was created by then', () => {
    const seen: unknown[] = [];
    const watching: TreeRule = {
      ...probe,
      find(_node, { position, created, migration, all }) {
        seen.push([migration.name, position, all.length, [...created.tables]]);
        return [];
      },
    };
    judge(['CREATE TABLE "a" ("b" integer); SELECT 1;', 'DROP TABLE "a"; SELECT 2;'], [watching]);
    expect(seen).toEqual([
      ['0000_change', 0, 2, []],
      ['0000_change', 1, 2, ['public.a']],
      ['0001_change', 2, 2, ['public.a']],
      ['0001_change', 3, 2, []],
    ]);
  });

  it('leaves what did not parse to the rule that says so', () => {
    expect(judgeSql(readSql('ALTER TABEL;'), [probe], 'postgresql')).toEqual([]);
  });

  it('says nothing that is not on one line, whatever objects are called', () => {
    const name = '"a\n::error::b\u001b[31m%0A‮"';
    const sql = [
      `ALTER TABLE ${name} ADD COLUMN ${name} serial NOT NULL;`,
      `CREATE INDEX ${name} ON ${name} (${name}); DROP INDEX ${name};`,
      `ALTER TABLE ${name} ADD CONSTRAINT ${name} FOREIGN KEY (${name}) REFERENCES ${name}(${name}) ON DELETE CASCADE;`,
      `ALTER TABLE ${name} ALTER COLUMN ${name} SET DATA TYPE ${name}; ALTER TABLE ${name} DROP CONSTRAINT ${name};`,
      `ALTER TABLE ${name} ALTER COLUMN ${name} SET NOT NULL; ALTER TABLE ${name} ADD COLUMN ${name} text DEFAULT ${name}();`,
      `ALTER TYPE ${name} RENAME VALUE 'a\n' TO 'b\n'; CREATE TABLE ${name} (${name} integer); UPDATE "x\n" SET a = 1;`,
      `ALTER TABLE ${name} DISABLE TRIGGER ${name}; REINDEX TABLE ${name}; ALTER TABLE "p\n" DETACH PARTITION "q\n";`,
      `ALTER DOMAIN ${name} ADD CHECK (VALUE > 1);`,
    ];
    const findings = judge(sql, rules);
    expect(findings.length).toBeGreaterThan(15);
    for (const { message, excerpt } of findings) expect(`${message}${excerpt ?? ''}`).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Cf}]*$/u);
  });

  it('judges ten thousand statements, and does not throw for a tree as deep as the parser takes', () => {
    const many = Array.from(
      { length: 2_500 },
      (_, index) =>
        `ALTER TABLE "t" ADD CONSTRAINT "c${index}" CHECK ("a${index}" IS NOT NULL) NOT VALID; ALTER TABLE "t" VALIDATE CONSTRAINT "c${index}"; ALTER TABLE "t" ALTER COLUMN "a${index}" SET NOT NULL; UPDATE "t" SET "b" = 'x';`,
    );
    expect(judge(many.join('\n'), rules).length).toBeGreaterThan(5_000);
    expect(
      judge(`UPDATE "t" SET "a" = 1${'+1'.repeat(1_500)};SELECT set_config('a', ${'('.repeat(1_500)}'b'${')'.repeat(1_500)}, true);`, rules).length,
    ).toBeGreaterThan(0);
  });
});
