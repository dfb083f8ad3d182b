/** What the manifest says of each statement against its migration, the clock and the failure: clauses C30 and C32. */
import { isUnknown } from '../model/unknown.ts';
import type { Contradiction } from './clause.ts';
import type { Executed, Statement } from './effects.ts';
import type { Manifest } from './schema.ts';

/** C30: the statements of a migration stand in its order, each once, at plausible times. */
export function statementsInOrder({ execution }: Manifest): Contradiction {
  const { migrations, startedAt, finishedAt } = execution;
  const odd = migrations.map(oddNumbers).find((found) => found !== null);
  if (odd !== undefined) return odd;
  const statements = migrations.flatMap(statementsOf);
  const early = !isUnknown(startedAt) && statements.some((statement) => statement.startedAt < startedAt);
  if (early) return 'a statement was sent before drizzle-kit was started';
  const late = !isUnknown(finishedAt) && statements.some((statement) => statement.finishedAt !== null && statement.finishedAt > finishedAt);
  if (late) return 'a statement was answered after drizzle-kit had ended';
  return oddTimes(statements);
}

function oddNumbers({ sha256, statements, statementsLeftOut }: Executed): Contradiction {
  if (isUnknown(statements)) return statementsLeftOut === 0 ? null : 'the statements of a migration are not known, and some are left out';
  const numbers = statements.map(({ index }) => index);
  if (numbers.some((number, at) => number <= (numbers[at - 1] ?? 0))) return 'the statements of a migration are not in its order, or one stands twice';
  if ((numbers.at(-1) ?? 0) > numbers.length + statementsLeftOut) return 'a statement of a migration is missing, and is not counted as left out';
  const isSplit = (numbers.at(-1) ?? 0) > 1;
  return isSplit && statements.some((statement) => statement.sha256 === sha256) ? 'one of several statements has the hash of the whole file' : null;
}

/** The schema allows one spelling of a time, so the order of the texts is the order of the times. */
function oddTimes(statements: readonly Statement[]): Contradiction {
  const early = statements.some(({ startedAt }, at) => startedAt < (statements[at - 1]?.startedAt ?? startedAt));
  if (early) return 'a statement was sent before the one that precedes it';
  const late = statements.some(({ startedAt, finishedAt }) => finishedAt !== null && finishedAt < startedAt);
  return late ? 'a statement was answered before it was sent' : null;
}

/** C32: `failure` is the first statement that failed, and a migration that failed has one. */
export function errorsAgainstFailure({ execution }: Manifest): Contradiction {
  const { migrations, failure } = execution;
  const errors = migrations.flatMap((migration) => statementsOf(migration).flatMap((statement) => errorOf(migration, statement)));
  const unexplained = migrations.find(({ name, outcome, statements }) => outcome === 'failed' && !isUnknown(statements) && !errors.some(isOf(name)));
  if (unexplained !== undefined) return 'a migration failed, but none of its statements did';
  if (failure === null || isUnknown(failure)) return failure === null && errors.length > 0 ? 'a statement failed, but failure is null' : null;
  const named = migrations.find(({ name }) => name === failure.migration);
  if (named !== undefined && isUnknown(named.statements)) return null;
  const [first] = errors;
  if (failure.migration === null) return errors.every(isConsequence) ? null : 'a statement failed, but failure names none of the plan';
  if (first === undefined) return 'failure names a statement, but no statement failed';
  return isFailure(first, failure) ? null : 'the failure is not that of the first statement that failed';
}

type Failure = Exclude<Manifest['execution']['failure'], { unknown: string } | null>;

function isFailure({ migration, statement, sqlState, message, position, kind }: FoundError, failure: Failure): boolean {
  const isPlace = migration === failure.migration && statement === failure.statement && position === failure.position;
  return isPlace && sqlState === failure.sqlState && message === failure.message && (kind ?? failure.keyword) === failure.keyword;
}

/** In a transaction that has failed, or over a connection that has ended, all that follows fails too. */
function isConsequence({ sqlState }: FoundError): boolean {
  return sqlState === null || sqlState === '25P02';
}

interface FoundError {
  readonly migration: string;
  readonly statement: number;
  readonly sqlState: string | null;
  readonly message: string;
  readonly position: number | null;
  /** Null if it is not known. */
  readonly kind: string | null;
}

function errorOf({ name }: Executed, { index, error, commands }: Statement): FoundError[] {
  if (error === null) return [];
  const kind = isUnknown(commands) ? undefined : commands.at(-1)?.kind;
  return [{ migration: name, statement: index, ...error, kind: kind === undefined || isUnknown(kind) ? null : kind }];
}

function isOf(name: string): (error: FoundError) => boolean {
  return ({ migration }) => migration === name;
}

function statementsOf({ statements }: Executed): readonly Statement[] {
  return isUnknown(statements) ? [] : statements;
}
