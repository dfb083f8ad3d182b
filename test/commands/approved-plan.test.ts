import { describe, expect, test } from 'vitest';
import { otherPlan } from '../../src/commands/migrate/approved-plan.ts';
import { digest } from '../../src/model/digest.ts';
import type { Migration } from '../../src/model/migration.ts';
import { planOf } from '../../src/model/plan.ts';
import type { ProjectStatus } from '../../src/model/status.ts';

const migration = (name: string): Migration => ({ name, createdAt: 1, sha256: digest(name), bytes: 1, path: `drizzle/${name}.sql`, chunks: [] });
const [one, two, three] = [migration('0000_one'), migration('0001_two'), migration('0002_three')];
const row = { id: '1', hash: one.sha256, createdAt: '1', name: null, appliedAt: null };

function status(applied: readonly Migration[], pending: readonly Migration[]): Pick<ProjectStatus, 'statuses' | 'plan'> {
  return { statuses: applied.map((of) => ({ kind: 'applied', migration: of, row })), plan: planOf(pending) };
}

const codes = (...given: Parameters<typeof otherPlan>): readonly string[] => otherPlan(...given).map(({ code }) => code);

test('a deploy without an approved plan, and one of that plan, pass', () => {
  expect(codes(null, status([], [one]))).toEqual([]);
  expect(codes(planOf([one]), status([], [one]))).toEqual([]);
  expect(codes({ sha256: planOf([]).sha256, migrations: null }, status([one], []))).toEqual([]);
});

test('another plan is refused', () => {
  expect(codes(planOf([one]), status([], [one, two]))).toEqual(['gate/plan-changed']);
});

describe('If nothing is pending', () => {
  test('a list that is applied as a whole was deployed before', () => {
    expect(codes(planOf([one, two]), status([one, two, three], []))).toEqual([]);
  });

  test.each([
    ['a list of which something is not here', planOf([two, three])],
    ['a list with other bytes', planOf([{ name: one.name, sha256: digest('other') }])],
    ['the digest of another plan', { sha256: planOf([one]).sha256, migrations: null }],
  ])('%s is refused', (_name, approved) => {
    const [problem] = otherPlan(approved, status([one, two], []));
    expect(problem).toMatchObject({ code: 'gate/plan-changed', message: expect.stringMatching(/Pending now: nothing\.$/u) });
    expect(problem?.remedy).toContain('Nothing is left to deploy.');
  });
});
