/** Uploads a record as one workflow artifact. */
import { DefaultArtifactClient } from '@actions/artifact';
import { Problem } from '../errors.ts';
import type { WrittenRecord } from './evidence-disk.ts';

export interface UploadedArtifact {
  readonly name: string;
  readonly id: number | null;
}

/** Throws `evidence/not-uploaded`: the record stays where it was written. */
export async function uploadRecord(name: string, record: WrittenRecord, retentionDays: number | null): Promise<UploadedArtifact> {
  const files = [record.manifestPath, record.bundlePath, record.logPath].filter((path) => path !== null);
  return await uploadFiles(name, files, record.folder, retentionDays);
}

/** `files` lie in `folder`. Throws `evidence/not-uploaded`. */
export async function uploadFiles(name: string, files: readonly string[], folder: string, retentionDays: number | null): Promise<UploadedArtifact> {
  try {
    const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], folder, retentionDays === null ? {} : { retentionDays });
    return { name, id: id ?? null };
  } catch (cause) {
    throw new Problem('evidence/not-uploaded', {
      message: `The artifact ${name} could not be uploaded: ${cause instanceof Error ? cause.message : String(cause)}.`,
      remedy: 'Keep the files of the evidence directory, and upload them in a step of their own (if: always()).',
      cause,
    });
  }
}
