/** Reads all that the checks of a migrations folder need, in order: the base, the files, and the texts by which both are judged. */
import type { Dialect } from '../model/drizzle.ts';
import type { Finding } from '../model/finding.ts';
import { joinChunks } from '../model/migration.ts';
import type { ReadOutput } from '../model/ports.ts';
import type { MigrationsFolder } from '../model/project.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import { findDialect } from './folder/dialect.ts';
import { readFolderFiles } from './folder/disk.ts';
import { parseSnapshot } from './folder/snapshot.ts';
import { formatOf } from '../git/blob.ts';
import { stateOf } from './folder/state.ts';
import { readBase, readMergedTexts, type Base } from './git.ts';
import { compareFolders, type HistoryChange } from './history/change.ts';
import type { Declarations } from './history/declaration.ts';
import { findHistory, selectEvidence } from './history/history.ts';
import type { Evidence } from './history/rule.ts';
import { fromDefects } from './integrity/defects.ts';
import { findIntegrity } from './integrity/integrity.ts';
import { softenMerged } from './integrity/merged.ts';

export interface FolderPlace {
  /** Absolute. */
  readonly repositoryRoot: string;
  /** Of the project; left out where the files themselves are to tell it. */
  readonly dialect?: Dialect;
  /** A branch, a tag or a commit; null where nothing is to be compared. */
  readonly base: string | null;
  /** Of the base's check configuration file. */
  readonly declarations: Declarations;
  /** Milliseconds. */
  readonly now: number;
}

/** The change since the base, with which `restamp` mends what came out of order. */
export interface FolderHistory {
  readonly base: Base;
  readonly change: HistoryChange;
  readonly evidence: Evidence;
}

export interface FolderJudgement {
  /** What was given, or what the files say. */
  readonly dialect: OrUnknown<Dialect>;
  readonly findings: readonly Finding[];
  /** Null where no base could be read, or none was asked for. */
  readonly history: FolderHistory | null;
}

export async function judgeFolder(place: FolderPlace, folder: MigrationsFolder, readOutput: ReadOutput): Promise<FolderJudgement> {
  const { repositoryRoot, base: revision } = place;
  const reading = revision === null ? null : await readBase({ repositoryRoot, migrationsPath: folder.path, base: revision }, readOutput);
  const base = reading?.kind === 'read' ? reading.base : null;
  const changed = base?.folder.path === folder.path ? base.changed : null;
  const files = await readFolderFiles(repositoryRoot, folder.path, (name) => changed === null || changed.has(name));
  const head = stateOf(folder, files.names, files.journal, formatOf(base?.mergeBase ?? ''));
  const snapshots = new Map([...files.snapshots].map(([name, text]) => [name, parseSnapshot(text)]));
  const dialect = place.dialect ?? findDialect(files.journal, snapshots);
  const inFolder = [...fromDefects(folder.defects), ...findIntegrity({ dialect: isUnknown(dialect) ? null : dialect, folder: head, snapshots })];
  if (base === null) return { dialect, findings: [...inFolder, ...(reading?.kind === 'unreadable' ? [reading.finding] : [])], history: null };
  const change = compareFolders(base.folder, head);
  const seen = { files: base.files, snapshots: files.snapshots };
  const merged = await readMergedTexts(repositoryRoot, selectEvidence(change, seen), readOutput);
  const texts = new Map(folder.migrations.map(({ path, chunks }) => [path, joinChunks(chunks)]));
  const evidence: Evidence = { ...seen, merged, texts, declarations: place.declarations, now: place.now };
  const told = changed === null ? inFolder : softenMerged(inFolder, { base: base.folder, head, files: new Set(base.files.keys()), changed });
  return { dialect, findings: [...told, ...findHistory(change, evidence)], history: { base, change, evidence } };
}
