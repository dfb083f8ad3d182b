/** The same record from several places is one record: copies are told apart by their bytes alone. */
import { Problem } from '../../errors.ts';
import type { DeployRecord } from '../../manifest/record.ts';
import { digest, type Sha256 } from '../../model/digest.ts';
import { groupBy } from '../../model/group.ts';
import type { RecordSource } from '../../publish/evidence/index-form.ts';
import type { RecordBytes } from '../../publish/evidence/kept-record.ts';
import { recordOf } from '../verification/record.ts';

export interface Copy extends RecordBytes {
  readonly source: RecordSource;
}

export interface Collected {
  readonly sha256: Sha256;
  readonly manifest: Uint8Array;
  /** Each once, in the order of the sources. */
  readonly bundles: readonly Uint8Array[];
  readonly log: Uint8Array | null;
  /** Null where the manifest is none. */
  readonly record: DeployRecord | null;
  readonly sources: readonly RecordSource[];
}

export function uniteCopies(copies: readonly Copy[]): readonly Collected[] {
  const groups = groupBy(copies, ({ manifest }) => digest(manifest));
  return [...groups].map(([sha256, same]) => {
    const manifest = same[0]?.manifest ?? new Uint8Array();
    const bundles = new Map(same.flatMap(({ bundle }) => (bundle === null ? [] : [[digest(bundle), bundle] as const])));
    const log = same.find((copy) => copy.log !== null)?.log ?? null;
    return { sha256, manifest, bundles: [...bundles.values()], log, record: recordOf(manifest), sources: same.map(({ source }) => source) };
  });
}

/** One id, two manifests: at most one of them is what the deploy wrote. */
export function findTwoManifests(collected: readonly Collected[]): Problem[] {
  const groups = groupBy(
    collected.filter(({ record }) => record !== null),
    ({ record }) => record?.recordId ?? '',
  );
  return [...groups]
    .filter(([, same]) => same.length > 1)
    .map(
      ([recordId, same]) =>
        new Problem('evidence/two-manifests', {
          message: `${String(same.length)} different manifests say that they are the record ${recordId}: ${same.map(({ sources }) => sources.map(placeOfSource).join(', ')).join(' · ')}.`,
          remedy: 'The one that verifies is what the deploy wrote. Find out who made the other, and compare with the attestation store.',
          place: recordId,
        }),
    );
}

export function placeOfSource(source: RecordSource): string {
  return source.kind === 'branch' ? source.path : `artifact ${source.name}`;
}
