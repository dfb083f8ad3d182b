/** A manifest as the evidence branch keeps it: its folder by what it says itself, and its files. */
import { manifestName } from '../manifest/document.ts';
import { parseManifest } from '../manifest/parse.ts';
import type { Manifest } from '../manifest/schema.ts';
import { blobId } from '../git/blob.ts';
import { isUnknown } from '../model/unknown.ts';
import { manifestFolderName } from './chain-folder.ts';
import { bundleName, logName } from './files.ts';
import { fileName } from '../text/plain.ts';

export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its git blob id. */
  readonly blob: string;
}

export interface KeptManifest {
  readonly manifest: Manifest;
  /** The folder of its chain. */
  readonly chain: string;
  /** Its own, in that one. */
  readonly folder: string;
  readonly files: readonly KeptFile[];
}

export interface ManifestBytes {
  readonly manifestBytes: Uint8Array;
  readonly bundle: Uint8Array | null;
  readonly log: Uint8Array | null;
}

/** Nothing of where it lay is believed. Throws what the strict reading throws. */
export function keptManifest({ manifestBytes, bundle, log }: ManifestBytes): KeptManifest {
  const manifest = parseManifest(manifestBytes);
  const files = [file(manifestName, manifestBytes), ...(bundle === null ? [] : [file(bundleName, bundle)]), ...(log === null ? [] : [file(logName, log)])];
  return { manifest, chain: chainFolderName(manifest.chain.id), folder: ownFolderName(manifest), files };
}

export function chainFolderName(chainId: string): string {
  return chainId.slice(0, 16);
}

export function ownFolderName({ manifestId, chain: { position } }: Manifest): string {
  return manifestFolderName(isUnknown(position) ? null : position.sequence, manifestId);
}

/** From the root of the branch, or of a folder of manifests. */
export function folderPath({ chain, folder }: KeptManifest): string {
  return `${chain}/${folder}`;
}

/** One line for each manifest. Names of environments come from elsewhere: nobody is mentioned by one. */
export function commitMessage(manifests: readonly KeptManifest[]): string {
  const [first = '', ...others] = manifests.map(({ manifest }) => messageLine(manifest));
  return others.length === 0 ? first : [`evidence: ${String(manifests.length)} manifests`, '', first, ...others].join('\n');
}

function messageLine({ manifestId, chain: { position }, system }: Manifest): string {
  return `evidence: ${fileName(system.environment)} ${isUnknown(position) ? 'unchained' : String(position.sequence)} ${manifestId}`;
}

function file(name: string, bytes: Uint8Array): KeptFile {
  return { name, bytes, blob: blobId(bytes) };
}
