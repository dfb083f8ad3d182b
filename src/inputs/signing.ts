/** How a manifest is signed. */
import type { Secret } from '../model/secret.ts';
import type { ChoiceOf, Definitions, NameIn } from './definition.ts';
import type { Reader } from './reader.ts';
import { parseChoice } from './values.ts';

export const signingInputs = {
  signing: {
    name: 'signing',
    kind: 'choice',
    choices: ['github', 'sigstore', 'key', 'none'],
    description:
      "How the manifest is signed: github, by the job's identity and GitHub's own Sigstore instance; sigstore, by the public good instance, whose log everybody can read; key, with the key given; none, not at all (everything then says UNSIGNED). It must be chosen, and is never lowered. github and sigstore need id-token: write.",
    workflows: [{ in: ['deploy', 'deploy-targets'], fallback: 'github', description: 'github, sigstore, key or none.' }],
  },
  signingKey: {
    name: 'signing-key',
    kind: 'secret',
    variable: 'SIGNING_KEY',
    description: 'Private key in PEM, ECDSA P-256 or Ed25519, for signing: key. Excludes signing-key-file.',
  },
  signingKeyFile: { name: 'signing-key-file', kind: 'path', description: 'File with that private key. Excludes signing-key.' },
  publishNames: {
    name: 'publish-names',
    kind: 'flag',
    fallback: 'false',
    description: 'true allows signing: sigstore in a repository that is not public, whose name, workflow and environment the public log then tells for ever.',
    workflows: [{ in: ['deploy'], description: 'true lets signing by sigstore publish the names of a private repository.' }],
  },
  fulcioUrl: {
    name: 'fulcio-url',
    kind: 'text',
    description: 'Certificate authority in place of the one of the instance, for signing: github and sigstore.',
  },
  rekorUrl: { name: 'rekor-url', kind: 'text', description: 'Transparency log in place of the one of the instance.' },
  timestampUrl: { name: 'timestamp-url', kind: 'text', description: 'Timestamp authority (RFC 3161) in place of the one of the instance.' },
  attestations: {
    name: 'attestations',
    kind: 'choice',
    choices: ['store', 'off'],
    description:
      "Whether a keyless bundle is also put into the repository's attestation store; where the plan has none, that is said and nothing else happens. Default: store for signing: github and sigstore, off for the others, for which there is none.",
    workflows: [{ in: ['deploy', 'deploy-targets'], description: 'store keeps the signature with the repository, where its plan has that; off does not.' }],
  },
} as const satisfies Definitions;

/** Services of a Sigstore instance, as far as others than its own are asked for. */
export interface GivenEndpoints {
  readonly fulcioUrl?: string;
  readonly rekorUrl?: string;
  readonly tsaUrl?: string;
}

export interface Keyless {
  readonly kind: 'keyless';
  readonly instance: 'github' | 'sigstore';
  readonly publishNames: boolean;
  readonly endpoints: GivenEndpoints;
}

export type Signing =
  { readonly kind: 'key'; readonly key: Secret } | { readonly kind: 'key-file'; readonly path: string } | { readonly kind: 'none' } | Keyless;

export type Attestations = ChoiceOf<typeof signingInputs.attestations>;

type SigningReader = Reader<NameIn<typeof signingInputs>>;

const { signing, signingKey, signingKeyFile, publishNames, fulcioUrl, rekorUrl, timestampUrl, attestations } = signingInputs;

export function parseSigning(reader: SigningReader): Signing {
  const kind = reader.choice(signing);
  const remedy = 'Take it out, or choose the signing that uses it.';
  if (kind !== 'key') reader.refuseGiven([signingKey, signingKeyFile], `signing: ${kind} leaves the given key unused.`, remedy);
  if (kind === 'key' || kind === 'none')
    reader.refuseGiven([publishNames, fulcioUrl, rekorUrl, timestampUrl], `signing: ${kind} asks no Sigstore instance.`, remedy);
  switch (kind) {
    case 'none':
      return { kind };
    case 'key':
      return parseKey(reader);
    case 'github':
    case 'sigstore':
      return parseKeyless(reader, kind);
  }
}

function parseKey(reader: SigningReader): Signing {
  const [key, path] = [reader.optionalSecret(signingKey), reader.optional(signingKeyFile)];
  if (key !== null && path === null) return { kind: 'key', key };
  if (path !== null && key === null) return { kind: 'key-file', path };
  throw reader.conflict(signingKey, 'signing: key needs exactly one of signing-key and signing-key-file.', 'Give one of the two.');
}

function parseKeyless(reader: SigningReader, instance: Keyless['instance']): Keyless {
  if (instance === 'github') reader.refuseGiven([publishNames], 'signing: github publishes nothing.', 'Take it out.');
  return { kind: 'keyless', instance, publishNames: reader.flag(publishNames), endpoints: parseEndpoints(reader) };
}

function parseEndpoints(reader: SigningReader): GivenEndpoints {
  const [fulcio, rekor, tsa] = [reader.optionalUrl(fulcioUrl), reader.optionalUrl(rekorUrl), reader.optionalUrl(timestampUrl)];
  return {
    ...(fulcio === null ? {} : { fulcioUrl: fulcio }),
    ...(rekor === null ? {} : { rekorUrl: rekor }),
    ...(tsa === null ? {} : { tsaUrl: tsa }),
  };
}

export function parseAttestations(reader: SigningReader, { kind }: Signing): Attestations {
  const given = reader.optional(attestations);
  const keyless = kind === 'keyless';
  if (given === null) return keyless ? 'store' : 'off';
  const choice = parseChoice(given, reader.place(attestations), attestations.choices);
  if (choice === 'off' || keyless) return choice;
  throw reader.conflict(
    attestations,
    'The attestation store takes bundles that a Sigstore instance certified, and no others.',
    'Choose signing: github or sigstore, or attestations: off.',
  );
}
