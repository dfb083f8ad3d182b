/** What was seen of each migration of the plan: its statements, whether its ledger row stayed, and the statement that failed. */
import { digest } from '../model/digest.ts';
import type { StatementFailure } from '../model/failure.ts';
import type { Migration } from '../model/migration.ts';
import type { SentRuling } from '../model/relay.ts';
import type { CommandResult, Effect, StatementResult } from '../model/statement-result.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import type { FollowedText } from './effects.ts';
import type { PlanText } from './plan-texts.ts';

export interface SeenMigration {
  readonly migration: Migration;
  readonly statements: readonly StatementResult[];
  /** Of its row in the ledger; null if none was written. */
  readonly row: OrUnknown<Effect> | null;
}

/** drizzle-kit writes the rows in the order of the plan. */
export function seenMigrations(migrations: readonly Migration[], plan: readonly PlanText[], texts: readonly FollowedText[]): readonly SeenMigration[] {
  const rows = texts.filter(({ sent }) => sent.ruling.kind === 'ledger-row');
  return migrations.map((migration, at) => ({
    migration,
    statements: texts.flatMap((text) => resultOf(text, plan, migration)),
    row: effectOfRow(rows[at]),
  }));
}

/** A rule or a trigger can keep the row from being written. */
function effectOfRow(text: FollowedText | undefined): SeenMigration['row'] {
  const insert = text?.commands.at(-1);
  return insert === undefined || insert.rows === 0 ? null : insert.effect;
}

function resultOf({ sent, commands }: FollowedText, plan: readonly PlanText[], migration: Migration): StatementResult[] {
  const planned = sent.ruling.kind === 'plan' ? plan[sent.ruling.at] : undefined;
  if (planned?.migration !== migration) return [];
  const { startedAt, finishedAt, error } = sent;
  return [{ index: planned.index, sha256: digest(planned.text), startedAt, finishedAt, commands, error }];
}

/** The first statement that failed; those after it failed because of it. */
export function findFailure(plan: readonly PlanText[], texts: readonly FollowedText[]): StatementFailure | null {
  const at = texts.findIndex(({ sent }) => sent.error !== null);
  const text = texts[at];
  if (text === undefined || text.sent.error === null) return null;
  const { ruling, error } = text.sent;
  const planned = ruling.kind === 'plan' ? plan[ruling.at] : undefined;
  const own = texts.slice(0, at + 1).filter(({ sent }) => sent.ruling.kind !== 'plan').length;
  return {
    migration: planned?.migration.name ?? null,
    statement: planned?.index ?? own,
    keyword: ruling.kind === 'plan' ? kindOf(text.commands.at(-1)) : commandOf(ruling),
    ...error,
  };
}

/** Whether the first statement that failed was still running when the server was asked to stop what drizzle-kit had left. */
export function wasStopped(texts: readonly FollowedText[], cancelledAt: number | null): boolean {
  const failed = texts.find(({ sent }) => sent.error !== null)?.sent;
  return failed !== undefined && cancelledAt !== null && (failed.finishedAt === null || failed.finishedAt >= cancelledAt);
}

function commandOf(ruling: SentRuling): string {
  return 'command' in ruling ? ruling.command : 'UNKNOWN';
}

function kindOf(command: CommandResult | undefined): string {
  return command === undefined || isUnknown(command.kind) ? 'UNKNOWN' : command.kind;
}
