/** What stayed of a migration's statements, as far as a manifest says it. */
import { isUnknown } from '../model/unknown.ts';
import type { Manifest } from './schema.ts';

export type Executed = Manifest['execution']['migrations'][number];
export type Statement = Exclude<Executed['statements'], { unknown: string }>[number];
export type Command = Exclude<Statement['commands'], { unknown: string }>[number];

/** The commands that the manifest names; null if the statements are unknown. */
export function commandsOf({ statements }: Executed): readonly Command[] | null {
  if (isUnknown(statements)) return null;
  return statements.flatMap(({ commands }) => (isUnknown(commands) ? [] : commands));
}

/** What became of each of them. */
export function effectsOf(migration: Executed): readonly Command['effect'][] | null {
  return commandsOf(migration)?.map(({ effect }) => effect) ?? null;
}

/** What was sent and is not named: no clause can say what it did. */
export function isWhole({ statements, statementsLeftOut }: Executed): boolean {
  return !isUnknown(statements) && statementsLeftOut === 0 && statements.every(({ commands }) => !isUnknown(commands));
}

/** Command tags that end a transaction; START TRANSACTION in one is a warning. ROLLBACK is also that of ROLLBACK TO SAVEPOINT. */
const ending: readonly string[] = ['COMMIT', 'ROLLBACK', 'PREPARE TRANSACTION'];

/** Whether a migration ends the transaction, or may: then what stayed does not follow from the COMMIT of drizzle-kit. */
export function mayEndTransaction(migrations: readonly Executed[]): boolean {
  return migrations.some((migration) => !isWhole(migration) || commandsOf(migration)?.some(({ kind }) => isUnknown(kind) || ending.includes(kind)));
}
