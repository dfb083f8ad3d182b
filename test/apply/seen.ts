/** A deploy as the relay saw it, for tests: what was sent, and what the server answered. */
import { followEffects, type FollowedText } from '../../src/apply/effects.ts';
import { judge } from '../../src/apply/outcome.ts';
import { planTexts, type PlanText } from '../../src/apply/plan-texts.ts';
import { findFailure, seenMigrations } from '../../src/apply/results.ts';
import { readCommands } from '../../src/apply/sql-reading.ts';
import type { StatementFailure } from '../../src/model/failure.ts';
import { digest } from '../../src/model/digest.ts';
import { defaultLedgerTable } from '../../src/model/drizzle.ts';
import type { Ledger, LedgerRow } from '../../src/model/ledger.ts';
import type { Migration } from '../../src/model/migration.ts';
import type { Judgement } from '../../src/model/outcome.ts';
import type { CommitFate, SentText } from '../../src/model/relay.ts';
import type { StatementError } from '../../src/model/statement-result.ts';
import type { OrUnknown } from '../../src/model/unknown.ts';
import { openStatements } from '../../src/sql/statements.ts';

export const reader = await openStatements();

export function file(name: string, ...statements: string[]): Migration {
  return { name, createdAt: Number.parseInt(name, 10) + 1, sha256: digest(name), bytes: 1, path: `drizzle/${name}.sql`, chunks: statements };
}

export function rowOf({ sha256, createdAt }: Migration, change: Partial<LedgerRow> = {}): LedgerRow {
  return { id: String(createdAt), hash: sha256, createdAt: String(createdAt), name: null, appliedAt: null, ...change };
}

export function ledger(...rows: LedgerRow[]): Ledger {
  return { shape: rows.length === 0 ? 'absent' : 'v0', table: defaultLedgerTable, rows };
}

export function planOf(migrations: readonly Migration[]): readonly PlanText[] {
  return planTexts(migrations, (text) => readCommands(reader, text));
}

/** Answered to its end, within a transaction, unless a test says otherwise. */
function text(ruling: SentText['ruling'], tags: readonly string[], change: Partial<SentText> = {}): SentText {
  return { ruling, startedAt: 1, finishedAt: 2, tags, error: null, before: 'in-transaction', after: 'in-transaction', ...change };
}

export function planned(at: number, tags: readonly string[], change: Partial<SentText> = {}): SentText {
  return text({ kind: 'plan', at }, tags, change);
}

export const begun = text({ kind: 'begin', command: 'BEGIN' }, ['BEGIN'], { before: 'idle' });
export const committed = text({ kind: 'commit', command: 'COMMIT' }, ['COMMIT'], { after: 'idle' });
export const rolledBack = text({ kind: 'rollback', command: 'ROLLBACK' }, ['ROLLBACK'], { before: 'failed', after: 'idle' });
export const recorded = text({ kind: 'ledger-row', command: 'INSERT', row: new Map() }, ['INSERT 0 1']);

export function error(sqlState: string | null, message = 'The connection was lost.'): StatementError {
  return { sqlState, message, position: null };
}

export const failed = { error: error('42P01', 'relation "nope" does not exist'), after: 'failed' } as const;
export const lost = { error: error(null), finishedAt: null, after: null } as const;

export interface Seen {
  readonly texts: readonly FollowedText[];
  readonly judgement: Judgement;
  readonly failure: StatementFailure | null;
}

export interface Circumstances {
  readonly commit?: OrUnknown<CommitFate>;
  readonly before?: Ledger;
  readonly after?: OrUnknown<Ledger>;
}

/** What is made of it; the ledger is empty before and afterwards, and no COMMIT was sent, unless a test says otherwise. */
export function see(pending: readonly Migration[], sent: readonly SentText[], circumstances: Circumstances = {}): Seen {
  const { commit = 'not-sent', before = ledger(), after = ledger() } = circumstances;
  const plan = planOf(pending);
  const texts = followEffects(sent, plan, commit);
  const judgement = judge({ migrations: seenMigrations(pending, plan, texts), before, after });
  return { texts, judgement, failure: findFailure(plan, texts) };
}
