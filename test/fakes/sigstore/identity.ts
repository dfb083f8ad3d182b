/** What Fulcio writes into a certificate of a workflow's claims, as its template for GitHub's tokens says. */
import { utf8String, type Extension } from './certificates.ts';

/** The claims of a token that was verified; every one is a text. */
export type Claims = Readonly<Record<string, string>>;

const arc = '1.3.6.1.4.1.57264.1';

/** The name that a certificate is for: the workflow whose file holds the job. */
export function subjectOf(claims: Claims, serverUrl: string): string {
  return `${serverUrl}/${claims['job_workflow_ref'] ?? ''}`;
}

/** Values by the last number of their identifier: 1 to 6 as bare texts, 8 to 24 as DER UTF8String. A claim that is absent leaves its extension out. */
export function identityOf(claims: Claims, serverUrl: string): ReadonlyMap<number, string> {
  const url = (claim: string): string | undefined => (claims[claim] === undefined ? undefined : `${serverUrl}/${claims[claim]}`);
  const run = `${serverUrl}/${claims['repository'] ?? ''}/actions/runs/${claims['run_id'] ?? ''}/attempts/${claims['run_attempt'] ?? ''}`;
  const values: readonly (readonly [number, string | undefined])[] = [
    [1, claims['iss']],
    [2, claims['event_name']],
    [3, claims['sha']],
    [4, claims['workflow']],
    [5, claims['repository']],
    [6, claims['ref']],
    [8, claims['iss']],
    [9, url('job_workflow_ref')],
    [10, claims['job_workflow_sha']],
    [11, claims['runner_environment']],
    [12, url('repository')],
    [13, claims['sha']],
    [14, claims['ref']],
    [15, claims['repository_id']],
    [16, url('repository_owner')],
    [17, claims['repository_owner_id']],
    [18, url('workflow_ref')],
    [19, claims['workflow_sha']],
    [20, claims['event_name']],
    [21, run],
    [22, claims['repository_visibility']],
    [23, claims['environment']],
    [24, claims['sub']],
  ];
  return new Map(values.flatMap(([number, value]) => (value === undefined ? [] : [[number, value]])));
}

export function extensionsOf(identity: ReadonlyMap<number, string>): readonly Extension[] {
  return [...identity].map(([number, text]) => ({ oid: `${arc}.${number}`, value: number < 8 ? Buffer.from(text, 'utf8') : utf8String(text) }));
}
