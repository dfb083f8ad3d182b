/** Constraints that a statement drops, and of which kind they were, as far as anything tells. */
import type { Constraint, ConstrType, Node } from '@pgsql/types';
import { excerpt } from '../../../text/plain.ts';
import { alterExisting, wordsOf } from '../alteration.ts';
import { keyOf } from '../change.ts';
import type { Surroundings } from '../rule.ts';

export type ConstraintKind = 'foreign key' | 'check' | 'unique constraint' | 'primary key' | 'constraint';

export interface DroppedConstraint {
  readonly kind: ConstraintKind;
  readonly table: string;
  /** For a reader. */
  readonly label: string;
  readonly name: string;
  /** What the change puts in its place under the same name. */
  readonly successor: Constraint | null;
}

/** The statement has the name alone. PostgreSQL and drizzle-kit give names that end in the kind; where a name does not, it is a `constraint`. */
const endings: readonly (readonly [RegExp, ConstraintKind])[] = [
  [/_fk(?:ey)?\d*$/iu, 'foreign key'],
  [/_(?:check|chk)\d*$/iu, 'check'],
  [/_(?:unique|uniq|uidx|uq|key)\d*$/iu, 'unique constraint'],
  [/_(?:pk|pkey)\d*$/iu, 'primary key'],
];

const kinds: ReadonlyMap<ConstrType | undefined, ConstraintKind> = new Map<ConstrType, ConstraintKind>([
  ['CONSTR_FOREIGN', 'foreign key'],
  ['CONSTR_CHECK', 'check'],
  ['CONSTR_UNIQUE', 'unique constraint'],
  ['CONSTR_PRIMARY', 'primary key'],
]);

/** Those of this kind that were there before the change. */
export function findDropped(node: Node, surroundings: Surroundings, wanted: ConstraintKind): readonly DroppedConstraint[] {
  const { change, position } = surroundings;
  const ofTables = alterExisting(node, surroundings).flatMap(({ table, label, command: { subtype, name = '' } }) => {
    const added = change.constraints.get(keyOf(table, name)) ?? [];
    if (subtype !== 'AT_DropConstraint' || added.some((one) => one.position < position)) return [];
    const successor = added[0]?.constraint ?? null;
    return [{ kind: kindOf(name, successor), table, label, name: excerpt(name), successor }];
  });
  return [...ofTables, ...findUniqueIndexes(node)].filter(({ kind }) => kind === wanted);
}

function kindOf(name: string, successor: Constraint | null): ConstraintKind {
  return kinds.get(successor?.contype) ?? endings.find(([ending]) => ending.test(name))?.[1] ?? 'constraint';
}

/** A unique index keeps what a unique constraint keeps; only its name tells that it is one. */
function findUniqueIndexes(node: Node): readonly DroppedConstraint[] {
  if (!('DropStmt' in node) || node.DropStmt.removeType !== 'OBJECT_INDEX') return [];
  const names = (node.DropStmt.objects ?? []).flatMap((object) => ('List' in object ? [wordsOf(object.List.items).at(-1) ?? ''] : []));
  return names
    .filter((name) => kindOf(name, null) === 'unique constraint')
    .map((name) => ({ kind: 'unique constraint', table: '', label: 'its table', name: excerpt(name), successor: null }));
}
