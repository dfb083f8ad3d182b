/** What holds wherever a gate says no: nothing ran, the database is as it was, and the refusal is recorded, signed and says why. */
import { expect } from 'vitest';
import { verifyEvidence, type ActionRun } from './action.ts';
import { manifestOf, type Target } from './deploy.ts';

export interface Refusal {
  /** Codes of severity error, in the order of the manifest, each once. */
  readonly codes: readonly string[];
  /** 1 unless told: 2 where it could not be known. */
  readonly exitCode?: 1 | 2;
  /** What an earlier deploy made; none unless told. */
  readonly tables?: readonly string[];
}

export async function expectRefused(run: ActionRun, target: Pick<Target, 'tables' | 'rows'>, { codes, exitCode = 1, tables = [] }: Refusal): Promise<void> {
  expect({ codes: [...new Set(errorsOf(run))], outcome: run.outputs['outcome'], exitCode: run.exitCode }).toEqual({ codes, outcome: 'refused', exitCode });
  await expectUntouched(run, target, tables);
  const { outcome, execution } = manifestOf(run);
  expect({ outcome, migrations: execution.migrations.filter((one) => one.outcome !== 'not-executed') }).toEqual({ outcome: 'refused', migrations: [] });
  expect(execution.exit).toEqual({ unknown: expect.stringContaining('drizzle-kit was not started') });
  const verified = await verifyEvidence(run);
  expect({ verdict: verified.verdict, exitCode: verified.exitCode, said: verified.stderr }).toEqual({ verdict: 'verified', exitCode: 0, said: '' });
}

/** No table of a migration, no row and no schema of a ledger. */
export async function expectUntouched(run: ActionRun, target: Pick<Target, 'tables' | 'rows'>, tables: readonly string[] = []): Promise<void> {
  expect(run.outputs['applied'] ?? '[]').toBe('[]');
  expect(run.log).not.toContain('::group::');
  expect(await target.tables()).toEqual(tables);
  const ledgers = await target.rows(`select nspname from pg_namespace where nspname = 'drizzle'`);
  expect(ledgers).toHaveLength(tables.length === 0 ? 0 : 1);
}

export function errorsOf(run: ActionRun): readonly string[] {
  return manifestOf(run).problems.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
}

export function warningsOf(run: ActionRun): readonly string[] {
  return manifestOf(run).problems.flatMap(({ code, severity }) => (severity === 'warning' ? [code] : []));
}
