/** integrity/enforcement-disabled: what keeps the data right is switched off. */
import { quote } from '../../../text/plain.ts';
import type { StatementFact } from '../../../sql/statement-facts/fact.ts';
import type { Name } from '../../../sql/statement-facts/table-part.ts';
import type { Dialect } from '../../../model/drizzle.ts';
import { constraintsIn, describeConstraint, describeTrigger } from '../constraints.ts';
import type { FactRule, Hit, Surroundings } from '../rule.ts';

export const enforcementDisabled: FactRule = {
  id: 'integrity/enforcement-disabled',
  dialects: ['postgresql', 'mysql', 'sqlite'],
  severity: 'error',
  criteria: ['PI1.5', 'CC8.1'],
  cause:
    'Triggers or rules are disabled, session_replication_role is set so that foreign keys are not checked, a constraint is NOT ENFORCED, or a catalog of the database is written by hand. What comes in meanwhile is checked by nothing, and what is off may stay off.',
  remedy: 'Change the data so that it passes the checks. Where that cannot be, suppress this with a reason, and switch the check on again in the same change.',
  alias: ['pgfence enable-disable-trigger'],
  findFact(fact, surroundings) {
    if (fact.kind === 'disable-trigger') return [{ message: `${describeTrigger(fact)} is disabled.` }];
    if (fact.kind === 'disable-constraint') return [{ message: `The constraint ${quote(fact.name)} of ${fact.table.label} is not enforced any more.` }];
    if (fact.kind === 'set') return findSetting(fact.name, fact.value ?? '');
    if (fact.kind === 'pragma') return findPragma(fact.name, fact.value ?? '', surroundings);
    if (fact.kind !== 'insert' && fact.kind !== 'update' && fact.kind !== 'delete') return findUnenforced(fact);
    return isCatalog(fact.table, surroundings.dialect) ? [{ message: `The catalog ${fact.table.label} is written by hand.` }] : [];
  },
};

function findUnenforced(fact: StatementFact): readonly Hit[] {
  return constraintsIn(fact)
    .filter(({ constraint }) => !constraint.isEnforced)
    .map(({ table, constraint }) => ({ message: `On ${table.label}, ${describeConstraint(constraint, 'constraint')} is added as NOT ENFORCED.` }));
}

const offWhenZero: ReadonlySet<string> = new Set(['foreign_key_checks', 'unique_checks', 'check_constraint_checks']);

function findSetting(name: string, value: string): readonly Hit[] {
  if (name === 'session_replication_role' && value !== 'origin' && value !== '')
    return [{ message: `session_replication_role becomes ${quote(value)}, which switches triggers and foreign keys off.` }];
  if (!offWhenZero.has(name) || !isOff(value)) return [];
  return [{ message: `${quote(name)} is switched off, and what is written meanwhile is checked by nothing.` }];
}

/** drizzle-kit switches foreign keys off for a rebuild, which has rules of its own. */
function findPragma(name: string, value: string, { dialect, change, position }: Surroundings): readonly Hit[] {
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

function isCatalog({ key }: Name, dialect: Dialect): boolean {
  return dialect === 'postgresql' ? /^(?:pg_catalog\.|public\.pg_)/u.test(key) : /^(?:main\.)?sqlite_(?:master|schema)$/u.test(key);
}
