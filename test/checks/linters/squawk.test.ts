import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLinterReport } from '../../../src/checks/linters/disk.ts';
import { parseLinterReport } from '../../../src/checks/linters/report.ts';
import { selectNew } from '../../../src/checks/linters/selection.ts';
import { waive } from '../../../src/checks/waivers/waivers.ts';
import { makeTemporary } from '../../project/workspace.ts';

const squawk = join(import.meta.dirname, '../../../node_modules/.bin/squawk');

function run(cwd: string, ...files: readonly string[]): string {
  return spawnSync(squawk, ['--reporter', 'json', ...files], { cwd, encoding: 'utf8' }).stdout;
}

const landed = 'CREATE INDEX "a_c" ON "a" ("c");\n';
const added =
  'ALTER TABLE "a" ADD COLUMN "d" varchar(10);--> statement-breakpoint\n\nCREATE INDEX "a_b" ON "a" ("b");\n-- squawk-ignore ban-drop-column\nALTER TABLE "a" DROP COLUMN "e";\n';

async function makeProject(): Promise<string> {
  const folder = await makeTemporary();
  await mkdir(join(folder, 'drizzle'));
  await writeFile(join(folder, 'drizzle/0000_a.sql'), landed);
  await writeFile(join(folder, 'drizzle/0001_b.sql'), added);
  return folder;
}

describe("squawk's own JSON", () => {
  test('becomes findings with its words, on the lines that it means', async () => {
    const folder = await makeProject();
    const { tool, findings, rules } = parseLinterReport(run(folder, 'drizzle/0001_b.sql'), 'squawk.json', folder);
    expect(tool).toBe('squawk');
    const found = findings.find(({ rule }) => rule === 'squawk/require-concurrent-index-creation');
    expect(found).toMatchObject({ severity: 'warning', place: { path: 'drizzle/0001_b.sql', line: 3 }, criteria: ['CC8.1'], excerpt: null, waivedBy: null });
    expect(found?.message).toMatch(/blocked/u);
    expect(findings.map(({ rule }) => rule)).toContain('squawk/prefer-text-field');
    // What its own comments allow it does not tell.
    expect(findings.map(({ rule }) => rule)).not.toContain('squawk/ban-drop-column');
    expect(rules.map(({ id }) => id).sort()).toEqual([...new Set(findings.map(({ rule }) => rule))].sort());
    for (const { id, cause, alias } of rules)
      expect([cause, alias]).toEqual([expect.stringContaining('of squawk, taken in from its results'), [id.replace('/', ' ')]]);
  });

  test.each(['./drizzle/0001_b.sql', '../{}/drizzle/0001_b.sql', '{root}/drizzle/0001_b.sql'])(
    'names the file from the root, however squawk was given it (%s)',
    async (given) => {
      const folder = await makeProject();
      const file = given.replace('{root}', folder).replace('{}', folder.split('/').at(-1) ?? '');
      const { findings } = parseLinterReport(run(folder, file), 'squawk.json', folder);
      expect(new Set(findings.map(({ place }) => place?.path))).toEqual(new Set(['drizzle/0001_b.sql']));
    },
  );

  test('counts for new migrations; what had landed is named and left', async () => {
    const folder = await makeProject();
    const { findings } = parseLinterReport(run(folder, 'drizzle/0000_a.sql', 'drizzle/0001_b.sql'), 'squawk.json', folder);
    const selection = selectNew(findings, new Set(['drizzle/0001_b.sql']));
    expect(new Set(selection.findings.map(({ place }) => place?.path))).toEqual(new Set(['drizzle/0001_b.sql']));
    expect(selection.elsewhere).toEqual(['drizzle/0000_a.sql']);
  });

  test('is waived by the name that its findings show', async () => {
    const folder = await makeProject();
    const { findings } = parseLinterReport(run(folder, 'drizzle/0001_b.sql'), 'squawk.json', folder);
    const claim = {
      rule: 'squawk/prefer-text-field',
      reason: 'fixed length',
      ticket: null,
      until: null,
      place: { path: 'p', line: 1 },
      scope: { kind: 'path', glob: 'drizzle/*' },
    } as const;
    const waived = waive(findings, [claim], '2026-01-01').filter(({ waivedBy }) => waivedBy !== null);
    expect(new Set(waived.map(({ rule }) => rule))).toEqual(new Set(['squawk/prefer-text-field']));
  });

  test('tells what does not parse as an error', async () => {
    const folder = await makeProject();
    await writeFile(join(folder, 'x.sql'), 'SELECT 1;\nSELEC 1;\n');
    const { findings } = parseLinterReport(run(folder, 'x.sql'), 'squawk.json', folder);
    expect(findings[0]).toMatchObject({ rule: 'squawk/syntax-error', severity: 'error', place: { path: 'x.sql', line: 2 } });
  });

  test('is read from the disk, and may hold nothing', async () => {
    const folder = await makeProject();
    await writeFile(join(folder, 'ok.sql'), "SET statement_timeout = '1s';\nSELECT 1;\n");
    await writeFile(join(folder, 'squawk.json'), run(folder, 'ok.sql'));
    expect(await readLinterReport('squawk.json', folder)).toEqual({ tool: 'squawk', findings: [], rules: [] });
    expect(await readLinterReport(join(folder, 'squawk.json'), join(folder, 'drizzle'))).toMatchObject({ tool: 'squawk' });
  });
});
