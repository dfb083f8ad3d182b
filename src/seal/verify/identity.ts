/** V14: the certificate is that of the workflow that the policy names; every text is compared for equality. */
import { Problem, type Code } from '../../errors/problem.ts';
import { renderFound } from '../../manifest/schema-issue.ts';
import type { Claims } from './certificate.ts';
import type { Identity } from './verification-policy.ts';

/** Extensions of a certificate by the last number of their identifier, in words. */
export const extensionNames = {
  8: 'issuer',
  9: 'signer workflow',
  10: 'commit of the signer workflow',
  11: 'runner environment',
  12: 'source repository',
  13: 'source commit',
  14: 'source ref',
  15: 'source repository id',
  17: 'source repository owner id',
  18: 'workflow',
  19: 'commit of the workflow',
  20: 'event',
  21: 'run',
  22: 'source repository visibility',
  23: 'deployment environment',
} as const;

export type ExtensionNumber = keyof typeof extensionNames;

/** Throws `verify/identity`, `verify/self-hosted-runner`, `verify/environment`. Gives what was compared. */
export function requireIdentity(claims: Claims, identity: Identity): string {
  const workflow = `${identity.server}/${identity.signerWorkflow}`;
  requireEqual('verify/identity', 'subject', claims.subject, workflow);
  const compared: readonly (readonly [ExtensionNumber, string | null])[] = [
    [8, identity.issuer],
    [9, workflow],
    [10, identity.signerDigest],
    [12, identity.repository === null ? null : `${identity.server}/${identity.repository}`],
    [15, identity.repositoryId],
    [17, identity.ownerId],
    [14, identity.sourceRef],
  ];
  for (const [number, expected] of compared) if (expected !== null) requireExtension('verify/identity', claims, number, expected);
  requireRunner(claims.extensions.get(11), identity);
  return `${identity.signerWorkflow}, ${requireEnvironment(claims, identity)}`;
}

/** Throws unless the certificate has this extension with exactly this text. */
export function requireExtension(code: Code, { extensions }: Claims, number: ExtensionNumber, expected: string): void {
  requireEqual(code, extensionNames[number], extensions.get(number), expected);
}

function requireEqual(code: Code, what: string, found: string | undefined, expected: string): void {
  if (found !== expected) throw refused(code, `its ${what} is ${renderFound(found)}; expected ${renderFound(expected)}`);
}

function requireRunner(found: string | undefined, { allowSelfHosted }: Identity): void {
  if (found === 'github-hosted' || (found === 'self-hosted' && allowSelfHosted)) return;
  throw refused(
    'verify/self-hosted-runner',
    `its runner environment is ${renderFound(found)}; expected "github-hosted"${allowSelfHosted ? ' or "self-hosted"' : ''}`,
  );
}

/** Not every authority certifies the environment; that one did not is said, and is enough only where the policy says so. */
function requireEnvironment(claims: Claims, { environment, environmentExtension }: Identity): string {
  if (environmentExtension === 'optional' && !claims.extensions.has(23)) return 'deployment environment not certified';
  requireExtension('verify/environment', claims, 23, environment);
  return `deployment environment ${renderFound(environment)}`;
}

function refused(code: Code, found: string): Problem {
  return new Problem(code, {
    message: `The certificate is not that of the expected workflow: ${found}.`,
    remedy: 'If the workflow changed its name, ref, runner or environment by decision, change the policy; otherwise this manifest is not from it.',
    place: 'bundle: verificationMaterial.certificate',
  });
}
