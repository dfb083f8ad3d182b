/** The strict reading of a manifest: its bytes become a manifest, or a Problem that names the entry. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import { manifestName, renderDocument } from './document.ts';
import { manifestSchema, type Manifest } from './schema.ts';
import { issuePlace, renderFound, renderIssues } from './schema-issue.ts';
import { parseStrict, type StrictForm } from './strict.ts';

const manifestForm: StrictForm = { place: 'manifest', maxBytes: 16 * 1024 * 1024, spell: renderDocument, spacing: 'exact' };

/** The manifest in the bytes of a file. Throws `verify/too-large`, `not-json`, `not-canonical`, `manifest-version`, `manifest-invalid`. */
export function parseManifest(bytes: Uint8Array): Manifest {
  return parseManifestValue(parseManifestJson(bytes));
}

/** The JSON value of a manifest file's bytes, spelt as F3 says; whether it is a manifest is not asked yet. */
export function parseManifestJson(bytes: Uint8Array): unknown {
  return parseStrict(bytes, manifestForm);
}

/** The manifest that a JSON value is. */
export function parseManifestValue(value: unknown): Manifest {
  refuseOtherVersion(value);
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem('verify/manifest-invalid', {
    message: `The manifest does not have the form of version 1: ${renderIssues(parsed.error, value)}.`,
    remedy: 'Use the manifest exactly as the deploy published it.',
    place: `${manifestName}: ${issuePlace(parsed.error)}`,
  });
}

const versioned = z.object({ schemaVersion: z.int() });

/** A later version has a code of its own: it is not a broken manifest. */
function refuseOtherVersion(value: unknown): void {
  const mark = versioned.safeParse(value);
  if (!mark.success || mark.data.schemaVersion === 1) return;
  throw new Problem('verify/manifest-version', {
    message: `The manifest says schemaVersion ${renderFound(mark.data.schemaVersion)}; this release reads version 1.`,
    remedy: 'Verify it with the release of drizzle-attest that wrote it, or a later one.',
    place: `${manifestName}: schemaVersion`,
  });
}
