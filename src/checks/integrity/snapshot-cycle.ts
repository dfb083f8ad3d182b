/** integrity/snapshot-cycle: snapshots that build on each other in a ring. */
import { groupBy } from '../../model/group.ts';
import { placeIn, selectKnown, type IntegrityRule, type NamedSnapshot } from './rule.ts';
import { quoteNames } from '../../text/sentence.ts';

export const snapshotCycle: IntegrityRule = {
  id: 'integrity/snapshot-cycle',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause: 'Snapshots build on each other in a ring, or two have one id, so none of them was first. Someone copied or edited a snapshot.',
  remedy: 'Restore the snapshots from git, and generate the migration that has a copied one again.',
  alias: [],
  find(inspection) {
    const known = selectKnown(inspection);
    const twins = [...groupBy(known, ({ id }) => id).values()].filter((same) => same.length > 1);
    // One id twice looks like a ring as well.
    const ring = twins.length > 0 ? [] : selectRing(known);
    return [...twins.map((same) => ({ same, how: 'have one id' })), ...(ring.length > 0 ? [{ same: ring, how: 'build on each other in a ring' }] : [])].map(
      ({ same, how }) => ({
        message: `The snapshots ${quoteNames(same.map(({ file }) => file))} ${how}.`,
        place: placeIn(inspection.folder, same.at(-1)?.file ?? ''),
      }),
    );
  },
};

/** What is left when those without a parent are taken away again and again, and then those without a child. */
function selectRing(known: readonly NamedSnapshot[]): readonly NamedSnapshot[] {
  const rest = peel(
    known,
    (one) => one.prevIds,
    (one) => [one.id],
  );
  return peel(
    rest,
    (one) => [one.id],
    (one) => one.prevIds,
  );
}

/** Takes away, in linear time, every snapshot none of whose needs another one that is left gives. */
function peel(
  known: readonly NamedSnapshot[],
  needs: (one: NamedSnapshot) => readonly string[],
  gives: (one: NamedSnapshot) => readonly string[],
): readonly NamedSnapshot[] {
  const givers = new Map<string, number>();
  for (const one of known) for (const id of gives(one)) givers.set(id, (givers.get(id) ?? 0) + 1);
  const takers = new Map<string, NamedSnapshot[]>();
  for (const one of known)
    for (const id of needs(one)) {
      const list = takers.get(id);
      if (list === undefined) takers.set(id, [one]);
      else list.push(one);
    }
  const left = new Set(known);
  const open = [...known];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (!left.has(one) || needs(one).some((id) => (givers.get(id) ?? 0) > 0)) continue;
    left.delete(one);
    for (const id of gives(one)) {
      givers.set(id, (givers.get(id) ?? 1) - 1);
      if (givers.get(id) === 0) open.push(...(takers.get(id) ?? []));
    }
  }
  return [...left];
}
