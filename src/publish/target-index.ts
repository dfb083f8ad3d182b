/** What a deploy to several targets left of each: one manifest, or none. */
import { Problem } from '../errors/problem.ts';
import type { Manifest } from '../manifest/schema.ts';
import type { Sha256 } from '../model/digest.ts';
import { isUnknown } from '../model/unknown.ts';
import { targetLabel, type Target } from '../model/target.ts';
import { escapeMarkdown, renderTable } from '../text/markdown.ts';
import { renderProblemMarkdown } from '../text/problem.ts';

/** A manifest as it lies in the folder of its artifact. */
export interface FoundManifest {
  /** Name of the artifact. */
  readonly artifact: string;
  readonly manifestSha256: Sha256;
  readonly manifest: Manifest;
}

export interface TargetEntry {
  readonly target: string;
  readonly environment: string;
  readonly deployed: {
    readonly outcome: Manifest['outcome'];
    readonly manifestId: string;
    readonly chain: string;
    /** Null where the place in the chain is not known. */
    readonly sequence: number | null;
    readonly manifestSha256: Sha256;
    readonly artifact: string;
  } | null;
}

export interface TargetIndex {
  readonly verdict: 'complete' | 'incomplete';
  readonly entries: readonly TargetEntry[];
  readonly problems: readonly Problem[];
}

/** In the order of the targets. Where a run was attempted again, the newest manifest of a target counts. */
export function indexTargets(targets: readonly Target[], found: readonly FoundManifest[]): TargetIndex {
  const entries = targets.map((target) => entryOf(target, found));
  const problems = entries.flatMap(problemsOf);
  return { verdict: problems.length === 0 ? 'complete' : 'incomplete', entries, problems };
}

function entryOf({ name, environment }: Target, found: readonly FoundManifest[]): TargetEntry {
  const start = `migration-manifest-${targetLabel(environment, name)}-`;
  const newest = found
    .flatMap((one) => {
      const attempt = one.artifact.startsWith(start) ? /^\d+-(?<attempt>\d+)$/u.exec(one.artifact.slice(start.length))?.groups?.['attempt'] : undefined;
      return attempt === undefined ? [] : [{ ...one, attempt: Number(attempt) }];
    })
    .sort((one, other) => other.attempt - one.attempt)[0];
  if (newest === undefined) return { target: name, environment, deployed: null };
  const { manifest, manifestSha256, artifact } = newest;
  const { position, id: chain } = manifest.chain;
  const sequence = isUnknown(position) ? null : position.sequence;
  return { target: name, environment, deployed: { outcome: manifest.outcome, manifestId: manifest.manifestId, chain, sequence, manifestSha256, artifact } };
}

function problemsOf({ target, deployed }: TargetEntry): readonly Problem[] {
  if (deployed === null)
    return [
      new Problem('targets/no-manifest', {
        message: `The target ${target} has no manifest in this run.`,
        remedy: 'Its deploy did not start, since an earlier one failed or was not approved, or it could not be sealed: see its jobs, and deploy again.',
        place: target,
      }),
    ];
  if (deployed.outcome === 'succeeded' || deployed.outcome === 'no-op') return [];
  return [
    new Problem('targets/not-deployed', {
      message: `The deploy to the target ${target} ended as ${deployed.outcome}.`,
      remedy: 'See its manifest for the cause, mend that, and deploy again: targets that are up to date are passed over.',
      place: target,
    }),
  ];
}

export function renderTargetIndex({ verdict, entries, problems }: TargetIndex): string {
  const title = verdict === 'complete' ? '✅ Every target is deployed' : '⛔ Not every target is deployed';
  const rows = entries.map(({ target, environment, deployed }) => {
    const words = deployed === null ? ['no manifest', '', ''] : [deployed.outcome, String(deployed.sequence ?? 'unknown'), `\`${deployed.manifestSha256}\``];
    return [...[target, environment].map(escapeMarkdown), ...words];
  });
  const table = renderTable('| Target | Environment | Outcome | Manifest | SHA-256 of the manifest |', rows);
  return [`## ${title}`, table, ...problems.map(renderProblemMarkdown)].join('\n\n');
}
