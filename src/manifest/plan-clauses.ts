/** The plan against itself and against what the manifest says was executed: clauses C1–C4. */
import { canonicalDigest } from '../model/digest.ts';
import { isUnknown } from '../model/unknown.ts';
import type { Contradiction } from './clause.ts';
import type { Manifest } from './schema.ts';

interface NamedFile {
  readonly name: string;
  readonly sha256: string;
}

/** C1: a plan names each migration once. */
export function planNames({ plan }: Manifest): Contradiction {
  if (isUnknown(plan)) return null;
  const names = new Set(plan.migrations.map(({ name }) => name));
  return names.size === plan.migrations.length ? null : 'the plan names a migration twice';
}

/** C2: the plan's digest is that of its list. */
export function planDigest({ plan }: Manifest): Contradiction {
  if (isUnknown(plan)) return null;
  const computed = canonicalDigest(plan.migrations);
  return computed === plan.sha256 ? null : `the plan's digest is ${plan.sha256}, and its list has ${computed}`;
}

/** C3: one entry for each planned migration, in the plan's order and with its digest; without a plan none. */
export function executedAgainstPlan({ plan, execution }: Manifest): Contradiction {
  const planned: readonly NamedFile[] = isUnknown(plan) ? [] : plan.migrations;
  const executed = execution.migrations;
  if (planned.length !== executed.length) return `the plan has ${String(planned.length)} migrations, and the execution speaks of ${String(executed.length)}`;
  const odd = planned.findIndex(({ name, sha256 }, at) => !isFile(executed[at], name, sha256));
  return odd === -1 ? null : `entry ${String(odd + 1)} of the execution is not entry ${String(odd + 1)} of the plan`;
}

function isFile(file: NamedFile | undefined, name: string, sha256: string): boolean {
  return file?.name === name && file.sha256 === sha256;
}

/** C4: a file has one digest, so that the subjects' names are unique. */
export function filesWithTwoDigests({ plan, status }: Manifest): Contradiction {
  const planned: readonly NamedFile[] = isUnknown(plan) ? [] : plan.migrations;
  const deviations = isUnknown(status) ? [] : status.deviations;
  const digests = new Map(planned.map(({ name, sha256 }) => [name, sha256]));
  for (const { name, fileSha256 } of deviations) {
    if (name === null || fileSha256 === null) continue;
    if ((digests.get(name) ?? fileSha256) !== fileSha256) return 'one migration file has two digests';
    digests.set(name, fileSha256);
  }
  return null;
}
