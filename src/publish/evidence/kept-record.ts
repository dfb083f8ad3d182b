/** A record as the evidence branch keeps it: its folder by what it says itself, and its files. */
import { manifestName } from '../../manifest/document.ts';
import { parseManifest } from '../../manifest/parse.ts';
import type { DeployRecord } from '../../manifest/record.ts';
import { gitBlobId } from '../../model/git-blob.ts';
import { isUnknown } from '../../model/stated.ts';
import { recordFolderName } from '../chain-folder.ts';
import { bundleName, logName } from '../record-files.ts';

export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its git blob id. */
  readonly blob: string;
}

export interface KeptRecord {
  readonly record: DeployRecord;
  /** The folder of its chain. */
  readonly chain: string;
  /** Its own, in that one. */
  readonly folder: string;
  readonly files: readonly KeptFile[];
}

export interface RecordBytes {
  readonly manifest: Uint8Array;
  readonly bundle: Uint8Array | null;
  readonly log: Uint8Array | null;
}

/** Nothing of where it lay is believed. Throws what the strict reading throws. */
export function keptRecord({ manifest, bundle, log }: RecordBytes): KeptRecord {
  const record = parseManifest(manifest);
  const files = [file(manifestName, manifest), ...(bundle === null ? [] : [file(bundleName, bundle)]), ...(log === null ? [] : [file(logName, log)])];
  return { record, chain: chainFolderName(record.chain.id), folder: ownFolderName(record), files };
}

export function chainFolderName(chainId: string): string {
  return chainId.slice(0, 16);
}

export function ownFolderName({ recordId, chain: { position } }: DeployRecord): string {
  return recordFolderName(isUnknown(position) ? null : position.sequence, recordId);
}

/** From the root of the branch, or of a folder of records. */
export function placeOf({ chain, folder }: KeptRecord): string {
  return `${chain}/${folder}`;
}

/** One line for each record. Names of environments come from elsewhere: nobody is mentioned by one. */
export function commitMessage(records: readonly KeptRecord[]): string {
  const [first = '', ...others] = records.map(({ record }) => messageLine(record));
  return others.length === 0 ? first : [`evidence: ${String(records.length)} records`, '', first, ...others].join('\n');
}

function messageLine({ recordId, chain: { position }, system }: DeployRecord): string {
  const environment = system.environment.replace(/[^\w.-]+/gu, '_');
  return `evidence: ${environment} ${isUnknown(position) ? 'unchained' : String(position.sequence)} ${recordId}`;
}

function file(name: string, bytes: Uint8Array): KeptFile {
  return { name, bytes, blob: gitBlobId(bytes) };
}
