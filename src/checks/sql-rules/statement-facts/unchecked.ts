/** What switches the checks of MySQL and SQLite off. */
import { excerpt } from '../../../text/plain.ts';
import type { Hit } from '../rule.ts';
import type { StatementFact, Constraint } from '../../../sql/statement-facts/fact.ts';
import type { FactSurroundings } from './rule.ts';

const offWhenZero: ReadonlySet<string> = new Set(['foreign_key_checks', 'unique_checks', 'check_constraint_checks']);
const catalogs: ReadonlySet<string> = new Set(['sqlite_master', 'sqlite_schema', 'main.sqlite_master', 'main.sqlite_schema']);

export function findUnchecked(fact: StatementFact, surroundings: FactSurroundings): readonly Hit[] {
  if (fact.kind === 'set') return findSetting(fact.name, fact.value);
  if (fact.kind === 'pragma') return findPragma(fact.name, fact.value ?? '', surroundings);
  if (fact.kind === 'disable-constraint') return [{ message: `The check ${excerpt(fact.name)} of ${fact.table.label} is not enforced any more.` }];
  if (fact.kind === 'add-constraint') return findUnenforced(fact.table.label, [fact.constraint]);
  if (fact.kind === 'create-table') return findUnenforced(fact.table.label, fact.constraints);
  const isWriting = fact.kind === 'insert' || fact.kind === 'update' || fact.kind === 'delete';
  return isWriting && catalogs.has(fact.table.key) ? [{ message: `The catalog ${fact.table.label} is written by hand.` }] : [];
}

function findSetting(name: string, value: string): readonly Hit[] {
  if (!offWhenZero.has(name) || !isOff(value)) return [];
  return [{ message: `${excerpt(name)} is switched off, and what is written meanwhile is checked by nothing.` }];
}

function findUnenforced(table: string, constraints: readonly Constraint[]): readonly Hit[] {
  return constraints
    .filter(({ isEnforced }) => !isEnforced)
    .map(({ name }) => ({ message: `On ${table}, the check ${excerpt(name ?? '')} is added as NOT ENFORCED.` }));
}

/** drizzle-kit switches foreign keys off for a rebuild, which has rules of its own. */
function findPragma(name: string, value: string, { dialect, change, position }: FactSurroundings): readonly Hit[] {
  if ((name === 'writable_schema' || name === 'ignore_check_constraints') && !isOff(value))
    return [{ message: `PRAGMA ${name} is switched on, so that what is written is not checked.` }];
  if (name !== 'foreign_keys' || !isOff(value) || [...change.rebuilds.values()].some(({ droppedAt }) => droppedAt > position)) return [];
  if (dialect === 'turso') return [{ message: 'Foreign keys are switched off, and what is written meanwhile is checked by nothing.' }];
  const message =
    'PRAGMA foreign_keys=OFF has no effect inside of the transaction in which drizzle-kit runs migrations, and outside of it takes the checks off.';
  return [{ severity: 'warning', message, remedy: 'Take it out; where references are to be checked only at the end, write PRAGMA defer_foreign_keys=ON.' }];
}

function isOff(value: string): boolean {
  return ['0', 'off', 'false', 'no'].includes(value.toLowerCase());
}
