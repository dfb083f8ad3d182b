/** A statement that failed in a database file, as the answer of a rehearsal. */
import { excerpt, foldBlanks } from '../../text/plain.ts';
import type { Missing, RehearsalAnswer, RehearsalFailure, ShadowFacts } from '../../model/rehearsal.ts';
import { skipBlank } from '../../sql/lexer.ts';
import { findPlace } from '../statements/place.ts';
import type { Spot } from './answers.ts';
import { findSource, type Source, type SourcedBatch } from './batches.ts';

export interface FileFailure {
  readonly spot: Spot;
  /** Null where the statement took too long. */
  readonly message: string | null;
}

/** The base was deployed once, so that what fails in it is no fault of this change. */
export function explainFailure(
  { spot, message }: FileFailure,
  batches: readonly SourcedBatch[],
  shadow: ShadowFacts,
  statementTimeoutMs: number,
): RehearsalAnswer {
  const batch = batches[spot.batch];
  const found = batch === undefined ? null : findSource(batch, spot.statement);
  const said = message === null ? `it ran longer than ${statementTimeoutMs / 1000} s` : excerpt(foldBlanks(message), longestMessage);
  const failure = found === null ? unplaced(said) : describe(found, spot.offset, said);
  const during = found?.source.during ?? 'change';
  const missing = findMissing(said);
  if (missing === null && during === 'change') return { kind: 'failed', shadow, failure };
  return { kind: 'cannot', shadow, missing: missing ?? { kind: 'history', name: null }, during, failure };
}

const longestMessage = 500;

function unplaced(message: string): RehearsalFailure {
  return { migration: null, path: null, line: null, excerpt: null, sqlState: null, message };
}

interface Found {
  readonly source: Source;
  readonly statement: number;
}

export function describe({ source, statement }: Found, offset: number, message: string): RehearsalFailure {
  const sql = source.chunks[statement] ?? '';
  const at = offset + (findNamed(sql.slice(offset), message) ?? skipBlank(sql.slice(offset), 'sqlite'));
  const position = Array.from(sql.slice(0, at)).length + 1;
  const failed = { migration: source.migration, statement: statement + 1, sql, error: { sqlState: null, message, position } };
  const place = findPlace(failed, source);
  return { migration: source.migration, path: source.path, line: place?.line ?? null, excerpt: place?.excerpt ?? null, sqlState: null, message };
}

/** SQLite gives no place, but names what it stumbled over; where that stands but once, it is the place. */
function findNamed(sql: string, message: string): number | null {
  const [, near, name] = /^near "(.+?)": |(?:no such \w+|duplicate column name|unknown column) "?([\w.]+)"?|: ([\w.]+)$/u.exec(message) ?? [];
  const sought = near ?? name?.split('.').at(-1);
  if (sought === undefined) return null;
  const first = sql.indexOf(sought);
  return first === -1 || sql.includes(sought, first + 1) ? null : first;
}

/** What another build of SQLite has, as that of libSQL, and no SQL can make. */
function findMissing(message: string): Missing | null {
  const name = /^no such (?:function|module): (\S+)$/u.exec(message)?.[1];
  return name === undefined ? null : { kind: 'function', name };
}
