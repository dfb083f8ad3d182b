/** What a rule on the history is: a text, and a pure choice over the change and what was read to judge it. */
import type { FindingPlace, RuleText } from '../../model/finding.ts';
import type { OrUnknown } from '../../model/unknown.ts';
import type { FindingDetails } from '../finding.ts';
import { snapshotFile, type FolderState, type MigrationState } from '../folder/state.ts';
import type { SnapshotText } from '../folder/snapshot.ts';
import type { MergedText } from '../git.ts';
import type { TreeFile } from '../../git/output.ts';
import type { HistoryChange } from './change.ts';
import type { Declarations } from './declaration.ts';

/** What a few files say, read after both sides were laid beside each other. */
export interface Evidence {
  /** The base's files, by their path from the migrations folder. */
  readonly files: ReadonlyMap<string, TreeFile>;
  /** The base's texts that `selectEvidence` asked for, by git's id. */
  readonly merged: ReadonlyMap<string, OrUnknown<MergedText>>;
  /** The snapshots of the work tree, by their path from the migrations folder. */
  readonly snapshots: ReadonlyMap<string, SnapshotText>;
  /** The SQL of the work tree, by path from the repository's root. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of the base's check configuration file. */
  readonly declarations: Declarations;
  /** Milliseconds. */
  readonly now: number;
}

export interface HistoryRule extends RuleText {
  find(change: HistoryChange, evidence: Evidence): readonly FindingDetails[];
}

/** Where a migration is to be shown: its line in the journal, or its SQL file. */
export function entryPlace({ path, generation, journal }: FolderState, migration: MigrationState): FindingPlace {
  if (generation === 'v1' || journal === null) return { path: migration.path, line: null };
  const written = JSON.stringify(migration.name);
  const line = journal.split('\n').findIndex((text) => text.includes('"tag"') && text.includes(written));
  return { path: `${path === '' ? '' : `${path}/`}meta/_journal.json`, line: line === -1 ? null : line + 1 };
}

/** The name of a migration's snapshot, from the migrations folder. */
export function snapshotOf({ entry, name }: MigrationState): string {
  return snapshotFile(entry === null ? 'v1' : 'v0', name);
}
