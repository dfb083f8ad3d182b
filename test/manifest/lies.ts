/** Manifests that contradict themselves about the deploy, its migrations and its chain: each names the clause that it breaks. */
import type { Manifest } from '../../src/manifest/schema.ts';
import { canonicalDigest, digest } from '../../src/model/digest.ts';
import { planOf } from '../../src/model/plan.ts';
import { failed, noOp, partial, refused, succeeded, undetermined } from './truthful.ts';

const ok = succeeded();
const migrations = ok.execution.migrations;
/** Each with the clause that it breaks. */
export const lies: readonly (readonly [string, string, Manifest])[] = [
  ['C1', 'the plan names a migration twice', withPlan(ok, [planned(ok, 0), planned(ok, 0)])],
  ['C2', 'the digest of the plan is another', { ...ok, plan: { ...known(ok.plan), sha256: digest('other') } }],
  ['C3', 'the execution leaves a migration out', withMigrations(ok, migrations.slice(0, 1))],
  ['C3', 'the execution has another order than the plan', withMigrations(ok, [...migrations].reverse())],
  ['C3', 'migrations ran without a plan', { ...undetermined(), plan: { unknown: 'not read' } }],
  ['C4', 'one file has two digests', deviating('0000_users', digest('x'), '0000_users', digest('y'))],
  ['C5', 'it succeeded without a plan', { ...noOp(), outcome: 'succeeded', change: { type: 'standard' } }],
  ['C5', 'it was a no-op with a plan', { ...ok, outcome: 'no-op', change: { type: 'no-op' } }],
  ['C5', 'it failed, and nobody knows the plan', { ...failed(), plan: { unknown: 'not read' } }],
  ['C5', 'nobody knows the plan of a deploy of unknown outcome', { ...undetermined(), plan: { unknown: 'not read' } }],
  ['C6', 'a no-op is a standard change', { ...noOp(), change: { type: 'standard' } }],
  ['C6', 'a change of type no-op has a plan', { ...ok, change: { type: 'no-op' } }],
  ['C7', 'it succeeded with a migration that failed', { ...failed(), outcome: 'succeeded', problems: [] }],
  ['C7', 'it failed with a migration that stayed', { ...partial(), outcome: 'failed' }],
  ['C7', 'it is partial, and nothing stayed', { ...failed(), outcome: 'partial' }],
  ['C7', 'it was refused, and a migration was applied', { ...partial(), outcome: 'refused' }],
  ['C7', 'it is unknown, and every migration is stated', { ...failed(), outcome: 'unknown' }],
  ['C8', 'drizzle-kit ended in a no-op', { ...noOp(), execution: { ...noOp().execution, exit: { code: 0 } } }],
  ['C8', 'drizzle-kit ended and never started', { ...ok, execution: { ...ok.execution, startedAt: { unknown: 'not read' } } }],
  ['C9', 'it succeeded, and a failure is told', { ...ok, execution: { ...ok.execution, failure: failed().execution.failure } }],
  ['C9', 'the failure is that of a foreign migration', withFailure('0007_other')],
  ['C9', 'the failure is that of an applied migration', { ...partial(), execution: { ...partial().execution, failure: failureOf('0000_users') } }],
  ['C10', 'a migration was applied at a time and not executed', timed(failed())],
  ['C11', 'it succeeded with an error', { ...ok, problems: failed().problems }],
  ['C11', 'it failed without an error', { ...failed(), problems: [] }],
  ['C12', 'an absent ledger has rows', withLedger(ok, 'before', { shape: 'absent', rows: 1, sha256: digest('x') })],
  ['C12', 'an empty ledger has the digest of rows', withLedger(ok, 'before', { shape: 'v0', rows: 0, sha256: digest('x') })],
  ['C12', 'rows have the digest of an empty ledger', withLedger(ok, 'after', { shape: 'v0', rows: 2, sha256: canonicalDigest([]) })],
  ['C13', 'it succeeded, and nobody read the ledger afterwards', withLedger(ok, 'after', { unknown: 'not read' })],
  ['C13', 'the outcome is unknown, and so is the ledger before', withLedger(undetermined(), 'before', { unknown: 'not read' })],
  ['C13', 'it was refused, and the ledger changed', withLedger(refused(), 'after', { shape: 'v0', rows: 3, sha256: digest('x') })],
  ['C14', 'fewer rows came than migrations were applied', withLedger(ok, 'after', { shape: 'v0', rows: 1, sha256: digest('x') })],
  ['C14', 'part was applied, and no row came', withLedger(partial(), 'after', { shape: 'v0', rows: 0, sha256: canonicalDigest([]) })],
  ['C15', 'more is pending than planned', { ...ok, status: { ...known(ok.status), pending: 3 } }],
  [
    'C15',
    'it went on although files and ledger deviate',
    { ...ok, status: { ...known(refused().status), pending: 2, deviations: known(refused().status).deviations.slice(1) } },
  ],
  ['C16', 'the chain is that of another target', { ...ok, chain: { ...ok.chain, id: digest('other') } }],
  [
    'C16',
    'the manifest follows itself',
    { ...ok, chain: { ...ok.chain, position: { sequence: 2, previous: { manifestId: ok.manifestId, sha256: digest('x') }, overtaken: false } } },
  ],
  ['C16', 'the manifest tells of itself as interrupted', withInterrupted(ok.manifestId)],
  ['C16', 'an interrupted deploy is told twice', withInterrupted('01980000-0000-7000-8000-00000000000a', '01980000-0000-7000-8000-00000000000a')],
  ['C16', 'the previous manifest is that of a deploy that left none', withPrevious()],
  ['C17', 'it was recorded before it finished', { ...ok, times: { ...ok.times, recordedAt: '2026-03-01T10:00:03.000Z' } }],
];

