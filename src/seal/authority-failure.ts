/** What went wrong with an authority that was asked to sign or to witness: which one, and what it said. */
import { Problem } from '../errors/problem.ts';
import type { Instance } from './instance.ts';
import { excerpt, withoutUrls } from '../text/plain.ts';
import { sentence } from '../text/sentence.ts';

export interface AuthorityFailure {
  /** Sigstore's own code; null where the failure is none of its. */
  readonly authority: string | null;
  /** What was thrown: an answer with a status, or the system error of a connection. */
  readonly reason: unknown;
}

/** `token` is taken out of whatever the authority said. */
export function describeAuthorityFailure({ authority, reason }: AuthorityFailure, instance: Instance | null, token: string | null): Problem {
  const said = whatItSaid(reason, token);
  return new Problem('seal/failed', {
    message: `The manifest could not be signed: the ${authorityName(authority)}${instanceName(instance)} ${sentence(said)}`,
    remedy:
      'The manifest is kept unsigned, and nothing was signed in a lesser way. Look whether the service is up and reachable from the runner, and run again.',
    place: 'signing',
  });
}

function authorityName(code: string | null): string {
  switch (code) {
    case 'CA_CREATE_SIGNING_CERTIFICATE_ERROR':
      return 'certificate authority (Fulcio)';
    case 'TLOG_CREATE_ENTRY_ERROR':
    case 'TLOG_FETCH_ENTRY_ERROR':
      return 'transparency log (Rekor)';
    case 'TSA_CREATE_TIMESTAMP_ERROR':
      return 'timestamp authority';
    case null:
    default:
      return 'signing services';
  }
}

function instanceName(instance: Instance | null): string {
  switch (instance) {
    case 'github':
      return " of GitHub's Sigstore instance";
    case 'sigstore':
      return ' of the public good Sigstore instance';
    case null:
      return '';
  }
}

/** The name of a host stays out: only statuses, the authority's own words and system error codes are told. */
function whatItSaid(reason: unknown, token: string | null): string {
  const status = property(reason, 'statusCode');
  if (typeof status === 'number') return `answered ${String(status)}: ${words(reason, token)}`;
  if (property(reason, 'type') === 'invalid-json') return unreadable;
  const code = property(reason, 'code') ?? property(property(reason, 'cause'), 'code') ?? property(reason, 'type');
  if (typeof code === 'string' && /^[A-Za-z0-9_-]{1,40}$/u.test(code)) return `could not be reached (${code})`;
  return unreadable;
}

const unreadable = 'gave an answer that could not be read';

/** The token goes before anything is cut, so that no part of it is left. */
function words(reason: unknown, token: string | null): string {
  const message = reason instanceof Error ? reason.message.replace(/^\(\d+\) /u, '') : '';
  const told = token === null ? message : message.replaceAll(token, '***');
  return told.trim() === '' ? 'nothing' : excerpt(withoutUrls(told), 200);
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
