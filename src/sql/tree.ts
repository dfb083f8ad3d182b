/** Ways through a syntax tree, and its parts, wherever they stand: a DELETE inside a WITH deletes as well as any other. */
import type { AlterTableCmd, AlterTableType, Node, RangeVar } from '@pgsql/types';

type KindIn<N> = N extends unknown ? keyof N : never;

export type NodeKind = KindIn<Node>;

type PartIn<N, K extends NodeKind> = N extends Readonly<Record<K, infer Part>> ? Part : never;

export type PartOf<K extends NodeKind> = PartIn<Node, K>;

/** Every part of the tree with the key that it is under, in the order of the text, itself first: what lies in a list is under the list's. A loop, which no depth can exhaust. */
export function walk(root: unknown, visit: (key: string, part: object) => void): void {
  const [keys, left]: [string[], unknown[]] = [[''], [root]];
  while (left.length > 0) {
    const [key, part] = [keys.pop() ?? '', left.pop()];
    if (typeof part !== 'object' || part === null) continue;
    const names = Array.isArray(part) ? null : Object.keys(part);
    if (names !== null) visit(key, part);
    const parts: readonly unknown[] = Object.values(part);
    for (let at = parts.length - 1; at >= 0; at -= 1) {
      if (typeof parts[at] !== 'object') continue;
      left.push(parts[at]);
      keys.push(names?.[at] ?? key);
    }
  }
}

/** In the order in which they are written. */
export function selectParts<K extends NodeKind>(root: unknown, kind: K): readonly PartOf<K>[] {
  const found: PartOf<K>[] = [];
  walk(root, (_, part) => {
    if (holds(part, kind)) found.push(part[kind]);
  });
  return found;
}

/** The nodes of one kind in a list. */
export function partsIn<K extends NodeKind>(list: readonly Node[] | undefined, kind: K): readonly PartOf<K>[] {
  return (list ?? []).flatMap((node) => (holds(node, kind) ? [node[kind]] : []));
}

function holds<K extends NodeKind>(value: object, kind: K): value is Record<K, PartOf<K>> {
  return Object.hasOwn(value, kind);
}

export interface Call {
  /** Null where none is written. */
  readonly schema: string | null;
  readonly name: string;
  readonly args: readonly Node[];
}

/** The function calls in the tree. */
export function findCalls(root: unknown): readonly Call[] {
  return selectParts(root, 'FuncCall').map(({ funcname, args = [] }) => {
    const names = wordsIn(funcname);
    return { schema: names.length > 1 ? (names[0] ?? null) : null, name: names.at(-1) ?? '', args };
  });
}

/** The names and the literal texts in the tree. */
export function findWords(root: unknown): readonly string[] {
  const words: string[] = [];
  walk(root, (_, part) => {
    if ('sval' in part && typeof part.sval === 'string') words.push(part.sval);
  });
  return words;
}

export interface TableCommand {
  readonly table: RangeVar;
  readonly command: AlterTableCmd;
}

/** The commands of an ALTER TABLE that are one of these; none for any other statement. */
export function selectCommands(node: Node, ...subtypes: readonly AlterTableType[]): readonly TableCommand[] {
  if (!('AlterTableStmt' in node) || node.AlterTableStmt.relation === undefined) return [];
  const table = node.AlterTableStmt.relation;
  return partsIn(node.AlterTableStmt.cmds, 'AlterTableCmd').flatMap((command) =>
    command.subtype !== undefined && subtypes.includes(command.subtype) ? [{ table, command }] : [],
  );
}

/** The words of a name that is a list, a type, a routine or a single string. */
export function wordsOf(name: Node): readonly string[] {
  if ('String' in name) return [name.String.sval ?? ''];
  if ('List' in name) return wordsIn(name.List.items);
  if ('TypeName' in name) return wordsIn(name.TypeName.names);
  if ('ObjectWithArgs' in name) return wordsIn(name.ObjectWithArgs.objname);
  if ('RangeVar' in name) return wordsOfRelation(name.RangeVar);
  return [];
}

/** The words in a list of names: a qualified name, or the columns of a key. */
export function wordsIn(names: readonly Node[] | undefined): readonly string[] {
  return (names ?? []).flatMap(wordsOf);
}

export function wordsOfRelation({ schemaname, relname }: RangeVar): readonly string[] {
  return [...(schemaname === undefined ? [] : [schemaname]), relname ?? ''];
}
