/** Truthful manifests, one for each outcome of a deploy: what the tests and the forgeries start from. */
import type { Manifest } from '../../src/manifest/schema.ts';
import { canonicalDigest, digest } from '../../src/model/digest.ts';
import { planOf } from '../../src/model/plan.ts';
import { commits, creates, executed, exists, failure, migrationFiles, notExecuted, planned, ran, separate, unread } from './truthful-execution.ts';
import { approvedGate, identity } from './truthful-gate.ts';

const fingerprint = digest('a database');
const emptyLedger = { shape: 'absent' as const, rows: 0, sha256: canonicalDigest([]) };
const fullLedger = { shape: 'v0' as const, rows: 2, sha256: canonicalDigest(planned.map(({ sha256 }, at) => [sha256, `170000000000${String(at)}`])) };
const notStarted = { unknown: 'drizzle-kit was not started' };

/** All that was planned is in the ledger. */
export function succeeded(): Manifest {
  return {
    schemaVersion: 1,
    manifestId: '01980000-0000-7000-8000-000000000001',
    chain: { id: canonicalDigest(['1001', 'production', fingerprint]), position: { sequence: 1, previous: null } },
    tool: {
      name: 'drizzle-attest',
      version: '0.1.0',
      distSha256: digest('dist'),
      node: '24.21.0',
      drizzleKit: '0.31.11',
      drizzleOrm: '0.45.4',
      lockfile: { path: 'package-lock.json', sha256: digest('lockfile') },
    },
    system: {
      repository: { fullName: 'acme/shop', id: '1001', ownerId: '77', visibility: 'private' },
      environment: 'Production',
      database: {
        dialect: 'postgresql',
        fingerprint,
        ledgerTable: { schema: 'drizzle', name: '__drizzle_migrations' },
        server: { version: '18.4', role: { superuser: false, createRole: false }, tls: { mode: 'verify-full', used: true } },
      },
    },
    change: { type: 'standard' },
    source: {
      commit: '1'.repeat(40),
      ref: 'refs/heads/main',
      tree: '2'.repeat(40),
      migrationsPath: 'drizzle',
      migrationsTree: '3'.repeat(40),
      clean: true,
      workflowRef: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
      workflowSha: '1'.repeat(40),
    },
    run: {
      runner: 'github-actions',
      id: '9001',
      attempt: 1,
      number: '12',
      url: 'https://github.com/acme/shop/actions/runs/9001/attempts/1',
      event: 'push',
      actor: { login: 'ana', id: '501' },
      triggeringActor: 'ana',
      runnerEnvironment: 'github-hosted',
      identity,
    },
    gate: approvedGate(migrationFiles),
    plan: { ...planOf(planned), migrations: [...planned] },
    status: { generation: 'v0', outOfOrder: 'refuse', applied: 0, pending: 2, deviations: [] },
    ledger: { before: emptyLedger, after: fullLedger, unrecorded: [], interrupted: [] },
    execution: {
      form: 'in-job',
      startedAt: '2026-03-01T10:00:02.000Z',
      finishedAt: '2026-03-01T10:00:03.500Z',
      lockAcquiredAt: '2026-03-01T10:00:01.000Z',
      exit: { code: 0 },
      connection: 'relay',
      commit: 'committed',
      lock: 'kept',
      migrations: executed(ran('applied', 0, 'kept'), ran('applied', 1, 'kept')),
      failure: null,
    },
    outcome: 'succeeded',
    problems: [],
    signing: 'key',
    times: { startedAt: '2026-03-01T10:00:00.000Z', recordedAt: '2026-03-01T10:00:04.000Z', database: '2026-03-01T10:00:00.250Z' },
  };
}

/** All that was planned is in the ledger, and drizzle-kit had a session of its own. */
export function unseen(): Manifest {
  const manifest = succeeded();
  const fate = { outcome: 'applied' as const, statements: separate };
  return { ...manifest, execution: { ...manifest.execution, connection: 'separate', commit: separate, migrations: executed(fate, fate) } };
}

/** The same, and the second migration has no row: what became of it was not seen. */
export function unseenWithoutRow(): Manifest {
  const manifest = unseen();
  const [first, second] = [
    { outcome: 'applied' as const, statements: separate },
    { outcome: separate, statements: separate },
  ];
  return {
    ...manifest,
    ledger: { ...manifest.ledger, after: { shape: 'v0', rows: 1, sha256: digest('one row') } },
    execution: { ...manifest.execution, exit: { code: 1 }, migrations: executed(first, second), failure: separate },
    outcome: 'unknown',
    problems: [problem('apply/outcome-unknown')],
  };
}

