/** The manifest file: the one text of a deploy's manifest. */
import { canonical } from '../model/digest.ts';
import type { Manifest } from './schema.ts';

/** The name of the file, beside its bundle and as a subject of the statement. */
export const manifestName = 'migration-manifest.json';

/** Evidence beyond this many bytes is refused by its size; nothing larger is read into memory. */
export const longestEvidence = 32 * 1024 * 1024;

/** The manifest file's exact text: RFC 8785 order of keys, two spaces of indent, one final newline. */
export function renderManifest(manifest: Manifest): string {
  return renderDocument(manifest);
}

/** Any JSON value in the manifest's spelling (clause F3). */
export function renderDocument(value: unknown): string {
  const ordered: unknown = JSON.parse(canonical(value));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
