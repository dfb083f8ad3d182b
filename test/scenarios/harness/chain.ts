/** A folder of evidence as an auditor finds it: manifests in the order of their chain, and whatever else lies there. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parseManifest } from '../../../src/manifest/parse.ts';
import type { Manifest } from '../../../src/manifest/schema.ts';
import { digest } from '../../../src/model/digest.ts';
import type { ChainPosition } from '../../../src/model/chain.ts';

export interface FoundManifest {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Of the manifest's bytes. */
  readonly sha256: string;
}

export interface FoundChain {
  readonly manifests: readonly FoundManifest[];
  /** Manifests of deploys that stopped before they could know their place. */
  readonly unchained: readonly FoundManifest[];
  /** Names of what is no whole manifest: marks, drafts. */
  readonly others: readonly string[];
}

/** Reads the one chain that the folder holds. */
export async function readChain(evidenceDirectory: string): Promise<FoundChain> {
  const chains = await readdir(evidenceDirectory);
  expect(chains).toHaveLength(1);
  const folder = join(evidenceDirectory, chains[0] ?? '');
  const names = (await readdir(folder)).sort();
  const read = (form: RegExp): Promise<FoundManifest[]> =>
    Promise.all(names.filter((name) => form.test(name)).map((name) => readManifestFiles(join(folder, name))));
  const [manifests, unchained] = await Promise.all([read(/^\d{6}-/u), read(/^unchained-/u)]);
  return { manifests, unchained, others: names.filter((name) => !/^(?:\d{6}|unchained)-/u.test(name)) };
}

async function readManifestFiles(folder: string): Promise<FoundManifest> {
  const manifestBytes = await readFile(join(folder, 'migration-manifest.json'));
  return { folder, manifest: parseManifest(manifestBytes), sha256: digest(manifestBytes) };
}

/** The manifests are 1, 2, 3 … and each names the one before it by the digest of its bytes; nothing else lies in the folder. */
export async function expectUnbroken(evidenceDirectory: string, length: number): Promise<readonly FoundManifest[]> {
  const { manifests, others } = await readChain(evidenceDirectory);
  const positions = manifests.map(({ manifest }): ChainPosition => manifest.chain.position);
  const expected = Array.from({ length }, (_, index): ChainPosition => {
    const before = manifests[index - 1];
    return before === undefined
      ? { sequence: 1, previous: null }
      : { sequence: index + 1, previous: { manifestId: before.manifest.manifestId, sha256: before.sha256 }, overtaken: false };
  });
  expect(positions).toEqual(expected);
  expect(others).toEqual([]);
  return manifests;
}
