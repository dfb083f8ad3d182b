/** A failed statement, as the answer of a rehearsal: the fault of a migration, or something that the shadow database lacks. */
import { excerpt } from '../text/plain.ts';
import { redactAddresses } from '../text/redaction.ts';
import { clause } from '../text/sentence.ts';
import type { ShadowSession } from '../model/ports.ts';
import type { RehearsalAnswer, RehearsalFailure } from '../model/rehearsal.ts';
import type { Stage, RehearsalOrder } from './order.ts';
import { createdNames } from '../sql/created.ts';
import { parseNames } from './shadow/answers.ts';
import { findMissing, type Present } from './statements/missing.ts';
import { findPlace, type StatementFile } from './statements/place.ts';
import type { FailedStatement } from './statements/run.ts';
import type { ServerError } from './statements/server-error.ts';

export type Occasion = { readonly during: 'setup'; readonly path: string } | { readonly during: 'base' | 'change' };

/** The base was deployed once, so that what fails in it is no fault of this change. */
export async function explainFailure(stage: Stage, session: ShadowSession, failed: FailedStatement, occasion: Occasion): Promise<RehearsalAnswer> {
  stage.signal.throwIfAborted();
  const shadow = stage.shadow.facts;
  const failure = describe(stage, failed, occasion);
  const missing = findMissing(failed, await readPresent(session), await createdNames('extension', [failed.sql]));
  if (missing !== null) return { kind: 'cannot', shadow, missing, during: occasion.during, failure };
  if (occasion.during === 'change') return { kind: 'failed', shadow, failure };
  return { kind: 'cannot', shadow, missing: { kind: 'history', name: null }, during: occasion.during, failure };
}

function describe({ order }: Stage, failed: FailedStatement, occasion: Occasion): RehearsalFailure {
  const file = occasion.during === 'setup' ? { path: occasion.path, chunks: [failed.sql] } : fileOf(order, failed);
  const place = file === null ? null : findPlace(failed, file);
  return {
    migration: failed.migration,
    path: place?.path ?? null,
    line: place?.line ?? null,
    excerpt: place?.excerpt ?? null,
    sqlState: failed.error.sqlState,
    message: redactAddresses(messageOf(failed.error, order.statementTimeoutMs), order.shadow.kind === 'given' ? [order.shadow.target.url.reveal()] : []),
  };
}

function fileOf({ base, change }: RehearsalOrder, { migration }: FailedStatement): StatementFile | null {
  return [...base.migrations, ...change.migrations].find(({ name }) => name === migration) ?? null;
}

/** 57014 stands for more than the time limit, and the server may say which in another language. */
export function messageOf({ sqlState, message }: Pick<ServerError, 'sqlState' | 'message'>, statementTimeoutMs: number): string {
  const late = `it ran longer than ${statementTimeoutMs / 1000} s`;
  if (message.includes(sqlState === '57014' ? 'statement timeout' : 'read timeout') && (sqlState === '57014' || sqlState === null)) return late;
  if (sqlState === '57014') return message.includes('user request') ? 'it was cancelled from outside' : `it was cancelled from outside, or ${late}`;
  return excerpt(clause(message), longestMessage);
}

const longestMessage = 500;

/** Where the session is gone, nothing more can be told apart. */
async function readPresent(session: ShadowSession): Promise<Present> {
  const names = async (sql: string): Promise<ReadonlySet<string>> => new Set(parseNames(await session.read(sql).catch(() => [])));
  return {
    schemas: await names('select nspname as name from pg_catalog.pg_namespace'),
    functions: await names('select distinct proname as name from pg_catalog.pg_proc'),
  };
}
