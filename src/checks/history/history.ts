/** What happened to the history since the base: every rule of the family, in the order in which they are told. */
import type { Finding, RuleText } from '../../model/finding.ts';
import { findingOf } from '../finding.ts';
import type { TreeFile } from '../../git/output.ts';
import { breakpointsChanged } from './breakpoints-changed.ts';
import type { HistoryChange } from './change.ts';
import { withDeclaration } from './declaration.ts';
import { deleted } from './deleted.ts';
import { edited, isEdited } from './edited.ts';
import { inserted } from './inserted.ts';
import { outOfOrder } from './out-of-order.ts';
import { moved } from './moved.ts';
import { renamed } from './renamed.ts';
import { reordered } from './reordered.ts';
import { reset } from './reset.ts';
import { snapshotOf, type Evidence, type HistoryRule } from './rule.ts';
import { selectRewritten, snapshotChanged } from './snapshot-changed.ts';
import { selectSquash, squashed } from './squashed.ts';
import { historyUncomparable, uncomparable } from './uncomparable.ts';
import { whenChanged } from './when-changed.ts';
import { whenFuture } from './when-future.ts';
import { whenTyped } from './when-typed.ts';

export const historyRules: readonly HistoryRule[] = [
  edited,
  deleted,
  renamed,
  reset,
  squashed,
  reordered,
  inserted,
  outOfOrder,
  whenChanged,
  whenTyped,
  whenFuture,
  breakpointsChanged,
  snapshotChanged,
  moved,
];

export const historyTexts: readonly RuleText[] = [...historyRules, historyUncomparable];

/** The files of the base whose text the rules need: merged files that changed, and the last snapshot before a squash. */
export function selectEvidence(change: HistoryChange, seen: Pick<Evidence, 'files' | 'snapshots'>): readonly TreeFile[] {
  const squashedTo = selectSquash(change)?.from.at(-1);
  const names = [
    ...change.pairs.filter(isEdited).map(({ base }) => base.path.slice(change.base.path === '' ? 0 : change.base.path.length + 1)),
    ...selectRewritten(change, seen).map(({ base }) => snapshotOf(base)),
    ...(squashedTo === undefined ? [] : [snapshotOf(squashedTo)]),
  ];
  return names.flatMap((name) => seen.files.get(name) ?? []);
}

/** Every finding of every rule; a journal that cannot be read is one, since then nothing can be compared. */
export function findHistory(change: HistoryChange, evidence: Evidence): readonly Finding[] {
  if (!change.base.readable) return [uncomparable('base-journal', change.base.path)];
  if (!change.head.readable) return [uncomparable('journal', change.head.path)];
  const newest = change.gone.at(-1)?.name;
  return historyRules.flatMap((rule) =>
    rule.find(change, evidence).map((told) => findingOf(rule, withDeclaration(rule.id, newest, told, evidence.declarations, evidence.now))),
  );
}
