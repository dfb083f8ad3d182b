/** Lets a Sigstore instance make the bundles of scripts/forgeries/casts.ts; what is made is kept, for no two are the same. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { renderStatement } from '../../src/manifest/statement.ts';
import { sealKeyless } from '../../src/seal/sigstore.ts';
import { startAuthorities } from '../../test/seal/authorities.ts';
import { casts, type Cast } from './casts.ts';

const folder = fileURLToPath(new URL('../../test/forgeries/', import.meta.url));
export const bundleName = 'migration-manifest.json.sigstore.json';

/** Instances are made anew with their keys, so that either all bundles are made, or none. */
export async function mint(): Promise<void> {
  await mintFor('github', 'github');
  await mintFor('sigstore', 'public');
}

async function mintFor(instance: Cast['instance'], flavour: 'github' | 'public'): Promise<void> {
  const authorities = await startAuthorities(flavour);
  write(`authorities/${instance}.trusted_root.json`, authorities.trustedRoot);
  for (const cast of casts.filter((one) => one.instance === instance)) {
    authorities.sigstore.misbehave(cast.misdeeds ?? {});
    const getToken = (): Promise<string> => Promise.resolve(authorities.token(cast.claims));
    const order = { instance, endpoints: authorities.endpoints, getToken, timeoutMs: 30_000 };
    write(`${cast.name}/${bundleName}`, await sealKeyless(renderStatement(cast.manifest), order));
  }
  await authorities.stop();
}

/** Whether a manifest changed since its bundle was made. */
export function isStale(): boolean {
  return casts.some(({ name, manifest }) => !existsSync(`${folder}${name}/${bundleName}`) || payloadOf(readMinted(name)) !== renderStatement(manifest));
}

/** The bundle that was made for a cast. */
export function readMinted(name: string): string {
  return readFileSync(`${folder}${name}/${bundleName}`, 'utf8');
}

export function readTrustedRoot(instance: Cast['instance']): Buffer {
  return readFileSync(`${folder}authorities/${instance}.trusted_root.json`);
}

const sealed = z.object({ dsseEnvelope: z.object({ payload: z.string() }) });

function payloadOf(bundle: string): string {
  return Buffer.from(sealed.parse(JSON.parse(bundle)).dsseEnvelope.payload, 'base64').toString('utf8');
}

function write(path: string, content: string): void {
  mkdirSync(`${folder}${path.slice(0, path.lastIndexOf('/'))}`, { recursive: true });
  writeFileSync(`${folder}${path}`, content);
}
