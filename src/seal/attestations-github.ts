/** Bundles of a manifest in the repository's attestation store, found by its digest. */
import { z } from 'zod';
import type { Github } from '../github/client.ts';
import type { GithubPlace } from '../github/place.ts';
import { mapReading, parseOptional, type Reading } from '../github/reading.ts';
import { predicateType } from '../manifest/statement.ts';
import type { Sha256 } from '../model/digest.ts';

const answer = z.object({ attestations: z.array(z.object({ bundle: z.record(z.string(), z.unknown()).nullish() })) });

/** Their texts; none where the store has none. */
export async function readBundles(github: Github, place: GithubPlace, manifestSha256: Sha256): Promise<Reading<readonly string[]>> {
  const asked = await github.ask('GET /repos/{owner}/{repo}/attestations/{subject_digest}', {
    ...place,
    subject_digest: `sha256:${manifestSha256}`,
    predicate_type: predicateType,
  });
  const read = parseOptional(asked, answer, { what: 'the attestations of a manifest', permission: 'attestations: read' });
  return mapReading(read, (value) =>
    (value?.attestations ?? []).flatMap(({ bundle }) => (bundle === null || bundle === undefined ? [] : [JSON.stringify(bundle)])),
  );
}
