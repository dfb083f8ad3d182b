/** The inputs of migrate and pending. */
import type { DatabaseUrl } from '../model/database.ts';
import type { Secret } from '../model/secret.ts';
import { type carryingInputs, parseCarrying, type Carrying } from './carrying.ts';
import type { ChoiceOf, Definitions, NameIn, SecretDefinition } from './definition.ts';
import { type gateInputs, githubToken, parseApprovedPlan, parseGates, type ApprovedPlan, type GateInputs } from './gates.ts';
import { type ledgerTableInputs, parseDeployedProject, type projectInputs, type ProjectInputs } from './project.ts';
import type { Reader } from './reader.ts';
import { type chainHeadInputs, type evidenceInputs, type formInputs, parseForm, type Form } from './seal.ts';
import { type signingInputs } from './signing.ts';
import { parseEnvironment, parseEvidenceBranch, parseTarget, targetInputs } from './target.ts';
import { parseLine } from './values.ts';

export const databaseUrl = {
  name: 'database-url',
  kind: 'secret',
  variable: 'DATABASE_URL',
  description:
    'URL of the database, postgres://user:password@host:port/database?sslmode=…, from an environment secret; direct, not through a transaction pooler.',
} as const satisfies SecretDefinition;

export const planInputs = {
  outOfOrder: {
    name: 'out-of-order',
    kind: 'choice',
    choices: ['refuse', 'allow'],
    fallback: 'refuse',
    description: 'Whether a migration that is older than the last applied one may run. Only with drizzle-kit 1.0: 0.31 would skip it in silence.',
    workflows: [{ in: ['deploy'], description: 'Whether a migration that is older than the last applied one may run. Only with drizzle-kit 1.0.' }],
  },
} as const satisfies Definitions;

export const migrateInputs = {
  lockWait: {
    name: 'lock-wait',
    kind: 'duration',
    fallback: '5m',
    atLeast: '0s',
    atMost: '6h',
    description: 'How long to wait for another deploy to the same database. From 0s to 6h.',
    workflows: [{ in: ['deploy'], description: 'How long to wait for another deploy to the same database.' }],
  },
  lockTimeout: {
    name: 'lock-timeout',
    kind: 'duration',
    fallback: '10s',
    atLeast: '0s',
    atMost: '24h',
    description: 'lock_timeout of the session that migrates: how long a statement may wait for a table lock. 0s is no limit; at most 24h.',
    workflows: [{ in: ['deploy'], description: 'How long a statement may wait for a table lock; 0s is no limit.' }],
  },
  statementTimeout: {
    name: 'statement-timeout',
    kind: 'duration',
    fallback: '0s',
    atLeast: '0s',
    atMost: '24h',
    description: 'statement_timeout of the session that migrates. 0s is no limit; at most 24h.',
    workflows: [{ in: ['deploy', 'deploy-targets'], description: 'How long a statement may take; 0s is no limit.' }],
  },
  timeLimit: {
    name: 'time-limit',
    kind: 'duration',
    fallback: '30m',
    atLeast: '1s',
    atMost: '24h',
    description: 'How long drizzle-kit may run in all, before it is stopped and the ledger is read again. From 1s to 24h.',
    workflows: [{ in: ['deploy'], description: 'How long drizzle-kit may run in all.' }],
  },
  kitConnection: {
    name: 'kit-connection',
    kind: 'choice',
    choices: ['relay', 'separate'],
    fallback: 'relay',
    description:
      'relay: drizzle-kit works in the session that holds the lock and never gets the database URL, which takes the driver pg or postgres. separate: drizzle-kit opens a session of its own with the URL; the manifest names this weaker promise.',
    workflows: [
      {
        in: ['deploy'],
        description: 'relay lets drizzle-kit work in the session that holds the lock, without the database URL; separate lets it open its own session.',
      },
    ],
  },
  kitOutput: {
    name: 'kit-output',
    kind: 'choice',
    choices: ['status', 'full'],
    fallback: 'status',
    description: 'status shows the lines of drizzle-kit that are known to hold no SQL and no data; full shows all of them, secrets taken out.',
  },
} as const satisfies Definitions;

