/** Uploads a manifest as one workflow artifact. */
import { DefaultArtifactClient } from '@actions/artifact';
import { Problem } from '../errors/problem.ts';
import type { WrittenManifest } from './directory-disk.ts';
import { sentence } from '../text/sentence.ts';

export interface UploadedArtifact {
  readonly name: string;
  readonly id: number | null;
}

/** Throws `evidence/not-uploaded`: the manifest stays where it was written. */
export async function uploadManifest(name: string, manifest: WrittenManifest, retentionDays: number | null): Promise<UploadedArtifact> {
  const files = [manifest.manifestPath, manifest.bundlePath, manifest.logPath].filter((path) => path !== null);
  return await uploadFiles(name, files, manifest.folder, retentionDays);
}

/** `files` lie in `folder`. Throws `evidence/not-uploaded`. */
export async function uploadFiles(name: string, files: readonly string[], folder: string, retentionDays: number | null): Promise<UploadedArtifact> {
  try {
    const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], folder, retentionDays === null ? {} : { retentionDays });
    return { name, id: id ?? null };
  } catch (cause) {
    throw new Problem('evidence/not-uploaded', {
      message: `The artifact ${name} could not be uploaded: ${sentence(cause instanceof Error ? cause.message : String(cause))}`,
      remedy: 'Keep the files of the evidence directory, and upload them in a step of their own (if: always()).',
      cause,
    });
  }
}
