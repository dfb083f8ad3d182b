/** The same manifest from several places is one manifest: copies are told apart by their bytes alone. */
import { Problem } from '../../errors/problem.ts';
import type { Manifest } from '../../manifest/schema.ts';
import { digest, type Sha256 } from '../../model/digest.ts';
import { groupBy } from '../../model/group.ts';
import type { ManifestSource } from '../../manifest/evidence-index.ts';
import type { ManifestBytes } from '../../evidence/kept-manifest.ts';
import { manifestOf } from '../verification/manifest.ts';

export interface Copy extends ManifestBytes {
  readonly source: ManifestSource;
}

export interface Collected {
  readonly sha256: Sha256;
  readonly manifestBytes: Uint8Array;
  /** Each once, in the order of the sources. */
  readonly bundles: readonly Uint8Array[];
  readonly log: Uint8Array | null;
  /** Null where the manifest is none. */
  readonly manifest: Manifest | null;
  readonly sources: readonly ManifestSource[];
}

export function uniteCopies(copies: readonly Copy[]): readonly Collected[] {
  const groups = groupBy(copies, ({ manifestBytes }) => digest(manifestBytes));
  return [...groups].map(([sha256, same]) => {
    const manifestBytes = same[0]?.manifestBytes ?? new Uint8Array();
    const bundles = new Map(same.flatMap(({ bundle }) => (bundle === null ? [] : [[digest(bundle), bundle] as const])));
    const log = same.find((copy) => copy.log !== null)?.log ?? null;
    return { sha256, manifestBytes, bundles: [...bundles.values()], log, manifest: manifestOf(manifestBytes), sources: same.map(({ source }) => source) };
  });
}

/** One id, two manifests: at most one of them is what the deploy wrote. */
export function findTwoManifests(collected: readonly Collected[]): Problem[] {
  const groups = groupBy(
    collected.filter(({ manifest }) => manifest !== null),
    ({ manifest }) => manifest?.manifestId ?? '',
  );
  return [...groups]
    .filter(([, same]) => same.length > 1)
    .map(
      ([manifestId, same]) =>
        new Problem('evidence/two-manifests', {
          message: `${String(same.length)} different manifests say that they are the manifest ${manifestId}: ${same.map(({ sources }) => sources.map(placeOfSource).join(', ')).join(' · ')}.`,
          remedy: 'The one that verifies is what the deploy wrote. Find out who made the other, and compare with the attestation store.',
          place: manifestId,
        }),
    );
}

export function placeOfSource(source: ManifestSource): string {
  return source.kind === 'branch' ? source.path : `artifact ${source.name}`;
}
