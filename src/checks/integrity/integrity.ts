/** What is wrong with a migrations folder in itself, beyond what the project's reader tells: every rule, in order. */
import type { Finding } from '../../model/finding.ts';
import { findingOf } from '../finding.ts';
import { duplicatePrefix } from './duplicate-prefix.ts';
import { mixedPrefixes } from './mixed-prefixes.ts';
import { prefixNone } from './prefix-none.ts';
import type { FolderInspection, IntegrityRule } from './rule.ts';
import { snapshotConflict } from './snapshot-conflict.ts';
import { snapshotCycle } from './snapshot-cycle.ts';
import { snapshotDialect } from './snapshot-dialect.ts';
import { snapshotFork } from './snapshot-fork.ts';
import { snapshotHeads } from './snapshot-heads.ts';
import { snapshotInvalid } from './snapshot-invalid.ts';
import { snapshotMissing } from './snapshot-missing.ts';
import { snapshotParentMissing } from './snapshot-parent-missing.ts';
import { snapshotOrphaned } from './snapshot-orphaned.ts';
import { snapshotVersion } from './snapshot-version.ts';

export const integrityRules: readonly IntegrityRule[] = [
  snapshotConflict,
  snapshotInvalid,
  snapshotMissing,
  snapshotParentMissing,
  snapshotFork,
  snapshotHeads,
  snapshotCycle,
  snapshotDialect,
  snapshotVersion,
  snapshotOrphaned,
  duplicatePrefix,
  prefixNone,
  mixedPrefixes,
];

/** A journal that cannot be read has its finding already, and would make every snapshot look orphaned. */
export function findIntegrity(inspection: FolderInspection): readonly Finding[] {
  if (!inspection.folder.readable || inspection.folder.generation === null) return [];
  return integrityRules.flatMap((rule) => rule.find(inspection).map((told) => findingOf(rule, told)));
}
