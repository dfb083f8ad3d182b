/** The part of the manifest that says what ran: how drizzle-kit ended, and what became of each statement and each migration. */
import { z } from 'zod';
import { maxMigrations } from '../model/plan.ts';
import { count, name, orUnknown, sha256, text, time } from './schema-values.ts';

/** How many statements of one migration a manifest names. */
export const maxStatements = 20_000;

/** How much a manifest takes of one statement; a longer list is unknown, with its length as the reason. */
export const statementLimits = { commands: 1_000, objects: 1_000, columns: 1_600 } as const;

const sqlState = z
  .string()
  .regex(/^[0-9A-Z]{5}$/u)
  .nullable()
  .describe('null: the connection ended before the server answered');
const position = z.int().min(1).nullable().describe('in characters from 1, in the text of the statement; null: the server named none');

const failure = z.strictObject({
  migration: name.nullable().describe('null: the statements with which drizzle-kit keeps its ledger'),
  statement: z.int().min(1),
  keyword: name.describe('command tag of the command that failed'),
  sqlState,
  message: text,
  position,
});

const changedObject = z.strictObject({
  kind: name.describe('in lower case, as the documentation of PostgreSQL names it'),
  schema: name.nullable().describe('null: the statement names none'),
  table: name.nullable().describe('table of an index, a trigger, a policy or a constraint; null for what stands for itself'),
  name,
  columns: z.array(name).max(statementLimits.columns).describe('columns that the command adds, alters, drops, writes or indexes'),
});

const command = z.strictObject({
  kind: orUnknown(name).describe('command tag of PostgreSQL without its numbers'),
  objects: orUnknown(z.array(changedObject).max(statementLimits.objects)).describe("what PostgreSQL's parser found that the command changes"),
  rows: count.nullable().describe('rows that the command wrote or returned; null: its tag has no number, or it did not complete'),
  effect: orUnknown(z.enum(['kept', 'rolled-back'])).describe(
    'kept: its transaction was committed; rolled-back: it failed, or its transaction was rolled back',
  ),
});

const statement = z.strictObject({
  index: z.int().min(1).describe('from 1, in its migration, between breakpoints'),
  sha256: sha256.describe('digest of the exact text between the breakpoints'),
  startedAt: time.describe('when it was sent to the server'),
  finishedAt: time.nullable().describe('when the server had answered it to the end; null: it never did'),
  commands: orUnknown(z.array(command).max(statementLimits.commands)).describe('in their order; if the statement failed, the last one is the one that failed'),
  error: z.strictObject({ sqlState, message: text, position }).nullable(),
});

const executed = z.strictObject({
  name,
  sha256,
  outcome: orUnknown(z.enum(['applied', 'failed', 'rolled-back', 'not-executed', 'partial'])).describe(
    'applied: its row is in the ledger; failed: one of its statements failed, and nothing of it stayed; rolled-back: it ran, and its transaction was rolled back; not-executed: none of its statements ran; partial: something of it stayed without its row',
  ),
  appliedAt: orUnknown(time),
  statements: orUnknown(z.array(statement).max(maxStatements)).describe('what was sent of it, in order, and what the server answered; never the SQL'),
  statementsLeftOut: count.describe('statements that were sent and for which the manifest has no room; none of them failed'),
});

const stopped = z
  .enum([
    'time-limit',
    'cancelled',
    'foreign-statement',
    'transaction-ended',
    'lock-released',
    'lock-unread',
    'row-missing',
    'setting-changed',
    'internal-error',
    'lock-lost',
    'connection-lost',
  ])
  .describe('why drizzle-attest stopped it');

export const execution = z.strictObject({
  form: z.enum(['in-job', 'isolated']).describe("in-job: the job that applied also signed; isolated: another job signed, which ran none of the project's code"),
  startedAt: orUnknown(time),
  finishedAt: orUnknown(time),
  lockAcquiredAt: orUnknown(time),
  exit: orUnknown(z.union([z.strictObject({ code: z.int() }), z.strictObject({ signal: name }), z.strictObject({ stopped })])).describe(
    'how drizzle-kit ended; a fact, never the proof of what it did',
  ),
  connection: orUnknown(z.enum(['relay', 'separate'])).describe(
    'relay: drizzle-kit worked in the session of drizzle-attest, without the database URL, and each statement was seen; separate: drizzle-kit had the URL and a session of its own, so its statements are unknown and the lock did not cover its session',
  ),
  commit: orUnknown(z.enum(['not-sent', 'committed', 'rolled-back'])).describe(
    'what became of the transaction in which drizzle-kit ran the plan; not-sent: no COMMIT of drizzle-kit reached the server',
  ),
  lock: orUnknown(z.enum(['kept', 'taken-again', 'lost'])).describe(
    'kept: the lock that keeps other deploys away was held from before the plan ran until the ledger was read again; taken-again, lost: its session ended, and another deploy may have run meanwhile',
  ),
  migrations: z.array(executed).max(maxMigrations).describe('one for each planned migration, in the order of the plan'),
  failure: orUnknown(failure).nullable(),
});