/** Nothing was pending. */
export function noOp(): Manifest {
  const manifest = succeeded();
  return {
    ...manifest,
    change: { type: 'no-op' },
    gate: approvedGate(new Map()),
    plan: { ...planOf([]), migrations: [] },
    status: { generation: 'v0', outOfOrder: 'refuse', applied: 2, pending: 0, deviations: [] },
    ledger: { ...manifest.ledger, before: fullLedger, after: fullLedger },
    execution: {
      ...manifest.execution,
      startedAt: notStarted,
      finishedAt: notStarted,
      exit: notStarted,
      connection: notStarted,
      commit: notStarted,
      lock: notStarted,
      migrations: [],
    },
    outcome: 'no-op',
  };
}

/** The second of two migrations failed, and nothing stayed. */
export function failed(): Manifest {
  const manifest = succeeded();
  return {
    ...manifest,
    ledger: { ...manifest.ledger, after: { ...emptyLedger, shape: 'v0' } },
    execution: {
      ...manifest.execution,
      exit: { code: 1 },
      commit: 'not-sent',
      migrations: executed(ran('rolled-back', 0, 'rolled-back'), ran('failed', 1, 'rolled-back', { error: exists })),
      failure,
    },
    outcome: 'failed',
    problems: [problem('apply/failed')],
  };
}

/** The same, and the ledger was not readable afterwards: the server had rolled back before the connection was lost. */
export function failedUnread(): Manifest {
  const manifest = failed();
  return { ...manifest, ledger: { ...manifest.ledger, after: unread } };
}

/** The first of two migrations ended the transaction and stayed. */
export function partial(): Manifest {
  const manifest = failed();
  const [first, second] = [ran('applied', 0, 'kept', { commands: [creates('users', 'kept'), commits] }), ran('failed', 1, 'rolled-back', { error: exists })];
  return {
    ...manifest,
    ledger: { ...manifest.ledger, after: { shape: 'v0', rows: 1, sha256: digest('one row') } },
    execution: { ...manifest.execution, migrations: executed(first, second) },
    outcome: 'partial',
    problems: [problem('apply/partial')],
  };
}

/** The first of two migrations ended the transaction, and the connection was lost before its row was written. */
export function partialUnread(): Manifest {
  const manifest = partial();
  const first = ran('partial', 0, 'kept', { commands: [creates('users', 'kept'), commits] });
  return {
    ...manifest,
    ledger: { ...manifest.ledger, after: unread },
    execution: { ...manifest.execution, commit: unread, lock: 'lost', migrations: executed(first, notExecuted), failure: unread },
  };
}

/** An applied file was edited since, so that nothing was started. */
export function refused(): Manifest {
  const manifest = noOp();
  const [first] = planned;
  return {
    ...manifest,
    change: { type: 'standard' },
    status: {
      generation: 'v0',
      outOfOrder: 'refuse',
      applied: 1,
      pending: 0,
      deviations: [
        { kind: 'edited', name: '0000_users', fileSha256: digest('edited'), ledgerHash: first?.sha256 ?? null, createdAt: '1700000000000' },
        { kind: 'missing', name: null, fileSha256: null, ledgerHash: digest('gone'), createdAt: null },
      ],
    },
    outcome: 'refused',
    problems: [problem('history/edited')],
  };
}

/** The connection was lost while the first migration was under way: whether it was committed is not known, and the second never ran. */
export function undetermined(): Manifest {
  const manifest = succeeded();
  return {
    ...manifest,
    ledger: { ...manifest.ledger, after: unread },
    execution: {
      ...manifest.execution,
      exit: unread,
      commit: unread,
      migrations: executed(ran(unread, 0, unread, { finishedAt: null }), notExecuted),
      failure: unread,
    },
    outcome: 'unknown',
    problems: [problem('apply/outcome-unknown')],
  };
}

type UnrecordedRow = Exclude<Manifest['ledger']['unrecorded'], { unknown: string }>[number];

/** A no-op behind a deploy that applied the first migration and left no manifest. */
export function resolved(row: Partial<UnrecordedRow> = {}, applied = true): Manifest {
  const manifest = noOp();
  const [first] = planned;
  const deploy = { manifestId: '01980000-0000-7000-8000-00000000000a', startedAt: '2026-03-01T09:00:00.000Z', runId: '8999', reason: 'no-manifest' as const };
  const { name, sha256 } = first ?? { name: '', sha256: '' };
  const unrecorded = [{ name, hash: sha256, createdAt: '1700000000000', deploy: deploy.manifestId, ...row }];
  return { ...manifest, ledger: { ...manifest.ledger, unrecorded, interrupted: [{ ...deploy, migrations: [{ name, sha256, applied }] }] } };
}

function problem(code: string): Manifest['problems'][number] {
  return { code, severity: 'error', message: 'What was found.', remedy: 'What to do.', place: null };
}
