/** Asks GitHub for an identity token of the job, for one audience. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import type { IdentityRequest } from '../model/job.ts';
import { Secret } from '../model/secret.ts';
import { openGithub, type RequestLimits } from './client.ts';
import { sentence } from '../text/sentence.ts';
import { parseAnswer, type Reading } from './reading.ts';

export interface TokenOrder {
  readonly signal: AbortSignal;
  /** Told of the token before anything is done with it. */
  readonly mask: (form: string) => void;
  readonly limits?: RequestLimits;
}

const answer = z.object({ value: z.string().min(1) });

/** Throws `identity/unreadable`. */
export async function readIdentityToken({ url, token }: IdentityRequest, audience: string, { signal, mask, limits }: TokenOrder): Promise<Secret> {
  if (!URL.canParse(url)) throw unreadable('the address of the token service is none');
  const address = new URL(url);
  address.searchParams.set('audience', audience);
  const github = openGithub({ apiUrl: address.origin, token: null, signal, ...(limits === undefined ? {} : { limits }) });
  const asked = await github.ask(`GET ${address.href}`, {}, { authorization: `Bearer ${token.reveal()}` });
  const { value } = known(parseAnswer(asked, answer, { what: 'the identity token of the job', permission: 'id-token: write' }));
  return new Secret(value, [], mask);
}

export function known<T>(reading: Reading<T>): T {
  if (reading.kind === 'read') return reading.value;
  throw unreadable(`${reading.what} could not be read: ${reading.reason}`);
}

export function unreadable(reason: string): Problem {
  return new Problem('identity/unreadable', {
    message: `Who is running could not be proven, although the job may have an identity token: ${sentence(reason)}`,
    remedy: 'Run again when GitHub answers; on a server of your own, check that the runner reaches its token service.',
  });
}
