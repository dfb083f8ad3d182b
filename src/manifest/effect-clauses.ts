/** What stayed of the statements against how drizzle-kit was connected, its COMMIT and the outcomes: clauses C31, C33 and C34. */
import { isUnknown } from '../model/unknown.ts';
import type { Contradiction } from './clause.ts';
import { commandsOf, isWhole, mayEndTransaction, effectsOf, type Executed } from './effects.ts';
import type { Manifest } from './schema.ts';

/** C31: what was seen depends on the connection; what was not started had none. */
export function seenAgainstConnection({ execution }: Manifest): Contradiction {
  const { connection, commit, lock, migrations, startedAt, exit } = execution;
  const stated = [connection, lock, startedAt].filter((fact) => !isUnknown(fact)).length;
  if (stated !== 0 && stated !== 3) return 'of the start of drizzle-kit, its connection and the lock, only a part is known';
  const known = migrations.filter(({ statements }) => !isUnknown(statements));
  if (connection === 'relay') return known.length === migrations.length ? null : 'drizzle-kit was connected through the relay, but statements are not known';
  const how = isUnknown(connection) ? 'how drizzle-kit was connected is not known' : 'drizzle-kit had a session of its own';
  if (!isUnknown(commit)) return `${how}, but the fate of its COMMIT is stated`;
  if (connection === 'separate' && !isUnknown(exit) && migrations.some(isWithoutRow)) return `${how}, but what became of a migration without a row is stated`;
  const told = isUnknown(connection) ? known.filter(({ statements, statementsLeftOut }) => !isEmpty(statements) || statementsLeftOut > 0) : known;
  return told.length === 0 ? null : `${how}, but statements are listed`;
}

function isWithoutRow({ outcome }: Executed): boolean {
  return outcome === 'failed' || outcome === 'rolled-back' || outcome === 'not-executed';
}

/** C33: a migration is what stayed of its statements. */
export function effectsAgainstMigrations({ execution: { migrations } }: Manifest): Contradiction {
  return migrations.map(judge).find((found) => found !== null) ?? null;
}

function judge(migration: Executed): Contradiction {
  const { outcome, statements, statementsLeftOut } = migration;
  const effects = effectsOf(migration);
  if (isUnknown(outcome) || isUnknown(statements) || effects === null) return null;
  switch (outcome) {
    case 'not-executed':
      return isEmpty(statements) && statementsLeftOut === 0 ? null : 'a migration was not executed, and statements of it were sent';
    case 'failed':
    case 'rolled-back':
      return effects.includes('kept') ? `a migration is ${outcome}, and something of it stayed` : null;
    case 'partial':
      return isWhole(migration) && effects.every((effect) => effect === 'rolled-back') ? 'a migration is partial, and nothing of it stayed' : null;
    case 'applied':
      if (statements.some(({ error }) => error !== null)) return 'a migration was applied, and a statement of it failed';
      return effects.includes('rolled-back') && !rollsBack(migration) ? 'a migration was applied, and something of it was rolled back' : null;
  }
}

/** A migration may roll back what it did itself, as with ROLLBACK TO SAVEPOINT. */
function rollsBack(migration: Executed): boolean {
  return !isWhole(migration) || (commandsOf(migration)?.some(({ kind }) => isUnknown(kind) || kind === 'ROLLBACK') ?? false);
}

/** C34: unless the plan ends the transaction itself, what stayed is what drizzle-kit committed, and of a migration all or nothing. */
export function effectsAgainstCommit({ execution: { commit, migrations } }: Manifest): Contradiction {
  if (mayEndTransaction(migrations)) return null;
  const each = migrations.map((migration) => effectsOf(migration) ?? []);
  if (each.some((effects) => effects.includes('kept') && effects.includes('rolled-back'))) return 'a part of a migration stayed, and the rest was rolled back';
  const effects = each.flat();
  if (isUnknown(commit) || effects.length === 0) return null;
  switch (commit) {
    case 'committed':
      return effects.every((effect) => effect === 'rolled-back') ? 'a transaction was committed, and all was rolled back' : null;
    case 'rolled-back':
      return effects.every((effect) => effect === 'kept') ? 'a transaction was rolled back, and all of it stayed' : null;
    case 'not-sent':
      if (effects.includes('kept')) return 'no COMMIT was sent, and something of the plan stayed';
      return migrations.some(({ outcome }) => outcome === 'applied') ? 'no COMMIT was sent, and a migration was applied' : null;
  }
}

function isEmpty(statements: Executed['statements']): boolean {
  return Array.isArray(statements) && statements.length === 0;
}
