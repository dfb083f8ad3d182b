/** Programs from outside npm that a few tests use. Where one is missing, its tests are skipped, and say which package brings it. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeEach, type TestContext } from 'vitest';

const packages = { curl: 'curl', jq: 'jq', initdb: 'postgresql', pgbouncer: 'pgbouncer' } as const;

type Program = keyof typeof packages;

/** Debian keeps the programs of its PostgreSQL off the PATH. */
const debianPostgresql = '/usr/lib/postgresql';

function isThere(program: Program): boolean {
  // Root gives PostgreSQL to another user, who may not reach the one from npm; everybody else starts that one.
  if (program === 'initdb' && process.getuid?.() !== 0) return true;
  const versions =
    program === 'initdb' && existsSync(debianPostgresql) ? readdirSync(debianPostgresql).map((version) => join(debianPostgresql, version, 'bin')) : [];
  return [...(process.env['PATH'] ?? '').split(delimiter), ...versions].some((folder) => existsSync(join(folder, program)));
}

/** Skips the test that runs where a program is missing. */
export function skipWithout({ skip }: Pick<TestContext, 'skip'>, ...programs: readonly Program[]): void {
  const missing = programs.filter((program) => !isThere(program));
  skip(missing.length > 0, `${missing.join(' and ')} not installed: apt-get install ${missing.map((program) => packages[program]).join(' ')}`);
}

/** For every test of a file. */
export function needs(...programs: readonly Program[]): void {
  beforeEach((context) => {
    skipWithout(context, ...programs);
  });
}
