/** V15: what the manifest says of its run is what the certificate says of the run that signed. */
import { Problem } from '../../errors/problem.ts';
import type { Manifest } from '../../manifest/schema.ts';
import { renderFound } from '../../manifest/schema-issue.ts';
import { isUnknown, type OrUnknown } from '../../model/unknown.ts';
import type { Claims } from './certificate.ts';
import { extensionNames, type ExtensionNumber } from './identity.ts';
import type { Identity } from './verification-policy.ts';

/** What the manifest is held against besides the certificate. */
export type ExpectedRun = Pick<Identity, 'server' | 'environment' | 'allowSelfHosted'>;

/** Throws `verify/replay`, `verify/certificate-mismatch`, `verify/environment`, `verify/self-hosted-runner`. Gives what was compared. */
export function requireAgreement(manifest: Manifest, claims: Claims, identity: ExpectedRun): string {
  requireSameRun(manifest, claims);
  const said = sayings(manifest, identity.server);
  for (const { number, entry, text } of said) if (!isUnknown(text)) requireSame(entry, text, number, claims.extensions.get(number));
  requireEnvironment(manifest, claims, identity);
  requireRunner(manifest, identity);
  const unsaid = said.filter(({ text }) => isUnknown(text)).map(({ entry }) => entry);
  return `run and ${String(said.length - unsaid.length)} facts agree${unsaid.length === 0 ? '' : `; the manifest does not know ${unsaid.join(', ')}`}`;
}

/** A manifest that is signed by another run than its own was taken from somewhere else; where another job signed, that may have been in a later attempt. */
function requireSameRun({ run: { url }, execution }: Manifest, { extensions }: Claims): void {
  const signer = extensions.get(21);
  if (!isUnknown(url) && (url === signer || (execution.form === 'isolated' && isLaterAttempt(url, signer ?? '')))) return;
  throw new Problem('verify/replay', {
    message: `The manifest was signed by the run ${renderFound(signer)}, and says that it is of ${isUnknown(url) ? `a run that is not known (${url.unknown})` : renderFound(url)}.`,
    remedy: 'Find the bundle that the run of this manifest made. A manifest that another run signed proves nothing of its own.',
    place: 'manifest: run.url',
  });
}

function isLaterAttempt(deploy: string, signer: string): boolean {
  const [of, by] = [deploy, signer].map((url) => /^(?<run>.+)\/attempts\/(?<attempt>[1-9]\d{0,8})$/u.exec(url)?.groups);
  return of !== undefined && by !== undefined && of['run'] === by['run'] && Number(by['attempt']) >= Number(of['attempt']);
}

interface Saying {
  readonly number: ExtensionNumber;
  readonly entry: string;
  readonly text: OrUnknown<string>;
}

function sayings({ source, run, execution, system: { repository } }: Manifest, server: string): readonly Saying[] {
  const ofRepository = (read: (known: Exclude<typeof repository, { unknown: string }>) => OrUnknown<string>): OrUnknown<string> =>
    isUnknown(repository) ? repository : read(repository);
  const under = (text: OrUnknown<string>): OrUnknown<string> => (isUnknown(text) ? text : `${server}/${text}`);
  const shared: readonly Saying[] = [
    { number: 12, entry: 'system.repository.fullName', text: under(ofRepository(({ fullName }) => fullName)) },
    { number: 15, entry: 'system.repository.id', text: ofRepository(({ id }) => id) },
    { number: 17, entry: 'system.repository.ownerId', text: ofRepository(({ ownerId }) => ownerId) },
    { number: 22, entry: 'system.repository.visibility', text: ofRepository(({ visibility }) => visibility) },
    { number: 13, entry: 'source.commit', text: source.commit },
    { number: 14, entry: 'source.ref', text: source.ref },
    { number: 18, entry: 'source.workflowRef', text: under(source.workflowRef) },
    { number: 19, entry: 'source.workflowSha', text: source.workflowSha },
    { number: 20, entry: 'run.event', text: run.event },
  ];
  // Where another job signed, its runner is another one too.
  return execution.form === 'isolated' ? shared : [...shared, { number: 11, entry: 'run.runnerEnvironment', text: run.runnerEnvironment }];
}

function requireSame(entry: string, said: string, number: ExtensionNumber, certified: string | undefined): void {
  if (said === certified) return;
  throw new Problem('verify/certificate-mismatch', {
    message: `The manifest says ${entry} ${renderFound(said)}; the certificate says ${extensionNames[number]} ${renderFound(certified)}.`,
    remedy: 'Do not rely on this manifest: what signed it is not what it speaks of.',
    place: `manifest: ${entry}`,
  });
}

/** The policy's environment is the manifest's, whether the authority certifies it or not. */
function requireEnvironment({ system: { environment } }: Manifest, { extensions }: Claims, identity: ExpectedRun): void {
  const certified = extensions.get(23) ?? identity.environment;
  if (environment === identity.environment && environment === certified) return;
  throw new Problem('verify/environment', {
    message: `The manifest is of the environment ${renderFound(environment)}; the policy expects ${renderFound(identity.environment)}, and the certificate says ${renderFound(extensions.get(23))}.`,
    remedy: 'Verify each manifest with the policy of its own environment; names are compared letter by letter.',
    place: 'manifest: system.environment',
  });
}

function requireRunner({ run: { runnerEnvironment } }: Manifest, { allowSelfHosted }: ExpectedRun): void {
  if (runnerEnvironment !== 'self-hosted' || allowSelfHosted) return;
  throw new Problem('verify/self-hosted-runner', {
    message: 'The manifest says that it was deployed from a self-hosted runner; the policy does not allow one.',
    remedy: 'Deploy from a runner that GitHub hosts, or allow self-hosted runners in the policy by decision.',
    place: 'manifest: run.runnerEnvironment',
  });
}
