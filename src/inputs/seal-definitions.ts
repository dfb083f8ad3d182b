/** The inputs that say how a manifest is signed, and where it is kept. */
import type { Definition } from './definition.ts';

const sealing = ['migrate', 'seal'] as const;
const carrying = [...sealing, 'targets'] as const;

export const sealDefinitions: readonly Definition[] = [
  {
    name: 'form',
    kind: 'choice',
    choices: ['in-job', 'isolated'],
    commands: ['migrate'],
    fallback: 'in-job',
    description:
      'in-job: this step also signs and keeps the manifest. isolated: it hands the facts over to the command seal, in a job that has the right to sign and runs nothing of the project; the inputs below, but for artifact and retention-days, are then given there.',
  },
  {
    name: 'handover',
    kind: 'path',
    commands: ['seal'],
    description: 'File that the isolated deploy handed over; its output handover-path, brought over as an artifact.',
  },
  {
    name: 'handover-sha256',
    kind: 'text',
    commands: ['seal'],
    description: "SHA-256 of that file: the deploy job's output handover-sha256, which does not travel with the file.",
  },
  {
    name: 'signing',
    kind: 'choice',
    choices: ['github', 'sigstore', 'key', 'none'],
    commands: [...sealing, 'init'],
    description:
      "How the manifest is signed: github, by the job's identity and GitHub's own Sigstore instance; sigstore, by the public good instance, whose log everybody can read; key, with the key given; none, not at all (everything then says UNSIGNED). It must be chosen, and is never lowered. github and sigstore need id-token: write.",
  },
  {
    name: 'signing-key',
    kind: 'secret',
    commands: sealing,
    variable: 'SIGNING_KEY',
    description: 'Private key in PEM, ECDSA P-256 or Ed25519, for signing: key. Excludes signing-key-file.',
  },
  { name: 'signing-key-file', kind: 'path', commands: sealing, description: 'File with that private key. Excludes signing-key.' },
  {
    name: 'publish-names',
    kind: 'flag',
    commands: sealing,
    fallback: 'false',
    description: 'true allows signing: sigstore in a repository that is not public, whose name, workflow and environment the public log then tells for ever.',
  },
  {
    name: 'fulcio-url',
    kind: 'text',
    commands: sealing,
    description: 'Certificate authority in place of the one of the instance, for signing: github and sigstore.',
  },
  { name: 'rekor-url', kind: 'text', commands: sealing, description: 'Transparency log in place of the one of the instance.' },
  { name: 'timestamp-url', kind: 'text', commands: sealing, description: 'Timestamp authority (RFC 3161) in place of the one of the instance.' },
  {
    name: 'attestations',
    kind: 'choice',
    choices: ['store', 'off'],
    commands: sealing,
    description:
      "Whether a keyless bundle is also put into the repository's attestation store; where the plan has none, that is said and nothing else happens. Default: store for signing: github and sigstore, off for the others, for which there is none.",
  },
  {
    name: 'evidence-directory',
    kind: 'path',
    commands: sealing,
    description:
      "Folder that keeps the manifests of earlier deploys; the chain goes on from the newest one of this target, and this manifest is added. Without it, a folder in the runner's temporary one, or ./evidence in a terminal.",
  },
  {
    name: 'chain-start',
    kind: 'flag',
    commands: sealing,
    fallback: 'false',
    description: 'true declares that this target has no earlier manifest. An error where the evidence directory holds one.',
  },
  {
    name: 'artifact',
    kind: 'choice',
    choices: ['upload', 'off'],
    commands: carrying,
    fallback: 'upload',
    description: 'Whether the manifest, or what is handed over, is uploaded as a workflow artifact. A terminal has none to upload to.',
  },
  {
    name: 'retention-days',
    kind: 'count',
    commands: carrying,
    description: "Days that the artifact is kept, 1 to 400; GitHub caps it at the repository's setting. Without it, that setting.",
  },
] as const;
