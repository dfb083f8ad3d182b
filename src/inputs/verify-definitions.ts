/** The inputs of verify. */
import type { Definition } from './definition.ts';

export const verifyDefinitions: readonly Definition[] = [
  {
    name: 'manifest',
    kind: 'path',
    commands: ['verify'],
    description: 'The migration-manifest.json to verify, or a folder of manifests: then each is verified, and the chains that they form.',
  },
  {
    name: 'bundle',
    kind: 'path',
    commands: ['verify'],
    description: 'Its Sigstore bundle. Without it, the manifest file name with .sigstore.json behind it. Not for a folder.',
  },
  {
    name: 'public-key',
    kind: 'text',
    commands: ['verify', 'collect'],
    description: 'Public key in PEM that must have signed. Excludes public-key-file and verification-policy.',
  },
  {
    name: 'public-key-file',
    kind: 'path',
    commands: ['verify', 'collect'],
    description: 'File with one or more public keys in PEM, any of which may have signed. Excludes public-key and verification-policy.',
  },
  {
    name: 'verification-policy',
    kind: 'path',
    commands: ['verify', 'collect'],
    description:
      'File that says whom to believe, by schema/verification-policy-v1.schema.json: keys, or identities of workflows with their trusted roots. Excludes public-key and public-key-file.',
  },
  {
    name: 'migrations',
    kind: 'path',
    commands: ['verify'],
    description: 'Migrations folder whose files are compared too; without it that step says that it was skipped.',
  },
  {
    name: 'expected-head',
    kind: 'text',
    commands: ['verify', 'collect'],
    description:
      'Newest manifests as they were noted elsewhere, <sequence>:<sha256>, with commas between: what was cut off at the end of a chain shows by them alone. For a folder.',
  },
  {
    name: 'expected-start',
    kind: 'text',
    commands: ['verify'],
    description: 'Manifests right before the first ones of the folder, written likewise, where it does not begin with the first of its chain. For a folder.',
  },
] as const;
