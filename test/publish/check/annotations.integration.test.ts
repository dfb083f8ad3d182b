import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/model/ports.ts';
import { selectAnnotations } from '../../../src/publish/check/annotations.ts';
import { clean, finding, hostile, hostileReport, path, report, suppressed } from './reports.ts';

const levels = (annotations: readonly Annotation[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { level } of annotations) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
};

describe('the annotations of a check', () => {
  test('begin with the aggregate, then the worst', () => {
    expect(selectAnnotations(report())).toMatchObject([
      {
        level: 'error',
        title: 'drizzle-attest check',
        message: expect.stringMatching(/^Refused: 1 error, 1 warning, 1 suppressed\. The summary/u),
        file: null,
      },
      {
        level: 'error',
        title: 'availability/require-concurrent-index-creation',
        message: expect.stringContaining('\nCreate it CONCURRENTLY'),
        file: path,
        line: 12,
      },
      { level: 'warning', title: 'access/grant', file: path, line: 12 },
    ]);
  });

  test.each([
    ['notice', report({ verdict: 'passed', findings: [suppressed] })],
    ['warning', report({ verdict: 'passed', findings: [finding({ severity: 'warning' })] })],
    ['error', report({ verdict: 'incomplete', findings: [] })],
    ['error', report({ verdict: 'refused', findings: [] })],
  ] as const)('give the aggregate the level %s (%#)', (level, of) => {
    expect(selectAnnotations(of)[0]?.level).toBe(level);
  });

  test('are none where nothing was found', () => {
    expect(selectAnnotations(clean)).toEqual([]);
  });

  test('are no more than GitHub keeps of each level, and say what is left out', () => {
    const many = (severity: 'error' | 'warning' | 'notice') => Array.from({ length: 40 }, () => finding({ severity }));
    const all = selectAnnotations(report({ findings: [...many('warning'), ...many('notice'), ...many('error')] }));
    expect(levels(all)).toEqual({ error: 10, warning: 10, notice: 10 });
    expect(all[0]?.message).toContain('91 of these are not shown beside their lines.');
  });

  test('show each rule before one rule twice', () => {
    const findings = [...Array.from({ length: 30 }, () => finding()), finding({ rule: 'destructive/ban-drop-column' })];
    expect(selectAnnotations(report({ findings })).map(({ title }) => title)[2]).toBe('destructive/ban-drop-column');
  });

  test('are shorter than what the runner cuts', () => {
    for (const { message } of selectAnnotations(hostileReport('é'.repeat(50_000)))) expect(message.length).toBeLessThan(4_096);
  });
});

describe('an annotation on the runner', () => {
  test('is one command, whatever is in it', async () => {
    const annotations = hostile.flatMap((text) => selectAnnotations(hostileReport(text)));
    const raw = hostile.map((text): Annotation => ({ level: 'warning', title: text, message: text, file: `drizzle/${text}.sql`, line: 3 }));
    const lines = (await annotate([...annotations, ...raw])).split('\n').filter((line) => line !== '');
    expect(lines.length).toBe(annotations.length + raw.length);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) title=[^:,]*(?:,file=[^:,]*)?(?:,line=\d+)?::/u);
  });

  test('names file, line and title, escaped', async () => {
    const said = await annotate([{ level: 'error', title: 'a/b: c', message: '100 %\nnext', file: 'db/a,b.sql', line: 7 }]);
    expect(said).toBe('::error title=a/b%3A c,file=db/a%2Cb.sql,line=7::100 %25%0Anext\n');
  });
});

test('an annotation in a terminal has its place before it, and nothing that a terminal would obey', async () => {
  const annotation: Annotation = { level: 'warning', title: 'a/b', message: 'It locks.\u001b[2J', file: 'db/a.sql', line: 7 };
  const said = await annotate([annotation, { ...annotation, line: null }, { ...annotation, file: null }], 'terminal');
  expect(said).toBe('db/a.sql:7: a/b: It locks.\\u{1b}[2J\ndb/a.sql: a/b: It locks.\\u{1b}[2J\na/b: It locks.\\u{1b}[2J\n');
});

/** What the log says of these, in a process of its own. */
async function annotate(annotations: readonly Annotation[], host: 'runner' | 'terminal' = 'runner'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'annotations-test-'));
  try {
    const script = join(folder, 'annotate.mjs');
    await writeFile(join(folder, 'annotations.json'), JSON.stringify(annotations));
    await writeFile(
      script,
      `import { readFileSync } from 'node:fs';
import * as host from ${JSON.stringify(new URL(`../../../src/host/${host}.ts`, import.meta.url).href)};
const { log } = await (${host === 'runner' ? 'host.openRunner()' : "host.openTerminal('text')"});
for (const annotation of JSON.parse(readFileSync(${JSON.stringify(join(folder, 'annotations.json'))}, 'utf8'))) log.annotate(annotation);
`,
    );
    const env = { NO_COLOR: '1', PATH: process.env['PATH'] ?? '', RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script], { cwd: folder, env, maxBuffer: 50_000_000 });
    return host === 'runner' ? stdout : stderr;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
