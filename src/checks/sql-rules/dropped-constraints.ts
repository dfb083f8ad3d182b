/** Constraints that a statement drops, and of which kind they were, as far as anything tells. */
import { quote } from '../../text/plain.ts';
import type { FactOf, StatementFact } from '../../sql/statement-facts/fact.ts';
import type { Constraint, Name } from '../../sql/statement-facts/table-part.ts';
import { keyOf } from './change.ts';
import { isOld } from './created.ts';
import type { Surroundings } from './rule.ts';

export type ConstraintKind = FactOf<'drop-constraint'>['constraint'];

export interface DroppedConstraint {
  readonly kind: ConstraintKind;
  readonly table: Name;
  readonly name: string;
  /** For a reader, behind the kind: ` "name" of "table"`. */
  readonly label: string;
  /** What the change puts in its place under the same name. */
  readonly successor: Constraint | null;
}

/** PostgreSQL's statement has the name alone. PostgreSQL and drizzle-kit give names that end in the kind; where a name does not, it is `any`. */
const endings: readonly (readonly [RegExp, ConstraintKind])[] = [
  [/_fk(?:ey)?\d*$/iu, 'foreign-key'],
  [/_(?:check|chk)\d*$/iu, 'check'],
  [/_(?:unique|uniq|uidx|uq|key)\d*$/iu, 'unique'],
  [/_(?:pk|pkey)\d*$/iu, 'primary-key'],
];

/** Those of this kind that were there before the change. */
export function findDroppedConstraints(fact: StatementFact, surroundings: Surroundings, wanted: ConstraintKind): readonly DroppedConstraint[] {
  const found = fact.kind === 'drop' ? ofIndexes(fact) : fact.kind === 'drop-constraint' ? ofTable(fact, surroundings) : [];
  return found.filter(({ kind }) => kind === wanted);
}

function ofTable({ table, name, constraint }: FactOf<'drop-constraint'>, { change, created, dialect, position }: Surroundings): readonly DroppedConstraint[] {
  const added = change.constraints.get(keyOf(table, name ?? '')) ?? [];
  if (!isOld(table, created) || added.some((one) => one.position < position)) return [];
  const successor = added[0]?.constraint ?? null;
  const kind = constraint === 'any' && dialect === 'postgresql' ? kindOf(name ?? '', successor) : constraint;
  return [{ kind, table, name: name ?? '', label: `${name === null ? '' : ` ${quote(name)}`} of ${table.label}`, successor }];
}

function kindOf(name: string, successor: Constraint | null): ConstraintKind {
  return successor?.kind ?? endings.find(([ending]) => ending.test(name))?.[1] ?? 'any';
}

/** A unique index keeps what a unique constraint keeps; only its name tells that it is one. */
function ofIndexes({ object, names }: FactOf<'drop'>): readonly DroppedConstraint[] {
  if (object !== 'index') return [];
  return names
    .filter(({ key }) => kindOf(key, null) === 'unique')
    .map((name) => ({ kind: 'unique', table: name, name: name.key, label: ` ${name.label}`, successor: null }));
}
