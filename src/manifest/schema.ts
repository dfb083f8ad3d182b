/** The manifest of one deploy, version 1: the one schema from which types, checks and the published JSON Schema come. */
import { z } from 'zod';

import { maxMigrations } from '../model/plan.ts';
import { execution } from './schema-execution.ts';
import { gate, identity } from './schema-gate.ts';
import { count, gitId, int64, name, sha256, orUnknown, text, time, unknown } from './schema-values.ts';
import { deployDialects } from '../model/drizzle.ts';

/** How many problems a manifest names, errors first. */
export const maxProblems = 256;

/** How many interrupted deploys a manifest names. */
export const maxInterrupted = 64;

/** How many deviations of the history a manifest names; the ledger's digests cover all rows. */
export const maxDeviations = 1_024;

const manifestId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u)
  .describe('UUID in lower case, so that one manifest has one name');
const actor = z.strictObject({ login: name, id: orUnknown(int64) });
const planned = z.strictObject({ name, sha256 });
const problem = z.strictObject({ code: name, severity: z.enum(['error', 'warning']), message: text, remedy: text, place: name.nullable() });

const chain = z.strictObject({
  id: sha256.describe('digest of repository, environment and database fingerprint'),
  position: z.union([
    z.strictObject({ sequence: z.literal(1), previous: z.null() }).describe('declared to be the first manifest of its chain'),
    z.strictObject({
      sequence: z.int().min(2),
      previous: z.strictObject({ manifestId, sha256 }),
      overtaken: z
        .boolean()
        .describe('whether the previous manifest came after this deploy had taken the lock: it lost the lock, or the job that seals came later than another'),
    }),
    unknown,
  ]),
});

const tool = z.strictObject({
  name: z.literal('drizzle-attest'),
  version: name,
  distSha256: orUnknown(sha256).describe('digest of the bundle that ran'),
  node: name,
  drizzleKit: orUnknown(name),
  drizzleOrm: orUnknown(name),
  lockfile: orUnknown(z.strictObject({ path: name, sha256 })),
});

const system = z.strictObject({
  repository: orUnknown(z.strictObject({ fullName: name, id: orUnknown(int64), ownerId: orUnknown(int64), visibility: orUnknown(name) })),
  environment: name,
  database: z.strictObject({
    dialect: z.enum(deployDialects),
    fingerprint: sha256.describe('digest of host, port and database name; never the URL'),
    ledgerTable: orUnknown(z.strictObject({ schema: name, name })),
    server: orUnknown(
      z.strictObject({
        version: name,
        role: z.strictObject({ superuser: z.boolean(), createRole: z.boolean() }),
        tls: z.strictObject({ mode: name, used: z.boolean() }),
      }),
    ),
  }),
});

const source = z.strictObject({
  commit: orUnknown(gitId),
  ref: orUnknown(name),
  tree: orUnknown(gitId),
  migrationsPath: orUnknown(name),
  migrationsTree: orUnknown(gitId).describe('git tree of the migrations folder at the commit'),
  clean: orUnknown(z.boolean()).describe('whether the migrations folder in the work tree equals the commit'),
  workflowRef: orUnknown(name),
  workflowSha: orUnknown(gitId),
});

const run = z.strictObject({
  runner: z.enum(['github-actions', 'terminal']),
  id: orUnknown(int64),
  attempt: orUnknown(z.int().min(1)),
  number: orUnknown(int64),
  url: orUnknown(name),
  event: orUnknown(name),
  actor: orUnknown(actor),
  triggeringActor: orUnknown(name),
  runnerEnvironment: orUnknown(name),
  identity: orUnknown(identity).describe('what the identity token proves of the job; the entries beside it are declared by the runner'),
});

const ledgerState = z.strictObject({
  shape: z.enum(['absent', 'v0', 'v1']),
  rows: count,
  sha256: sha256.describe('digest of the RFC 8785 form of [[hash, createdAt], …] in the order of id'),
});

const unrecordedRow = z.strictObject({
  name: name.nullable(),
  hash: name,
  createdAt: int64.nullable(),
  deploy: manifestId.nullable().describe('the interrupted deploy that applied it; null: none did'),
});

const interruptedMigration = z.strictObject({
  name,
  sha256,
  applied: orUnknown(z.boolean()).describe('whether the ledger got its row before the next deploy'),
});

const interrupted = z.strictObject({
  manifestId,
  startedAt: time,
  runId: orUnknown(int64),
  reason: z
    .enum(['no-manifest', 'outcome-unknown', 'no-place'])
    .describe(
      'no-manifest: it was stopped before it left one; outcome-unknown: its manifest does not know what it applied; no-place: its manifest has no place in the chain',
    ),
  migrations: z.array(interruptedMigration).max(maxMigrations),
});

const ledger = z.strictObject({
  before: orUnknown(ledgerState),
  after: orUnknown(ledgerState),
  unrecorded: orUnknown(z.array(unrecordedRow).max(maxDeviations)).describe(
    'rows that came after the previous manifest of the chain, and that no manifest before this one names',
  ),
  interrupted: z
    .array(interrupted)
    .max(maxInterrupted)
    .describe('earlier deploys that started, and of which no manifest of the chain before this one says what they applied'),
});

const status = z.strictObject({
  generation: z.enum(['v0', 'v1']),
  outOfOrder: z.enum(['refuse', 'allow']).describe('whether a migration that is older than what was applied last may still run'),
  applied: count,
  pending: count,
  deviations: z
    .array(
      z.strictObject({
        kind: z.enum(['edited', 'missing', 'foreign', 'out-of-order', 'ambiguous']),
        name: name.nullable(),
        fileSha256: sha256.nullable(),
        ledgerHash: name.nullable(),
        createdAt: int64.nullable(),
      }),
    )
    .max(maxDeviations),
});

/** Strict: a key that is not named here is an error, so nothing rides along unseen. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(1),
  manifestId,
  chain,
  tool,
  system,
  change: z.strictObject({ type: z.enum(['standard', 'emergency', 'no-op']) }),
  source,
  run,
  gate: orUnknown(gate),
  plan: orUnknown(z.strictObject({ sha256: sha256.describe('digest of the RFC 8785 form of migrations'), migrations: z.array(planned).max(maxMigrations) })),
  status: orUnknown(status),
  ledger,
  execution,
  outcome: z.enum(['succeeded', 'no-op', 'failed', 'partial', 'refused', 'unknown']),
  problems: z.array(problem).max(maxProblems),
  signing: z.enum(['github', 'sigstore', 'key', 'none']).describe('who signs: a Sigstore instance, a key, or nobody'),
  times: z.strictObject({ startedAt: time, recordedAt: time, database: orUnknown(time) }),
});

export type Manifest = z.infer<typeof manifestSchema>;
