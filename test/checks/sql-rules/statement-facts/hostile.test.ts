/** `npm run trial -- sql` judges texts at random, and long ones. */
import { describe, expect, it } from 'vitest';
import { judgeMigrations } from '../../../../src/checks/sql-rules/migrations.ts';
import type { Finding } from '../../../../src/model/finding.ts';

const dialects = ['mysql', 'sqlite'] as const;

async function judge(dialect: 'mysql' | 'sqlite', ...statements: readonly string[]): Promise<readonly Finding[]> {
  return (await judgeMigrations(dialect, [{ name: 'a', path: 'drizzle/a.sql', chunks: statements }])).findings;
}

describe.each(dialects)('Hostile SQL for %s', (dialect) => {
  it('of 1,000 statements is judged whole', async () => {
    const findings = await judge(dialect, ...Array.from({ length: 1_000 }, (_, at) => `DROP TABLE t${at};`));
    expect(findings.filter(({ rule }) => rule === 'destructive/drop-table')).toHaveLength(1_000);
  });

  it('of one statement of half a megabyte is judged', async () => {
    const values = Array.from({ length: 10_000 }, () => `('${'x'.repeat(40)}', 123)`).join(', ');
    expect((await judge(dialect, `INSERT INTO t (a) VALUES ${values};`, 'DROP TABLE t;')).map(({ rule }) => rule)).toContain('destructive/drop-table');
  });

  it('that is longer than what is read is an error', async () => {
    const [finding] = await judge(dialect, `SELECT '${'x'.repeat(8_000_001)}';`);
    expect([finding?.rule, finding?.severity]).toEqual(['meta/unanalyzable-statement', 'error']);
  });

  it.each(['(', 'CASE ', 'a.', '/*!', '[', '`', "'", 'WITH x AS ('])('that repeats %s 10,000 times ends with few findings', async (mark) => {
    expect((await judge(dialect, `SELECT ${mark.repeat(10_000)} 1;`)).length).toBeLessThan(5);
    expect((await judge(dialect, `CREATE TABLE t (a int DEFAULT ${mark.repeat(10_000)} 1);`)).length).toBeLessThan(5);
  });

  it('with a NUL character, or a quote without an end, is an error', async () => {
    for (const sql of ['DROP TABLE \0 t;', "SELECT 'x; DROP TABLE t;", '/* DROP TABLE t;'])
      expect((await judge(dialect, sql)).map(({ rule, severity }) => [rule, severity])).toEqual([['meta/unanalyzable-statement', 'error']]);
  });

  it('with workflow commands in its names keeps each message on one line', async () => {
    const findings = await judge(dialect, 'DROP TABLE `a\n::error::x`;', 'ALTER TABLE `t` DROP COLUMN `b\r\n::set-output name=x::y`;');
    expect(findings.length).toBeGreaterThan(1);
    for (const { message } of findings) expect(message).not.toMatch(/[\n\r]/u);
  });
});

it('What MySQL runs inside of a comment is read', async () => {
  expect((await judge('mysql', '/*!50000 DROP TABLE users */;')).map(({ rule }) => rule)).toContain('destructive/drop-table');
  expect(await judge('mysql', 'SELECT 1 /* DROP TABLE users */;')).toEqual([]);
});

it('What only looks like the end of a text in MySQL is none', async () => {
  expect(await judge('mysql', "SELECT 'it\\'; DROP TABLE users; -- ';")).toEqual([]);
  expect((await judge('sqlite', "SELECT 'it\\'; DROP TABLE users; -- ';")).map(({ rule }) => rule)).toContain('destructive/drop-table');
});
