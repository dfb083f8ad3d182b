/** A folder of evidence as an auditor finds it: records in the order of their chain, and whatever else lies there. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parseManifest } from '../../../src/manifest/parse.ts';
import type { DeployRecord } from '../../../src/manifest/record.ts';
import { digest } from '../../../src/model/digest.ts';
import type { ChainPosition } from '../../../src/model/chain.ts';

export interface FoundRecord {
  readonly folder: string;
  readonly record: DeployRecord;
  /** Of the manifest's bytes. */
  readonly sha256: string;
}

export interface FoundChain {
  readonly records: readonly FoundRecord[];
  /** Records of deploys that stopped before they could know their place. */
  readonly unchained: readonly FoundRecord[];
  /** Names of what is no whole record: marks, drafts. */
  readonly others: readonly string[];
}

/** Reads the one chain that the folder holds. */
export async function readChain(evidenceDirectory: string): Promise<FoundChain> {
  const chains = await readdir(evidenceDirectory);
  expect(chains).toHaveLength(1);
  const folder = join(evidenceDirectory, chains[0] ?? '');
  const names = (await readdir(folder)).sort();
  const read = (form: RegExp): Promise<FoundRecord[]> => Promise.all(names.filter((name) => form.test(name)).map((name) => readRecord(join(folder, name))));
  const [records, unchained] = await Promise.all([read(/^\d{6}-/u), read(/^unchained-/u)]);
  return { records, unchained, others: names.filter((name) => !/^(?:\d{6}|unchained)-/u.test(name)) };
}

async function readRecord(folder: string): Promise<FoundRecord> {
  const manifest = await readFile(join(folder, 'migration-manifest.json'));
  return { folder, record: parseManifest(manifest), sha256: digest(manifest) };
}

/** The records are 1, 2, 3 … and each names the one before it by the digest of its bytes; nothing else lies in the folder. */
export async function expectUnbroken(evidenceDirectory: string, length: number): Promise<readonly FoundRecord[]> {
  const { records, others } = await readChain(evidenceDirectory);
  const positions = records.map(({ record }): ChainPosition => record.chain.position);
  const expected = Array.from({ length }, (_, index): ChainPosition => {
    const before = records[index - 1];
    return before === undefined
      ? { sequence: 1, previous: null }
      : { sequence: index + 1, previous: { recordId: before.record.recordId, sha256: before.sha256 } };
  });
  expect(positions).toEqual(expected);
  expect(others).toEqual([]);
  return records;
}
