/** The inputs that say what is verified, and whom to believe. */
import type { ChainPoint } from '../model/chain.ts';
import type { Definitions, NameIn } from './definition.ts';
import type { Reader } from './reader.ts';
import { parseChainPoints } from './values.ts';

export const bundleInputs = {
  manifest: {
    name: 'manifest',
    kind: 'path',
    description: 'The migration-manifest.json to verify, or a folder of manifests: then each is verified, and the chains that they form.',
  },
  bundle: {
    name: 'bundle',
    kind: 'path',
    description: 'Its Sigstore bundle. Without it, the manifest file name with .sigstore.json behind it. Not for a folder.',
  },
} as const satisfies Definitions;

export const trustInputs = {
  publicKey: {
    name: 'public-key',
    kind: 'text',
    description: 'Public key in PEM that must have signed. Excludes public-key-file and verification-policy.',
  },
  publicKeyFile: {
    name: 'public-key-file',
    kind: 'path',
    description: 'File with one or more public keys in PEM, any of which may have signed. Excludes public-key and verification-policy.',
  },
  verificationPolicy: {
    name: 'verification-policy',
    kind: 'path',
    description:
      'File that says whom to believe, by schema/verification-policy-v1.schema.json: keys, or identities of workflows with their trusted roots. Excludes public-key and public-key-file.',
    workflows: [
      {
        in: ['evidence'],
        required: true,
        description: 'File that says whom to believe, by schema/verification-policy-v1.schema.json, from the repository root.',
      },
    ],
  },
} as const satisfies Definitions;

export const filesInputs = {
  migrations: {
    name: 'migrations',
    kind: 'path',
    description: 'Migrations folder whose files are compared too; without it that step says that it was skipped.',
  },
} as const satisfies Definitions;

export const expectedHeadInputs = {
  expectedHead: {
    name: 'expected-head',
    kind: 'text',
    description:
      'Newest manifests as they were noted elsewhere, <sequence>:<sha256>, with commas between: what was cut off at the end of a chain shows by them alone. For a folder.',
  },
} as const satisfies Definitions;

export const expectedStartInputs = {
  expectedStart: {
    name: 'expected-start',
    kind: 'text',
    description: 'Manifests right before the first ones of the folder, written likewise, where it does not begin with the first of its chain. For a folder.',
  },
} as const satisfies Definitions;

/** Whom to believe: it is said beside the evidence, never in it. */
export type TrustedSigners =
  | { readonly kind: 'keys'; readonly pem: string }
  | { readonly kind: 'key-file'; readonly path: string }
  | { readonly kind: 'verification-policy'; readonly path: string };

export interface VerifyInputs {
  /** A manifest, or a folder of manifests. */
  readonly manifest: string;
  /** Null: beside the manifest. */
  readonly bundle: string | null;
  readonly trust: TrustedSigners;
  readonly migrations: string | null;
  readonly expectedHeads: readonly ChainPoint[];
  readonly expectedStarts: readonly ChainPoint[];
}

type VerifyName = NameIn<typeof bundleInputs | typeof trustInputs | typeof filesInputs | typeof expectedHeadInputs | typeof expectedStartInputs>;

export function parseVerify(reader: Reader<VerifyName>): VerifyInputs {
  const { expectedStart } = expectedStartInputs;
  return {
    manifest: reader.required(bundleInputs.manifest),
    bundle: reader.optional(bundleInputs.bundle),
    trust: parseTrustedSigners(reader),
    migrations: reader.optional(filesInputs.migrations),
    expectedHeads: parseExpectedHeads(reader),
    expectedStarts: parseChainPoints(reader.optional(expectedStart) ?? '', reader.place(expectedStart)),
  };
}

export function parseExpectedHeads(reader: Reader<'expected-head'>): readonly ChainPoint[] {
  const { expectedHead } = expectedHeadInputs;
  return parseChainPoints(reader.optional(expectedHead) ?? '', reader.place(expectedHead));
}

export function parseTrustedSigners(reader: Reader<NameIn<typeof trustInputs>>): TrustedSigners {
  const pem = reader.optional(trustInputs.publicKey);
  const path = reader.optional(trustInputs.publicKeyFile);
  const policy = reader.optional(trustInputs.verificationPolicy);
  if ([pem, path, policy].filter((given) => given !== null).length === 1) {
    if (pem !== null) return { kind: 'keys', pem };
    if (path !== null) return { kind: 'key-file', path };
    if (policy !== null) return { kind: 'verification-policy', path: policy };
  }
  throw reader.conflict(
    trustInputs.publicKey,
    'Exactly one of public-key, public-key-file and verification-policy is needed: who may have signed is never read from the evidence.',
    'Give one of the three.',
  );
}
