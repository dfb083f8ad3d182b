/** Whom the evidence job of a repository believes: the deploy workflow of the release that it calls, for this repository and its environments. */
import { posix } from 'node:path';
import { home, release, rootsPath } from './template.ts';

/** `repository` is `owner/name`; `server` is `https://github.com`. Only for manifests that GitHub's own instance signs. */
export function renderVerificationPolicy(repository: string, server: string, environments: readonly string[]): string {
  const identity = {
    instance: 'github',
    trustedRoots: [posix.basename(rootsPath)],
    issuer: server === 'https://github.com' ? 'https://token.actions.githubusercontent.com' : `${server}/_services/token`,
    ...(server === 'https://github.com' ? {} : { server }),
    repository,
    signerWorkflow: `${home}/.github/workflows/deploy.yml@refs/tags/${release}`,
  };
  // The job that signs lies outside the environment, so that its certificate names none: the manifest does, as the gates read it.
  const policies = environments.map((environment) => ({
    name: `deploys to ${environment}`,
    identity: { ...identity, environment, environmentExtension: 'optional' },
  }));
  return `${JSON.stringify({ schemaVersion: 1, policies }, null, 2)}\n`;
}
