/** What a deploy learned, as values: nothing but its start, up to its plan, and with what ran. */
import { parseDatabaseUrl } from '../../src/inputs/database-url.ts';
import { terminalRunFacts } from '../../src/host/run-facts.ts';
import type { DeployFacts } from '../../src/manifest/facts.ts';
import { digest } from '../../src/model/digest.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { Execution } from '../../src/model/execution.ts';
import type { GateVerdict } from '../../src/model/gate.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import type { Migration } from '../../src/model/migration.ts';
import { planOf } from '../../src/model/plan.ts';
import type { StatementResult } from '../../src/model/statement-result.ts';
import { unknown } from '../../src/model/unknown.ts';
import { rfc3339 } from '../../src/model/time.ts';
import { changes, deployed, environmentGate, file, fileReadings, identity, judged, pull, runReadings } from '../gates/situation.ts';
import { found } from '../../src/github/reading.ts';

export const now = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
export const migration: Migration = { name: '0000_a', createdAt: 5, sha256: digest('a'), bytes: 1, path: 'drizzle/0000_a.sql', chunks: ['SELECT 1'] };
export const row = { id: '1', hash: migration.sha256, createdAt: '5', name: null, appliedAt: null };
export const ledger = (...rows: Ledger['rows']): Ledger => ({ shape: rows.length === 0 ? 'absent' : 'v0', table: defaultLedgerTable, rows });
/** The one secret of these deploys is `planted`. */
export const redact = (text: string): string => text.replaceAll('planted', '***');

export function startOnly(): DeployFacts {
  return {
    start: {
      manifestId: '11111111-1111-4111-8111-111111111111',
      startedAt: now,
      environment: 'production',
      database: parseDatabaseUrl('postgres://u:planted@h/d', 'database-url', () => undefined),
      run: terminalRunFacts(),
      tool: { version: '0.1.0', node: 'v24.0.0', distSha256: digest('dist') },
      signing: 'key',
      form: 'in-job',
      approvedPlanSha256: null,
    },
    identity: null,
    gate: null,
    project: null,
    source: null,
    server: null,
    lockAcquiredAt: null,
    position: unknown('no lock'),
    before: null,
    unrecorded: unknown('not read'),
    interrupted: [],
    status: null,
    applying: false,
    execution: null,
    problems: [],
  };
}

export function upToThePlan(pending: readonly Migration[], before: Ledger): DeployFacts {
  return {
    ...startOnly(),
    project: {
      kit: { version: '0.31.11', ormVersion: '0.45.4', generation: 'v0', script: '/kit', environment: {}, driver: 'pg' },
      config: { dialect: 'postgresql', out: 'drizzle', ledgerTable: defaultLedgerTable },
      folder: { generation: 'v0', path: 'drizzle', migrations: [migration], defects: [] },
      lockfile: unknown('none'),
    },
    source: { commit: deployed, tree: 'b'.repeat(40), migrationsTree: 'c'.repeat(40), clean: true },
    server: {
      dialect: 'postgresql',
      serverVersion: '18.4',
      role: { superuser: false, createRole: false },
      tls: { mode: 'unset', used: false },
      serverTime: '2026-01-02T03:04:05.678Z',
    },
    identity: identity(),
    gate: approved(pending.length > 0),
    lockAcquiredAt: now,
    position: { sequence: 1, previous: null },
    before,
    unrecorded: [],
    status: {
      outOfOrder: 'refuse',
      statuses: pending.length === 0 ? [{ kind: 'applied', migration, row }] : [{ kind: 'pending', migration }],
      pending,
      plan: planOf(pending),
      stops: [],
    },
  };
}

const creates = { kind: 'SELECT', objects: [], rows: 1, effect: 'kept' as const };

/** The one statement of the one migration, and what the server answered. */
export const statement: StatementResult = {
  index: 1,
  sha256: migration.sha256,
  startedAt: now + 1,
  finishedAt: now + 2,
  commands: [creates],
  error: null,
};

export const applied: Execution = {
  startedAt: now,
  finishedAt: now + 10,
  end: { kind: 'exited', code: 0 },
  connection: 'relay',
  commit: 'committed',
  lock: 'kept',
  after: ledger(row),
  judgement: { outcome: 'succeeded', migrations: [{ migration, outcome: 'applied', statements: [statement], row }], unexpected: [], mismatched: [] },
  failure: null,
  problems: [],
};

const error = { sqlState: '42P01', message: 'planted', position: 8 };
const refusedStatement: StatementResult = { ...statement, commands: [{ ...creates, rows: null, effect: 'rolled-back' }], error };

/** The one statement failed, and nothing stayed. */
export const broken: Execution = {
  ...applied,
  end: { kind: 'exited', code: 1 },
  commit: 'not-sent',
  after: ledger(),
  judgement: { outcome: 'failed', migrations: [{ migration, outcome: 'failed', statements: [refusedStatement], row: null }], unexpected: [], mismatched: [] },
  failure: { migration: migration.name, statement: 1, keyword: 'SELECT', ...error },
};

/** The connection was lost before the server had answered COMMIT. */
export const lost: Execution = {
  ...applied,
  commit: unknown('the connection was lost'),
  after: unknown('the ledger could not be read again'),
  judgement: {
    outcome: 'unknown',
    migrations: [
      {
        migration,
        outcome: unknown('the connection was lost'),
        statements: [{ ...statement, commands: [{ ...creates, effect: unknown('the connection was lost') }] }],
        row: null,
      },
    ],
    unexpected: [],
    mismatched: [],
  },
};

/** When the gates are read. */
export const readAt = rfc3339(now + 5);

/** What the gates answer to the one pending migration; to none where nothing is pending. */
function approved(isPending: boolean): GateVerdict {
  return judged(environmentGate, { run: runReadings({ readAt }), changes: isPending ? broughtMigration : changes([], []) });
}

const brought = { ...file, name: migration.name, path: migration.path };

/** Pull request #7 brought the pending migration. */
export const broughtMigration = changes(
  [pull({ files: found([{ filename: migration.path, sha: file.blob, status: 'added' }]) })],
  [fileReadings({ file: brought })],
);
