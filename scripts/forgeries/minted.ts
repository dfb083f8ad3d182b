/** What keyless attacks are made of: bundles that an instance made, as they are or changed by hand. */
import { z } from 'zod';
import type { Code } from '../../src/errors/problem.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import { casts, type Cast } from './casts.ts';
import { readMinted } from './mint.ts';
import { bytes, type Attack, type PolicyName } from './workshop.ts';

const bundleSchema = z.looseObject({
  verificationMaterial: z.looseObject({
    tlogEntries: z.array(z.looseObject({ inclusionProof: z.looseObject({ checkpoint: z.object({ envelope: z.string() }) }) })).optional(),
    timestampVerificationData: z.object({ rfc3161Timestamps: z.array(z.unknown()) }),
  }),
  dsseEnvelope: z.looseObject({ payload: z.string() }),
});

export type Parts = z.infer<typeof bundleSchema>;

type Entries = NonNullable<Parts['verificationMaterial']['tlogEntries']>;

/** The bundle of a cast, as it is. */
export function minted(name: string, hope: string, clause: string, code: Code): Attack {
  const { manifest, instance } = castOf(name);
  return {
    name,
    attack: hope,
    manifestBytes: bytes(renderManifest(manifest)),
    bundle: bytes(readMinted(name)),
    code,
    clause,
    policy: policyOf(name, instance),
  };
}

/** The bundle of a cast, changed by hand. */
export function altered(name: string, from: string, hope: string, clause: string, code: Code, change: (parts: Parts) => void): Attack {
  const { manifest, instance } = castOf(from);
  const parts = partsOf(from);
  change(parts);
  return { name, attack: hope, manifestBytes: bytes(renderManifest(manifest)), bundle: bytes(JSON.stringify(parts)), code, clause, policy: instance };
}

function policyOf(name: string, instance: 'github' | 'sigstore'): PolicyName {
  return name === 'keyless-manifest-says-sigstore' ? 'github' : instance;
}

export function castOf(name: string): Cast {
  const cast = casts.find((one) => one.name === name);
  if (cast === undefined) throw new Error(`There is no cast ${name}.`);
  return cast;
}

export function partsOf(name: string): Parts {
  return bundleSchema.parse(JSON.parse(readMinted(name)));
}

export function entriesOf(name: string): Entries {
  return partsOf(name).verificationMaterial.tlogEntries ?? [];
}
