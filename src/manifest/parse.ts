/** The strict reading of a manifest: its bytes become a record, or a Problem that names the entry. */
import { z } from 'zod';
import { Problem } from '../errors.ts';
import { manifestName, renderDocument } from './document.ts';
import { recordSchema, type DeployRecord } from './record.ts';
import { issuePlace, renderFound, renderIssues } from './schema-issue.ts';
import { parseStrict, type StrictForm } from './strict.ts';

const manifestForm: StrictForm = { place: 'manifest', maxBytes: 16 * 1024 * 1024, spell: renderDocument, spacing: 'exact' };

/** The record that a manifest file's bytes hold. Throws `verify/too-large`, `not-json`, `not-canonical`, `manifest-version`, `manifest-invalid`. */
export function parseManifest(bytes: Uint8Array): DeployRecord {
  return parseRecord(parseManifestText(bytes));
}

/** The JSON value of a manifest file's bytes, spelt as F3 says; whether it is a record is not asked yet. */
export function parseManifestText(bytes: Uint8Array): unknown {
  return parseStrict(bytes, manifestForm);
}

/** The record that a JSON value is. */
export function parseRecord(value: unknown): DeployRecord {
  refuseOtherVersion(value);
  const parsed = recordSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem('verify/manifest-invalid', {
    message: `The manifest is not a record of version 1: ${renderIssues(parsed.error, value)}.`,
    remedy: 'Use the manifest exactly as the deploy published it.',
    place: `${manifestName}: ${issuePlace(parsed.error)}`,
  });
}

const versioned = z.object({ schemaVersion: z.int() });

/** A version of its own code: a later record is no broken record. */
function refuseOtherVersion(value: unknown): void {
  const mark = versioned.safeParse(value);
  if (!mark.success || mark.data.schemaVersion === 1) return;
  throw new Problem('verify/manifest-version', {
    message: `The manifest says schemaVersion ${renderFound(mark.data.schemaVersion)}; this release reads version 1.`,
    remedy: 'Verify it with the release of drizzle-attest that wrote it, or a later one.',
    place: `${manifestName}: schemaVersion`,
  });
}
