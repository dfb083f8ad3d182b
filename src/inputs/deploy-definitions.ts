/** The inputs of the commands that look at a project and its database. */
import type { Definition } from './definition.ts';

const deploys = ['migrate', 'pending'] as const;
const projects = ['check', 'migrate', 'pending'] as const;

export const deployDefinitions: readonly Definition[] = [
  {
    name: 'working-directory',
    kind: 'path',
    commands: projects,
    fallback: '.',
    description:
      'Folder of the package with the Drizzle project, from the repository root. Without it, and without config, dialect or out, check takes every project that has a drizzle config.',
  },
  {
    name: 'config',
    kind: 'path',
    commands: projects,
    description:
      'drizzle config, from the working directory. Without it drizzle-kit looks for drizzle.config.ts, .js and .json. It is loaded by the drizzle-kit of the project, in a child that holds no secret, and not at all where dialect and out are given.',
  },
  {
    name: 'dialect',
    kind: 'choice',
    choices: ['postgresql', 'mysql', 'sqlite', 'turso'],
    commands: projects,
    description: 'Dialect of the project; wins over the config. What is deployed is postgresql; check takes all four.',
  },
  { name: 'out', kind: 'path', commands: projects, description: 'Migrations folder, from the working directory; wins over the config.' },
  {
    name: 'migrations-schema',
    kind: 'text',
    commands: deploys,
    description: "Schema of Drizzle's ledger table; wins over the config. Where neither says it, drizzle.",
  },
  {
    name: 'migrations-table',
    kind: 'text',
    commands: deploys,
    description: "Name of Drizzle's ledger table; wins over the config. Where neither says it, __drizzle_migrations.",
  },
  {
    name: 'database-url',
    kind: 'secret',
    commands: deploys,
    variable: 'DATABASE_URL',
    description:
      'URL of the database, postgres://user:password@host:port/database?sslmode=…, from an environment secret; direct, not through a transaction pooler.',
  },
  {
    name: 'environment',
    kind: 'text',
    commands: ['migrate', 'seal', 'pending', 'doctor', 'init', 'collect'],
    description:
      "Name of the environment that is deployed to, as the job's `environment:` has it; a part of the identity of its chain of manifests. pending without database-url takes what the last manifest of it left.",
  },
  {
    name: 'out-of-order',
    kind: 'choice',
    choices: ['refuse', 'allow'],
    commands: deploys,
    fallback: 'refuse',
    description: 'Whether a migration that is older than the last applied one may run. Only with drizzle-kit 1.0: 0.31 would skip it in silence.',
  },
  {
    name: 'lock-wait',
    kind: 'duration',
    commands: ['migrate'],
    fallback: '5m',
    description: 'How long to wait for another deploy to the same database. From 0s to 6h.',
  },
  {
    name: 'lock-timeout',
    kind: 'duration',
    commands: ['migrate'],
    fallback: '10s',
    description: 'lock_timeout of the session that migrates: how long a statement may wait for a table lock. 0s is no limit; at most 24h.',
  },
  {
    name: 'statement-timeout',
    kind: 'duration',
    commands: ['migrate'],
    fallback: '0s',
    description: 'statement_timeout of the session that migrates. 0s is no limit; at most 24h.',
  },
  {
    name: 'time-limit',
    kind: 'duration',
    commands: ['migrate'],
    fallback: '30m',
    description: 'How long drizzle-kit may run in all, before it is stopped and the ledger is read again. From 1s to 24h.',
  },
  {
    name: 'kit-connection',
    kind: 'choice',
    choices: ['relay', 'separate'],
    commands: ['migrate'],
    fallback: 'relay',
    description:
      'relay: drizzle-kit works in the session that holds the lock and never gets the database URL, which takes the driver pg or postgres. separate: drizzle-kit opens a session of its own with the URL; the manifest names this weaker promise.',
  },
  {
    name: 'kit-output',
    kind: 'choice',
    choices: ['status', 'full'],
    commands: ['migrate'],
    fallback: 'status',
    description: 'status shows the lines of drizzle-kit that are known to hold no SQL and no data; full shows all of them, secrets taken out.',
  },
] as const;
