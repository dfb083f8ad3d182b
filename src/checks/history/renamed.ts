/** history/renamed: a merged migration has another name. */
import type { FindingDetails } from '../finding.ts';
import type { HistoryChange, MergedPair } from './change.ts';
import { entryPlace, type HistoryRule } from './rule.ts';
import { quote } from '../../text/plain.ts';

export const renamed: HistoryRule = {
  id: 'history/renamed',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause: 'A migration that is in the base has another name now. drizzle-kit 1.0 knows what it ran by name, and 0.31 by `when`: under a new one it runs again.',
  remedy: 'Give it back its name (and its `when`).',
  alias: [],
  find: (change) => change.renamed.map((pair) => describeFinding(pair, change)),
};

/** 0.31 does not store the name: with the same `when`, it only misleads readers. */
function describeFinding({ base, head }: MergedPair, { head: folder }: HistoryChange): FindingDetails {
  const harmless = folder.generation === 'v0' && base.createdAt === head.createdAt;
  const effect = harmless
    ? 'its `when` is the same, so drizzle-kit 0.31 does not mind, but manifests of earlier deploys name the old one'
    : 'drizzle-kit would take it for a new one';
  return {
    message: `The merged migration ${quote(base.name)} is called ${quote(head.name)} now: ${effect}.`,
    place: entryPlace(folder, head),
    severity: harmless ? 'warning' : 'error',
  };
}
