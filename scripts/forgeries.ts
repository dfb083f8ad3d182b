/** Writes test/forgeries: one directory for each attack. Run it after a change to the manifest, the statement or the attacks. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codes } from '../src/errors/codes.ts';
import { renderManifest } from '../src/manifest/document.ts';
import { bundleAttacks } from './forgeries/bundle-attacks.ts';
import { chainAttacks, goodChain, goodHead, type ChainManifest } from './forgeries/chain-attacks.ts';
import { casts } from './forgeries/casts.ts';
import { keylessAttacks } from './forgeries/keyless-attacks.ts';
import { lieAttacks } from './forgeries/lie-attacks.ts';
import { manifestAttacks } from './forgeries/manifest-attacks.ts';
import { bundleName, isStale, mint, readMinted, readTrustedRoot } from './forgeries/mint.ts';
import { renderPolicies } from './forgeries/verification-policies.ts';
import { policyAttacks } from './forgeries/verification-policy-attacks.ts';
import { signedAttacks } from './forgeries/statement-attacks.ts';
import { witnessAttacks } from './forgeries/witness-attacks.ts';
import { bytes, goodBundle, goodManifest, type Attack } from './forgeries/workshop.ts';
import { migrationFiles } from '../test/manifest/truthful-execution.ts';

export const forgeriesFolder = fileURLToPath(new URL('../test/forgeries/', import.meta.url));

/** What is no attack: keys, trusted roots, and the policies under which the attacks are judged. */
export const furniture: readonly string[] = ['keys', 'authorities', 'policies'];

/** Every file of the forgeries but the keys and the README, by its path. The bundles of Sigstore instances are read from the disk. */
export function renderForgeries(): ReadonlyMap<string, Uint8Array> {
  const attacks = [...manifestAttacks, ...bundleAttacks, ...signedAttacks, ...lieAttacks, ...keylessAttacks(), ...witnessAttacks(), ...policyAttacks()];
  const forged = attacks.flatMap((attack) => [...evidence(attack.name, attack), expectation(attack)]);
  return new Map([...renderGood(), ...forged, ...renderChains(), ...renderFurniture()]);
}

function renderGood(): File[] {
  const byKey = evidence('good', { manifestBytes: bytes(goodManifest), bundle: bytes(goodBundle), files: migrationFiles });
  const keyless = casts.flatMap(({ name, instance, manifest }): File[] => {
    if (!name.startsWith('good-')) return [];
    const files = evidence(name, { manifestBytes: bytes(renderManifest(manifest)), bundle: bytes(readMinted(name)), files: migrationFiles });
    return [...files, [`${name}/expected.json`, json({ policy: instance, verdict: 'verified', exit: 0 })]];
  });
  return [...byKey, ['good/expected.json', json({ policy: 'key', verdict: 'verified', exit: 0 })], ...keyless];
}

function renderChains(): File[] {
  const good = chainFiles('good-chain', goodChain);
  const forged = chainAttacks.flatMap(({ name, attack, manifests, expectedHead, code, clause }): File[] => {
    const verdict = code === 'chain/unchained' ? 'unproven' : 'broken';
    return [...chainFiles(name, manifests), [`${name}/expected.json`, json({ attack, policy: 'key', expectedHead, verdict, code, exit: codes[code], clause })]];
  });
  return [...good, ['good-chain/expected.json', json({ policy: 'key', expectedHead: goodHead, verdict: 'complete', exit: 0 })], ...forged];
}

function chainFiles(folder: string, manifests: ReadonlyMap<string, ChainManifest>): File[] {
  return [...manifests].flatMap(([name, { manifestText, bundle }]): File[] => [
    [`${folder}/manifests/${name}/migration-manifest.json`, bytes(manifestText)],
    [`${folder}/manifests/${name}/${bundleName}`, bytes(bundle)],
  ]);
}

function renderFurniture(): File[] {
  const roots = (['github', 'sigstore'] as const).map((instance): File => [`authorities/${instance}.trusted_root.json`, readTrustedRoot(instance)]);
  return [...roots, ...renderPolicies().map(([name, policy]): File => [`policies/${name}.json`, json(policy)])];
}

type File = readonly [string, Uint8Array];

function evidence(folder: string, { manifestBytes, bundle, files }: Pick<Attack, 'manifestBytes' | 'bundle' | 'files'>): File[] {
  const sealed: File[] = bundle === null ? [] : [[`${folder}/${bundleName}`, bundle]];
  const migrations = [...(files ?? [])].map(([name, sql]): File => [`${folder}/migrations/${name}.sql`, bytes(sql)]);
  return [[`${folder}/migration-manifest.json`, manifestBytes], ...sealed, ...migrations];
}

function expectation({ name, attack, code, clause, policy = 'key' }: Attack): File {
  return [`${name}/expected.json`, json({ attack, policy, verdict: code === 'verify/unsigned' ? 'unsigned' : 'rejected', code, exit: codes[code], clause })];
}

function json(value: object): Uint8Array {
  return bytes(`${JSON.stringify(value, null, 2)}\n`);
}

/** New bundles of Sigstore instances are only made where a manifest changed: no two are the same. */
async function writeForgeries(): Promise<void> {
  if (isStale()) await mint();
  const rendered = renderForgeries();
  for (const entry of readdirSync(forgeriesFolder, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== 'keys') rmSync(`${forgeriesFolder}${entry.name}`, { recursive: true });
  }
  for (const [path, content] of rendered) {
    mkdirSync(`${forgeriesFolder}${path.slice(0, path.lastIndexOf('/'))}`, { recursive: true });
    writeFileSync(`${forgeriesFolder}${path}`, content);
  }
}

if (import.meta.main) await writeForgeries();