/** Durations in milliseconds; 0 is no limit where the input says so. */
export interface Limits {
  readonly lockWaitMs: number;
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly timeLimitMs: number;
}

type OutOfOrder = ChoiceOf<typeof planInputs.outOfOrder>;

export interface MigrateInputs extends Carrying {
  readonly project: ProjectInputs;
  readonly database: DatabaseUrl;
  readonly environment: string;
  readonly outOfOrder: OutOfOrder;
  readonly limits: Limits;
  readonly kitConnection: ChoiceOf<typeof migrateInputs.kitConnection>;
  readonly kitOutput: ChoiceOf<typeof migrateInputs.kitOutput>;
  readonly gates: GateInputs;
  readonly approvedPlan: ApprovedPlan | null;
  readonly form: Form;
}

/** Who is asked what the database has: it, or the manifests of its deploys. */
export type PendingSource =
  | { readonly kind: 'database'; readonly database: DatabaseUrl }
  | {
      readonly kind: 'manifest';
      readonly environment: string;
      readonly target: string | null;
      readonly evidenceBranch: string | null;
      readonly token: Secret | null;
    };

export interface PendingInputs {
  readonly project: ProjectInputs;
  readonly source: PendingSource;
  readonly outOfOrder: OutOfOrder;
}

type PlanName = NameIn<typeof projectInputs | typeof ledgerTableInputs | typeof planInputs | typeof targetInputs> | 'database-url' | 'github-token';
type MigrateName =
  | PlanName
  | NameIn<
      | typeof migrateInputs
      | typeof gateInputs
      | typeof formInputs
      | typeof signingInputs
      | typeof evidenceInputs
      | typeof chainHeadInputs
      | typeof carryingInputs
    >
  | 'approved-plan';

export function parseMigrate(reader: Reader<MigrateName>): MigrateInputs {
  return {
    project: parseDeployedProject(reader),
    database: reader.databaseUrl(databaseUrl),
    environment: parseEnvironment(reader),
    outOfOrder: reader.choice(planInputs.outOfOrder),
    limits: parseLimits(reader),
    kitConnection: reader.choice(migrateInputs.kitConnection),
    kitOutput: reader.choice(migrateInputs.kitOutput),
    gates: parseGates(reader),
    approvedPlan: parseApprovedPlan(reader),
    form: parseForm(reader),
    ...parseCarrying(reader),
    target: parseTarget(reader),
  };
}

function parseLimits(reader: Reader<NameIn<typeof migrateInputs>>): Limits {
  return {
    lockWaitMs: reader.duration(migrateInputs.lockWait),
    lockTimeoutMs: reader.duration(migrateInputs.lockTimeout),
    statementTimeoutMs: reader.duration(migrateInputs.statementTimeout),
    timeLimitMs: reader.duration(migrateInputs.timeLimit),
  };
}

export function parsePending(reader: Reader<PlanName>): PendingInputs {
  return { project: parseDeployedProject(reader), source: parsePendingSource(reader), outOfOrder: reader.choice(planInputs.outOfOrder) };
}

/** A URL wins: the database knows more than its manifests. Where neither is named, it is the URL that is missing. */
function parsePendingSource(reader: Reader<PlanName>): PendingSource {
  const environment = reader.optional(targetInputs.environment);
  if (reader.optional(databaseUrl) !== null || environment === null) return { kind: 'database', database: reader.databaseUrl(databaseUrl) };
  return {
    kind: 'manifest',
    environment: parseLine(environment, reader.place(targetInputs.environment)),
    target: parseTarget(reader),
    evidenceBranch: parseEvidenceBranch(reader),
    token: reader.optionalSecret(githubToken),
  };
}
