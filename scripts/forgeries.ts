/** Writes test/forgeries: one directory for each attack. Run it after a change to the record, the statement or the attacks. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codes } from '../src/errors.ts';
import { bundleAttacks } from './forgeries/bundle-attacks.ts';
import { manifestAttacks } from './forgeries/manifest-attacks.ts';
import { signedAttacks } from './forgeries/statement-attacks.ts';
import { bytes, goodBundle, goodManifest, type Attack } from './forgeries/workshop.ts';
import { migrationFiles } from '../test/manifest/truthful.ts';

export const forgeriesFolder = fileURLToPath(new URL('../test/forgeries/', import.meta.url));

export const attacks: readonly Attack[] = [...manifestAttacks, ...bundleAttacks, ...signedAttacks];

/** Every file of the forgeries but the keys and the README, by its path. */
export function renderForgeries(): ReadonlyMap<string, Uint8Array> {
  const good = evidence('good', { manifest: bytes(goodManifest), bundle: bytes(goodBundle), files: migrationFiles });
  const forged = attacks.flatMap((attack) => [...evidence(attack.name, attack), expectation(attack)]);
  return new Map([...good, ['good/expected.json', json({ verdict: 'verified', exit: 0 })], ...forged]);
}

type File = readonly [string, Uint8Array];

function evidence(folder: string, { manifest, bundle, files }: Pick<Attack, 'manifest' | 'bundle' | 'files'>): File[] {
  const sealed: File[] = bundle === null ? [] : [[`${folder}/migration-manifest.json.sigstore.json`, bundle]];
  const migrations = [...(files ?? [])].map(([name, sql]): File => [`${folder}/migrations/${name}.sql`, bytes(sql)]);
  return [[`${folder}/migration-manifest.json`, manifest], ...sealed, ...migrations];
}

function expectation({ name, attack, code, clause }: Attack): File {
  return [`${name}/expected.json`, json({ attack, verdict: code === 'verify/unsigned' ? 'unsigned' : 'rejected', code, exit: codes[code], clause })];
}

function json(value: object): Uint8Array {
  return bytes(`${JSON.stringify(value, null, 2)}\n`);
}

function writeForgeries(): void {
  for (const entry of readdirSync(forgeriesFolder, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== 'keys') rmSync(`${forgeriesFolder}${entry.name}`, { recursive: true });
  }
  for (const [path, content] of renderForgeries()) {
    mkdirSync(`${forgeriesFolder}${path.slice(0, path.lastIndexOf('/'))}`, { recursive: true });
    writeFileSync(`${forgeriesFolder}${path}`, content);
  }
}

if (import.meta.main) writeForgeries();
