/** The parts of a statement, wherever they stand in it: a DELETE inside a WITH deletes as well as any other. */
import type { AlterTableCmd, AlterTableType, Node, RangeVar } from '@pgsql/types';

type KindIn<N> = N extends unknown ? keyof N : never;

export type NodeKind = KindIn<Node>;

type PartIn<N, K extends NodeKind> = N extends Readonly<Record<K, infer Part>> ? Part : never;

export type PartOf<K extends NodeKind> = PartIn<Node, K>;

/** In the order in which they are written; without recursion, so that no nesting can exhaust the stack. */
export function selectParts<K extends NodeKind>(root: Node, kind: K): readonly PartOf<K>[] {
  const found: PartOf<K>[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (holds(value, kind)) found.push(value[kind]);
    const parts: readonly unknown[] = Object.values(value);
    for (let at = parts.length - 1; at >= 0; at -= 1) if (typeof parts[at] === 'object') waiting.push(parts[at]);
  }
  return found;
}

function holds<K extends NodeKind>(value: object, kind: K): value is Record<K, PartOf<K>> {
  return Object.hasOwn(value, kind);
}

export interface TableCommand {
  readonly table: RangeVar;
  readonly command: AlterTableCmd;
}

/** The commands of an ALTER TABLE that are one of these; none for any other statement. */
export function selectCommands(node: Node, ...subtypes: readonly AlterTableType[]): readonly TableCommand[] {
  if (!('AlterTableStmt' in node) || node.AlterTableStmt.relation === undefined) return [];
  const table = node.AlterTableStmt.relation;
  return (node.AlterTableStmt.cmds ?? []).flatMap((part) => {
    if (!('AlterTableCmd' in part)) return [];
    const command = part.AlterTableCmd;
    return command.subtype !== undefined && subtypes.includes(command.subtype) ? [{ table, command }] : [];
  });
}

/** The words of a name that is a list, a type, a routine or a single string. */
export function wordsOf(name: Node): readonly string[] {
  if ('String' in name) return [name.String.sval ?? ''];
  if ('List' in name) return (name.List.items ?? []).flatMap(wordsOf);
  if ('TypeName' in name) return (name.TypeName.names ?? []).flatMap(wordsOf);
  if ('ObjectWithArgs' in name) return (name.ObjectWithArgs.objname ?? []).flatMap(wordsOf);
  if ('RangeVar' in name) return wordsOfRelation(name.RangeVar);
  return [];
}

export function wordsOfRelation({ schemaname, relname }: RangeVar): readonly string[] {
  return [...(schemaname === undefined ? [] : [schemaname]), relname ?? ''];
}
