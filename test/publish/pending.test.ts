import { expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { digest } from '../../src/model/digest.ts';
import type { Migration } from '../../src/model/migration.ts';
import { planOf } from '../../src/model/plan.ts';
import { renderPending, type PendingState } from '../../src/publish/pending.ts';

const migration = (name: string, sql = 'SELECT 1;'): Migration => ({
  ...{ name, createdAt: 1, sha256: digest(name), bytes: sql.length, path: `drizzle/${name}.sql`, chunks: [sql] },
});
const folder = { generation: 'v0' as const, path: 'drizzle', migrations: [migration('0000_one'), migration('0001_two')], defects: [] };

function state(pending: readonly Migration[], change: Partial<PendingState> = {}): PendingState {
  return {
    folder,
    from: { kind: 'database' },
    status: { outOfOrder: 'refuse', statuses: [], pending, plan: planOf(pending), stops: [] },
    unknown: null,
    ...change,
  };
}

test('the plan is shown with its digest and its SQL', () => {
  const two = migration('0001_two', 'CREATE TABLE "a" ("b" text);');
  const page = renderPending(state([two]), []);
  expect(page).toMatch(/^## 📋 1 pending/u);
  expect(page).toContain(planOf([two]).sha256);
  expect(page).toContain('CREATE TABLE "a" ("b" text);');
  expect(page).toContain('As the database says.');
});

test('nothing pending is said in a line, and who said so', () => {
  const page = renderPending(state([], { from: { kind: 'manifest', sequence: 7, manifestId: '11111111-1111-4111-8111-111111111111' } }), []);
  expect(page).toMatch(/^## ✅ Nothing is pending/u);
  expect(page).toContain('As manifest 7 of this target');
});

test('what is not known is not shown as nothing', () => {
  const unknown = new Problem('plan/unknown', { message: 'No.', remedy: 'Yes.', severity: 'warning' });
  const page = renderPending(state([], { status: null, from: { kind: 'nobody' }, unknown: 'no manifest' }), [unknown]);
  expect(page).toMatch(/^## ❓ What is pending is not known yet/u);
  expect(page).toContain('The folder has 2 migrations, up to 0001_two.');
});

test('a stop is the title, and no page is larger than a summary may be', () => {
  const stop = new Problem('history/edited', { message: 'No.', remedy: 'Yes.' });
  const many = Array.from({ length: 500 }, (_, at) => migration(`${String(at).padStart(4, '0')}_x`, `SELECT '${'x'.repeat(9_000)}';`));
  const page = renderPending(state(many), [stop]);
  expect(page).toMatch(/^## ⛔ A deploy would be refused/u);
  expect(Buffer.byteLength(page)).toBeLessThan(900_000);
  expect(page).toContain('… and 300 more.');
});
