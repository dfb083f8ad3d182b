/** The policies under which forgeries are judged, as an auditor would write them. */
import { readFileSync } from 'node:fs';
import type { VerificationPolicyFile } from '../../src/seal/verification-policy-file.ts';
import { issuer } from '../../test/seal/authorities.ts';
import { keysFolder, type PolicyName } from './workshop.ts';

export function renderPolicies(): readonly (readonly [PolicyName, VerificationPolicyFile])[] {
  const keys = [readFileSync(`${keysFolder}trusted.pub.pem`, 'utf8')];
  return [
    ['key', { schemaVersion: 1, policies: [{ name: 'the trusted key', keys }] }],
    [
      'key-timestamped',
      { schemaVersion: 1, policies: [{ name: 'the trusted key, timestamped', keys, trustedRoots: ['../authorities/github.trusted_root.json'] }] },
    ],
    ['github', identity('github')],
    ['sigstore', identity('sigstore')],
  ];
}

function identity(instance: 'github' | 'sigstore'): VerificationPolicyFile {
  return {
    schemaVersion: 1,
    policies: [
      {
        name: 'deploys to production',
        identity: {
          instance,
          trustedRoots: [`../authorities/${instance}.trusted_root.json`],
          issuer,
          repository: 'acme/shop',
          repositoryId: '1001',
          ownerId: '77',
          signerWorkflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
          sourceRef: 'refs/heads/main',
          environment: 'Production',
        },
      },
    ],
  };
}
