/** What may go wrong between a client and GitHub, switched on for some requests. */
import type { ServerResponse } from 'node:http';
import { setTimeout as pass } from 'node:timers/promises';

/**
 * `secondary-limit`: 429 with retry-after · `primary-limit`: 403 with nothing left until a time · `status`: an error of the server ·
 * `slow`: the right answer, later · `truncated`: its first half, as if it were whole · `reset`: the connection ends without an answer ·
 * `answer`: other words than GitHub's · `echo`: an error that quotes the request, its secrets among it.
 */
export type Fault =
  | { readonly kind: 'secondary-limit'; readonly retryAfterSeconds: number }
  | { readonly kind: 'primary-limit'; readonly resetAt: Date }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  | { readonly kind: 'echo'; readonly status: number };

export interface Disturbance {
  /** Held against `GET /repos/acme/shop/environments/production`, with the query. */
  readonly which: RegExp;
  readonly fault: Fault;
  /** How many requests more; Infinity for all. */
  left: number;
}

export interface Written {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The fault that this request meets, which is then one fewer. */
export function nextFault(disturbances: readonly Disturbance[], request: string): Fault | null {
  const met = disturbances.find(({ which, left }) => left > 0 && which.test(request));
  if (met === undefined) return null;
  met.left -= 1;
  return met.fault;
}

/** Writes the right answer, or what the fault makes of it; `asked` is the request as it came. Gives the status that the client saw; null for none. */
export async function write(response: ServerResponse, right: () => Promise<Written>, fault: Fault | null, asked: string): Promise<number | null> {
  switch (fault?.kind) {
    case undefined:
      return send(response, await right());
    case 'slow':
      await pass(fault.milliseconds, undefined, { ref: false });
      return send(response, await right());
    case 'truncated': {
      const { body, ...rest } = await right();
      return send(response, { ...rest, body: body.subarray(0, Math.floor(body.length / 2)) });
    }
    case 'reset':
      response.socket?.destroy();
      return null;
    case 'status':
      return send(response, json(fault.status, { message: 'Server Error' }));
    case 'answer':
      return send(response, { status: fault.status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: Buffer.from(fault.body) });
    case 'echo':
      return send(response, json(fault.status, { message: `Cannot understand: ${asked}`, code: 3 }));
    case 'secondary-limit': {
      const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
      const documentation_url = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits';
      return send(response, json(429, { message, documentation_url }, { 'retry-after': String(fault.retryAfterSeconds) }));
    }
    case 'primary-limit': {
      const message = 'API rate limit exceeded for installation.';
      const documentation_url = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api';
      const reset = String(Math.floor(fault.resetAt.getTime() / 1000));
      return send(
        response,
        json(403, { message, documentation_url }, { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }),
      );
    }
  }
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Written {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: Buffer.from(JSON.stringify(body)) };
}

function send(response: ServerResponse, { status, headers, body }: Written): number {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
  return status;
}