function known<T extends object>(stated: T | { unknown: string }): T {
  if ('unknown' in stated) throw new Error('The truthful record states it.');
  return stated;
}

interface Planned {
  name: string;
  sha256: string;
}

function planned({ plan }: Manifest, at: number): Planned {
  return known(plan).migrations[at] ?? { name: '', sha256: '' };
}

function withPlan(manifest: Manifest, migrations: Planned[]): Manifest {
  return { ...manifest, plan: { ...planOf(migrations), migrations } };
}

function withMigrations(manifest: Manifest, migrations: Manifest['execution']['migrations']): Manifest {
  return { ...manifest, execution: { ...manifest.execution, migrations } };
}

function withLedger(manifest: Manifest, side: 'before' | 'after', state: Manifest['ledger']['after']): Manifest {
  return { ...manifest, ledger: { ...manifest.ledger, [side]: state } };
}

function failureOf(migration: string): Manifest['execution']['failure'] {
  return { migration, statement: 1, keyword: 'CREATE TABLE', sqlState: null, message: 'It failed.', position: null };
}

function withFailure(migration: string): Manifest {
  return { ...failed(), execution: { ...failed().execution, failure: failureOf(migration) } };
}

function timed(manifest: Manifest): Manifest {
  const at = '2026-03-01T10:00:03.000Z';
  return withMigrations(
    manifest,
    manifest.execution.migrations.map((migration) => ({ ...migration, appliedAt: at })),
  );
}

function withInterrupted(...manifestIds: string[]): Manifest {
  const interrupted = manifestIds.map((manifestId) => ({
    manifestId,
    startedAt: '2026-03-01T09:00:00.000Z',
    runId: '8999',
    reason: 'no-manifest' as const,
    migrations: [],
  }));
  return { ...succeeded(), ledger: { ...succeeded().ledger, interrupted } };
}

function withPrevious(): Manifest {
  const manifest = withInterrupted('01980000-0000-7000-8000-00000000000a');
  return {
    ...manifest,
    chain: {
      ...manifest.chain,
      position: { sequence: 2, previous: { manifestId: '01980000-0000-7000-8000-00000000000a', sha256: digest('x') }, overtaken: false },
    },
  };
}

function deviating(...pairs: readonly [string, string, string, string]): Manifest {
  const [one, oneDigest, other, otherDigest] = pairs;
  const manifest = refused();
  const of = (name: string, fileSha256: string) => ({ kind: 'ambiguous' as const, name, fileSha256, ledgerHash: null, createdAt: null });
  return { ...manifest, status: { ...known(manifest.status), deviations: [of(one, oneDigest), of(other, otherDigest)] } };
}
