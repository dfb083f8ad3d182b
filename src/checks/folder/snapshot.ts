/** What a snapshot says of itself: who it is, and on which snapshots it was built. */
import { z } from 'zod';
import { parseJson } from '../../text/json.ts';
import { excerpt } from '../../text/plain.ts';

export interface SnapshotIdentity {
  readonly id: string;
  /** 0.x has one, 1.0 a list. */
  readonly prevIds: readonly string[];
  readonly version: string;
  readonly dialect: string;
}

/** A snapshot's text as it was read: the whole, or its first bytes where nobody needs more. */
export type SnapshotText =
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'opening'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

export type ParsedSnapshot =
  | { readonly kind: 'known'; readonly identity: SnapshotIdentity }
  | { readonly kind: 'conflict'; readonly line: number }
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What the first snapshot of all names as the one before it. */
export const origin = '00000000-0000-0000-0000-000000000000';

const mergeMark = /^(?:<{7}|\|{7}|>{7})(?= |\r?$)/mu;
const word = z.string().min(1).max(100);
const common = { id: word, version: word, dialect: word };
/** The first that `drizzle-kit pull` writes names none before it, and has the origin's id itself. */
const older = z.object({ ...common, prevId: z.string().max(100) }).transform(({ prevId, ...rest }) => ({ ...rest, prevIds: prevId === '' ? [] : [prevId] }));
const newer = z.object({ ...common, prevIds: z.array(word).max(1_000) });

export function parseSnapshot(read: SnapshotText): ParsedSnapshot {
  switch (read.kind) {
    case 'unreadable':
      return read;
    case 'opening':
      return parseOpening(read.text) ?? { kind: 'unreadable', reason: 'its first bytes do not name it' };
    case 'whole':
      return parseWhole(read.text);
  }
}

/** Both generations write these keys first; null where they are not all among the first bytes, and the whole has to be read. */
export function parseOpening(text: string): ParsedSnapshot | null {
  const valueOf = (key: string): string | undefined => new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]{1,100})"`, 'u').exec(text)?.[1];
  const list = /"prevIds"\s*:\s*\[([^\]{}]*)\]/u.exec(text)?.[1];
  const prevId = valueOf('prevId');
  const prevIds = list === undefined ? (prevId === undefined ? undefined : [prevId]) : parseJson(`[${list}]`);
  const parsed = newer.safeParse({ id: valueOf('id'), version: valueOf('version'), dialect: valueOf('dialect'), prevIds });
  return parsed.success ? { kind: 'known', identity: parsed.data } : null;
}

function parseWhole(text: string): ParsedSnapshot {
  const mark = mergeMark.exec(text);
  if (mark !== null) return { kind: 'conflict', line: text.slice(0, mark.index).split('\n').length };
  const json = parseJson(text);
  if (json === undefined) return { kind: 'invalid', reason: 'it is not JSON' };
  const parsed = z.union([newer, older]).safeParse(json);
  if (parsed.success) return { kind: 'known', identity: parsed.data };
  return { kind: 'invalid', reason: `it lacks ${missingKeys(json)}` };
}

function missingKeys(json: unknown): string {
  const keys = ['id', 'version', 'dialect'].filter(
    (key) => typeof json !== 'object' || json === null || typeof new Map(Object.entries(json)).get(key) !== 'string',
  );
  return keys.length === 0 ? 'the id of the snapshot before it' : excerpt(keys.join(', '));
}
