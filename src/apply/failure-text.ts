/** A failed statement in one sentence, without its text and without values. */
import type { StatementFailure } from '../model/failure.ts';
import type { Judgement } from '../model/outcome.ts';
import type { Interruption } from './interruption.ts';
import { sentence } from '../text/sentence.ts';

/** The statement that failed, and why the server stopped it; null if it did not. */
export interface Failed {
  readonly failure: StatementFailure;
  readonly interruption: Interruption | null;
}

export function renderFailure({ failure: { migration, statement, keyword, sqlState, message }, interruption }: Failed): string {
  if (interruption === 'stopped') return `${subjectOf(migration, statement, keyword)} was running and was stopped.`;
  return `${subjectOf(migration, statement, keyword)} failed${sqlState === null ? '' : ` with SQLSTATE ${sqlState}`}: ${sentence(message)}`;
}

function subjectOf(migration: string | null, statement: number, keyword: string): string {
  if (migration !== null) return `Migration ${migration}, statement ${String(statement)} (${keyword}),`;
  return keyword === 'COMMIT' ? 'COMMIT' : `drizzle-kit's own ${keyword}`;
}

/** The file of the migration that failed. */
export function failedFile(failed: Failed | null, { migrations }: Judgement): string | null {
  return migrations.find((judged) => judged.migration.name === failed?.failure.migration)?.migration.path ?? null;
}
