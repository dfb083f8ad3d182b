/** The inputs of signing and keeping. */
import type { ChainHeadSource, Form, GivenEndpoints, Keyless, SealInputs, Signing } from './inputs.ts';
import { parseEvidenceBranch } from './parse-evidence.ts';
import type { Reader } from './reader.ts';
import { parseChoice } from './values.ts';

const keyInputs = ['signing-key', 'signing-key-file'] as const;
const endpointInputs = ['fulcio-url', 'rekor-url', 'timestamp-url'] as const;

/** What the job that seals takes, the isolated deploy does not. */
const sealOnly = [
  'signing',
  ...keyInputs,
  'publish-names',
  ...endpointInputs,
  'attestations',
  'evidence-directory',
  'chain-start',
  'chain-head',
  'evidence-branch',
] as const;

export function parseForm(reader: Reader): Form {
  if (reader.choice('form', ['in-job', 'isolated']) === 'in-job') return { kind: 'in-job', seal: parseSeal(reader) };
  refuseGiven(reader, sealOnly, 'form: isolated leaves signing and keeping to the command seal.', 'Give it in the step with command: seal.');
  return { kind: 'isolated' };
}

export function parseSeal(reader: Reader): SealInputs {
  const signing = parseSigning(reader);
  return {
    signing,
    attestations: parseAttestations(reader, signing),
    evidenceDirectory: reader.optional('evidence-directory'),
    chainStart: reader.flag('chain-start'),
    chainHead: parseChainHead(reader),
  };
}

function parseChainHead(reader: Reader): ChainHeadSource {
  const kind = reader.choice('chain-head', ['directory', 'github']);
  if (kind === 'github') return { kind, evidenceBranch: parseEvidenceBranch(reader) };
  refuseGiven(reader, ['evidence-branch'], 'chain-head: directory asks no branch.', 'Take it out, or choose chain-head: github.');
  return { kind };
}

function parseSigning(reader: Reader): Signing {
  const kind = parseChoice(reader.required('signing'), reader.place('signing'), ['github', 'sigstore', 'key', 'none'] as const);
  const remedy = 'Take it out, or choose the signing that uses it.';
  if (kind !== 'key') refuseGiven(reader, keyInputs, `signing: ${kind} leaves the given key unused.`, remedy);
  if (kind === 'key' || kind === 'none') refuseGiven(reader, ['publish-names', ...endpointInputs], `signing: ${kind} asks no Sigstore instance.`, remedy);
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

function parseKey(reader: Reader): Signing {
  const [key, path] = [reader.optionalSecret('signing-key'), reader.optional('signing-key-file')];
  if (key !== null && path === null) return { kind: 'key', key };
  if (path !== null && key === null) return { kind: 'key-file', path };
  throw reader.conflict('signing-key', 'signing: key needs exactly one of signing-key and signing-key-file.', 'Give one of the two.');
}

function parseKeyless(reader: Reader, instance: Keyless['instance']): Keyless {
  if (instance === 'github') refuseGiven(reader, ['publish-names'], 'signing: github publishes nothing.', 'Take it out.');
  return { kind: 'keyless', instance, publishNames: reader.flag('publish-names'), endpoints: parseEndpoints(reader) };
}

function parseEndpoints(reader: Reader): GivenEndpoints {
  const [fulcioUrl, rekorUrl, tsaUrl] = endpointInputs.map((name) => reader.optionalUrl(name) ?? null);
  return {
    ...(fulcioUrl === null || fulcioUrl === undefined ? {} : { fulcioUrl }),
    ...(rekorUrl === null || rekorUrl === undefined ? {} : { rekorUrl }),
    ...(tsaUrl === null || tsaUrl === undefined ? {} : { tsaUrl }),
  };
}

function parseAttestations(reader: Reader, { kind }: Signing): SealInputs['attestations'] {
  const given = reader.optional('attestations');
  const keyless = kind === 'keyless';
  if (given === null) return keyless ? 'store' : 'off';
  const choice = parseChoice(given, reader.place('attestations'), ['store', 'off'] as const);
  if (choice === 'off' || keyless) return choice;
  throw reader.conflict(
    'attestations',
    'The attestation store takes bundles that a Sigstore instance certified, and no others.',
    'Choose signing: github or sigstore, or attestations: off.',
  );
}

function refuseGiven(reader: Reader, names: readonly string[], message: string, remedy: string): void {
  const given = names.find((name) => reader.isGiven(name));
  if (given !== undefined) throw reader.conflict(given, message, remedy);
}
