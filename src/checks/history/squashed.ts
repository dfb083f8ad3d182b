/** history/squashed: several merged migrations became fewer that give the same schema. */
import { z } from 'zod';
import { canonical } from '../../model/digest.ts';
import { isUnknown } from '../../model/unknown.ts';
import type { MigrationState } from '../folder/state.ts';
import type { HistoryChange } from './change.ts';
import { entryPlace, snapshotOf, type Evidence, type HistoryRule } from './rule.ts';
import { parseJson } from '../../text/json.ts';
import { quote } from '../../text/plain.ts';
import { quoteNames } from '../../text/sentence.ts';

export const squashed: HistoryRule = {
  id: 'history/squashed',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'Merged migrations were replaced by fewer that end in the same schema. New databases end alike; those that ran the old ones have rows without files, and would run the new one on top.',
  remedy:
    'Restore the files. A squash on purpose is declared first, in a change of its own, under `history` in .github/drizzle-attest.yml (event: squash, newest: the last of the merged migrations, reason, ticket, until), and the ledger of each database is marked anew before the next deploy, as docs/adopting.md says ("Mark the databases that are there").',
  alias: [],
  find(change, evidence) {
    const squash = findSquash(change, evidence);
    if (squash === null) return [];
    const names = quoteNames(squash.from.map(({ name }) => name));
    return [
      {
        message: `${squash.from.length} merged migrations (${names}; the last is ${quote(squash.from.at(-1)?.name ?? '')}) were squashed into ${quote(squash.to.name)}, whose snapshot is the same schema.`,
        place: entryPlace(change.head, squash.to),
      },
    ];
  },
};

export interface Squash {
  readonly from: readonly MigrationState[];
  readonly to: MigrationState;
}

/** A squash by positive proof alone: the snapshots at both ends say the same. */
export function findSquash(change: HistoryChange, { files, merged, snapshots }: Evidence): Squash | null {
  const squash = selectSquash(change);
  const last = squash?.from.at(-1);
  if (squash === null || last === undefined) return null;
  const old = merged.get(files.get(snapshotOf(last))?.blob ?? '');
  const now = snapshots.get(snapshotOf(squash.to));
  if (old === undefined || isUnknown(old) || now?.kind !== 'whole') return null;
  const schema = schemaOf(old.text);
  return schema !== null && schema === schemaOf(now.text) ? squash : null;
}

/** What may be a squash: a run of merged migrations, none of which stayed, and a new one in its place. */
export function selectSquash({ base, head, pairs, gone, fresh }: HistoryChange): Squash | null {
  const merged = base.migrations.filter(({ sql }) => sql !== null);
  const [first = 0, last = 0] = [gone[0], gone.at(-1)].map((migration) => (migration === undefined ? 0 : merged.indexOf(migration)));
  if (gone.length < 2 || last - first + 1 !== gone.length) return null;
  const stayed = pairs.map((pair) => ({ before: merged.indexOf(pair.base) < first, now: head.migrations.indexOf(pair.head) }));
  const from = Math.max(-1, ...stayed.filter(({ before }) => before).map(({ now }) => now));
  const until = Math.min(head.migrations.length, ...stayed.filter(({ before }) => !before).map(({ now }) => now));
  const to = fresh.find((migration) => head.migrations.indexOf(migration) > from && head.migrations.indexOf(migration) < until);
  return to === undefined ? null : { from: gone, to };
}

const snapshotSchema = z.looseObject({ type: z.unknown().optional() });

/** What names a snapshot, and what it tells of the way that led to it. */
const ownKeys: ReadonlySet<string> = new Set(['id', 'prevId', 'prevIds', 'footprints', '_meta']);

/** A snapshot's schema; null for a snapshot that only tells the difference from another. */
function schemaOf(text: string): string | null {
  const parsed = snapshotSchema.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.type === 'diff') return null;
  return canonical(Object.fromEntries(Object.entries(parsed.data).filter(([key]) => !ownKeys.has(key))));
}
