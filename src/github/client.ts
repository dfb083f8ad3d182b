/** Asks GitHub: with a time limit, a bounded number of tries, and a bounded number of requests at once. It judges nothing of the answers. */
import { getOctokit } from '@actions/github';
import { GitHub } from '@actions/github/lib/utils';
import { setTimeout as pass } from 'node:timers/promises';
import { z } from 'zod';
import type { Secret } from '../model/secret.ts';

/** What came back, before anybody looked into it. `hasMore`: the list goes on where the reading of it ended. */
export type GithubAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly rateLimited: boolean; readonly hasMore: boolean; readonly data: unknown }
  | { readonly kind: 'unanswered'; readonly reason: string };

type GithubValue = string | number | boolean | null | readonly GithubValue[] | { readonly [name: string]: GithubValue };

export type GithubParameters = Readonly<Record<string, GithubValue>>;

export interface RequestLimits {
  /** For one try. */
  readonly timeoutMs: number;
  readonly tries: number;
  /** Before the second try; it doubles for each further one. */
  readonly waitMs: number;
  /** A longer wait that GitHub asks for is not waited out. */
  readonly longestWaitMs: number;
}

export const defaultLimits: RequestLimits = { timeoutMs: 15_000, tries: 4, waitMs: 500, longestWaitMs: 20_000 };

export interface GithubAccess {
  /** GITHUB_API_URL, or the origin of whatever else is asked. */
  readonly apiUrl: string;
  /** Null: it is asked without one, or with the header of the request. */
  readonly token: Secret | null;
  readonly signal: AbortSignal;
  readonly limits?: RequestLimits;
}

export interface Github {
  /** `route` is a template, `GET /repos/{owner}/…`, or an absolute URL; a parameter without a place in it becomes part of the query or the body. */
  ask(route: string, parameters?: GithubParameters, headers?: Readonly<Record<string, string>>): Promise<GithubAnswer>;
  /** All pages of a list, up to the last, or up to the first that fails. */
  askPages(route: string, parameters?: GithubParameters): Promise<readonly GithubAnswer[]>;
}

const perPage = 100;
const mostPages = 50;
const mostAtOnce = 10;

/** What can be read of an octokit error, whichever of its copies made it. */
const failure = z.object({ status: z.int(), response: z.object({ headers: z.record(z.string(), z.unknown()), data: z.unknown() }) });

export function openGithub({ apiUrl, token, signal, limits = defaultLimits }: GithubAccess): Github {
  const octokit = openOctokit(apiUrl, token);
  const enter = turnstile(mostAtOnce);
  const ask: Github['ask'] = (route, parameters = {}, headers = {}) =>
    enter(() => tryOften((once) => request(octokit, route, { ...parameters, headers }, once), limits, signal));
  return {
    ask,
    askPages: async (route, parameters = {}) => {
      const pages: GithubAnswer[] = [];
      for (let page = 1; page <= mostPages; page += 1) {
        const asked = await ask(route, { ...parameters, per_page: perPage, page });
        pages.push(asked);
        if (asked.kind === 'unanswered' || !asked.hasMore) break;
      }
      return pages;
    },
  };
}

type Octokit = InstanceType<typeof GitHub>;

/** Octokit would write its warnings past the log that takes secrets out. */
function openOctokit(baseUrl: string, token: Secret | null): Octokit {
  const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const options = { baseUrl, userAgent: 'drizzle-attest', log: silent };
  return token === null ? new GitHub(options) : getOctokit(token.reveal(), options);
}

interface Attempt {
  readonly asked: GithubAnswer;
  /** In milliseconds, where GitHub says when it may be asked again. */
  readonly retryAfterMs: number | null;
}

async function request(octokit: Octokit, route: string, options: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<Attempt> {
  try {
    const response: { readonly status: number; readonly headers: object; readonly data: unknown } = await octokit.request(route, {
      ...options,
      request: { signal },
    });
    return answered(response.status, { ...response.headers }, response.data);
  } catch (thrown) {
    const failed = failure.safeParse(thrown);
    if (failed.success) return answered(failed.data.status, failed.data.response.headers, failed.data.response.data);
    return { asked: { kind: 'unanswered', reason: signal.aborted ? 'it did not answer within the time limit' : 'the connection failed' }, retryAfterMs: null };
  }
}

function answered(status: number, headers: Readonly<Record<string, unknown>>, data: unknown): Attempt {
  const header = (name: string): string => text(headers[name]);
  const retryAfter = header('retry-after');
  const rateLimited = status === 429 || (status === 403 && (retryAfter !== '' || header('x-ratelimit-remaining') === '0'));
  const hasMore = /;\s*rel="next"/u.test(header('link'));
  return { asked: { kind: 'answered', status, rateLimited, hasMore, data }, retryAfterMs: /^\d{1,6}$/u.test(retryAfter) ? Number(retryAfter) * 1_000 : null };
}

function text(header: unknown): string {
  return typeof header === 'string' || typeof header === 'number' ? String(header) : '';
}

async function tryOften(once: (signal: AbortSignal) => Promise<Attempt>, limits: RequestLimits, signal: AbortSignal): Promise<GithubAnswer> {
  for (let count = 1; ; count += 1) {
    const { asked, retryAfterMs } = await once(AbortSignal.any([signal, AbortSignal.timeout(limits.timeoutMs)]));
    const wait = retryAfterMs ?? limits.waitMs * 2 ** (count - 1);
    if (signal.aborted || count >= limits.tries || !isPassing(asked) || wait > limits.longestWaitMs) return asked;
    await pass(wait, undefined, { signal }).catch(() => undefined);
  }
}

/** Whether the same question may be answered a moment later. */
function isPassing(asked: GithubAnswer): boolean {
  return asked.kind === 'unanswered' || asked.rateLimited || asked.status >= 500;
}

/** Lets so many in at once; the others wait in the order in which they came. */
function turnstile(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = places;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
