/** What a rule on a migrations folder is: a text, and a pure choice over the folder and its snapshots. */
import { posix } from 'node:path';
import type { Dialect } from '../../model/drizzle.ts';
import type { FindingPlace, RuleText } from '../../model/finding.ts';
import type { FindingDetails } from '../finding.ts';
import { snapshotFile, type FolderState, type MigrationState } from '../folder/state.ts';
import type { ParsedSnapshot, SnapshotIdentity } from '../folder/snapshot.ts';

export interface FolderInspection {
  /** Of the project; null where nothing tells it. */
  readonly dialect: Dialect | null;
  readonly folder: FolderState;
  /** By their path from the migrations folder. */
  readonly snapshots: ReadonlyMap<string, ParsedSnapshot>;
}

export interface IntegrityRule extends RuleText {
  find(inspection: FolderInspection): readonly FindingDetails[];
}

/** Snapshots that can be told apart, by file. */
export interface NamedSnapshot extends SnapshotIdentity {
  /** From the migrations folder. */
  readonly file: string;
}

/** In the order of their names, which is the order in which drizzle-kit reads them; what it passes over is left out. */
export function selectKnown({ snapshots, folder }: FolderInspection): readonly NamedSnapshot[] {
  return [...snapshots]
    .filter(([file]) => (folder.generation === 'v0') === file.startsWith('meta/') && !isIgnored(file))
    .flatMap(([file, parsed]) => (parsed.kind === 'known' ? [{ file, ...parsed.identity }] : []))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Whether every snapshot could be told apart: one that could not may be the one that is missed, and has its own finding. */
export function areAllKnown({ snapshots }: FolderInspection): boolean {
  return [...snapshots.values()].every(({ kind }) => kind === 'known');
}

/** drizzle-kit 0.x passes over files of `meta` that start with an underscore. */
export function isIgnored(file: string): boolean {
  return file.startsWith('meta/_');
}

export function snapshotOf({ generation }: FolderState, { name }: MigrationState): string {
  return snapshotFile(generation ?? 'v0', name);
}

export function placeIn({ path }: FolderState, file: string, line: number | null = null): FindingPlace {
  return { path: posix.join(path, file), line };
}
