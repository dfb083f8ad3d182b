/** What was wrong with the folder before the change: it stays visible, but a change is not refused for what merged long ago. */
import type { Finding, FindingSeverity } from '../../model/finding.ts';
import type { FolderState, MigrationState } from '../folder/state.ts';

export interface Merged {
  readonly base: FolderState;
  readonly head: FolderState;
  /** Paths from the migrations folder, as they were in the base. */
  readonly files: ReadonlySet<string>;
  /** Those that may differ now. */
  readonly changed: ReadonlySet<string>;
}

/** What is told of a file by itself; other rules look at several, so that a new one may be what is wrong with an old one. */
const ofOneFile: ReadonlySet<string> = new Set([
  'integrity/snapshot-invalid',
  'integrity/snapshot-version',
  'integrity/snapshot-orphaned',
  'integrity/snapshot-dialect',
]);

/** Above this many of a rule, one finding stands for them all. */
const toldAtMost = 3;

const softer: Readonly<Record<FindingSeverity, FindingSeverity>> = { error: 'warning', warning: 'notice', notice: 'notice' };

/** What the base had already is one step milder; the codes of defects that stop a deploy stay what they are. */
export function softenMerged(findings: readonly Finding[], merged: Merged): readonly Finding[] {
  const old = new Map<string, Finding[]>();
  for (const finding of findings) if (wasThere(finding, merged)) old.set(finding.rule, [...(old.get(finding.rule) ?? []), finding]);
  return findings.flatMap((finding) => {
    const same = old.get(finding.rule) ?? [];
    if (!same.includes(finding)) return [finding];
    if (same.length <= toldAtMost) return [soften(finding, 'It was so before this change.')];
    return finding === same[0] ? [soften(finding, `It was so before this change, as were ${String(same.length - 1)} more of the kind.`)] : [];
  });
}

function soften(finding: Finding, words: string): Finding {
  return { ...finding, severity: softer[finding.severity], message: `${finding.message} ${words}` };
}

function wasThere({ rule, severity, place }: Finding, merged: Merged): boolean {
  const { head, files, changed } = merged;
  const file = !place?.path.startsWith(`${head.path}/`) ? null : place.path.slice(head.path.length + 1);
  if (place === null || file === null) return false;
  // An error of the project's reader stops each deploy until it is mended.
  if (rule.startsWith('journal/')) return severity !== 'error' && isMerged(entryAt(head, place.line), merged);
  if (rule === 'integrity/duplicate-prefix') return isMerged(entryAt(head, place.line), merged);
  if (rule === 'integrity/snapshot-missing')
    return !files.has(file) && isMerged(head.migrations.find(({ snapshotPath }) => snapshotPath === place.path) ?? null, merged);
  const isSame = files.has(file) && !changed.has(file);
  if (ofOneFile.has(rule)) return isSame;
  return rule === 'integrity/snapshot-parent-missing' && isSame && ![...files].some((one) => one.endsWith('snapshot.json') && changed.has(one));
}

/** The entry of the journal whose tag is written at this line, or next after it. */
function entryAt({ migrations, journal }: FolderState, line: number | null): MigrationState | null {
  if (line === null || journal === null) return null;
  const [, written = ''] =
    /"tag"\s*:\s*"((?:[^"\\]|\\.)*)"/u.exec(
      journal
        .split('\n')
        .slice(line - 1, line + 5)
        .join('\n'),
    ) ?? [];
  return migrations.find(({ name }) => JSON.stringify(name) === `"${written}"`) ?? null;
}

function isMerged(migration: MigrationState | null, { base }: Merged): boolean {
  return migration !== null && base.migrations.some(({ name, createdAt }) => name === migration.name && createdAt === migration.createdAt);
}
