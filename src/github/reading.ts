/** What came of asking GitHub: the value, or why there is none. Nothing unread ever has a default. */
import type { z } from 'zod';
import { Problem, type Code, type Severity } from '../errors/problem.ts';
import { unknown, type OrUnknown } from '../model/unknown.ts';
import { sentence } from '../text/sentence.ts';
import type { GithubAnswer } from './client.ts';

export type GithubCode = Extract<Code, `github/${string}`>;

export interface Unread {
  readonly kind: 'unread';
  readonly code: GithubCode;
  /** What was asked for, as the end of a sentence: `the environment "production"`. */
  readonly what: string;
  readonly reason: string;
  readonly remedy: string;
}

export type Reading<T> = { readonly kind: 'read'; readonly value: T } | Unread;

/** What is asked for, and the permission of the token that it takes. */
export interface Question {
  readonly what: string;
  readonly permission: string;
}

export function found<T>(value: T): Reading<T> {
  return { kind: 'read', value };
}

/** One object. */
export function parseAnswer<T>(asked: GithubAnswer, schema: z.ZodType<T>, question: Question): Reading<T> {
  const refused = refusalOf(asked, question);
  if (refused !== null || asked.kind === 'unanswered') return refused ?? notAnswered(question, 'no answer');
  const parsed = schema.safeParse(asked.data);
  return parsed.success ? found(parsed.data) : malformed(question, parsed.error);
}

/** One object, or null where GitHub says that there is none. */
export function parseOptional<T>(asked: GithubAnswer, schema: z.ZodType<T>, question: Question): Reading<T | null> {
  if (asked.kind === 'answered' && asked.status === 404) return found(null);
  return parseAnswer(asked, schema, question);
}

/** A list of several pages, complete or not at all. */
export function parsePages<T>(pages: readonly GithubAnswer[], schema: z.ZodType<readonly T[]>, question: Question): Reading<readonly T[]> {
  const parsed = pages.map((page) => parseAnswer(page, schema, question));
  const unread = parsed.find((page) => page.kind === 'unread');
  if (unread !== undefined) return unread;
  const last = pages.at(-1);
  if (last === undefined || (last.kind === 'answered' && last.hasMore)) return incomplete(question, 'the list goes on beyond what is read of it');
  return found(parsed.flatMap((page) => (page.kind === 'read' ? page.value : [])));
}

export function mapReading<T, U>(reading: Reading<T>, change: (value: T) => U): Reading<U> {
  return reading.kind === 'read' ? found(change(reading.value)) : reading;
}

export function valueOrUnknown<T>(reading: Reading<T>): OrUnknown<T> {
  return reading.kind === 'read' ? reading.value : unknown(reading.reason);
}

/** The value. Throws why there is none. */
export function known<T>(reading: Reading<T>): T {
  if (reading.kind === 'read') return reading.value;
  throw unreadProblem(reading);
}

/** The reading's failure as a Problem that names what was wanted of it. */
export function unreadProblem({ code, what, reason, remedy }: Unread, severity: Severity = 'error'): Problem {
  return new Problem(code, { message: `Could not read ${what}: ${sentence(reason)}`, remedy, severity });
}

export function incomplete({ what }: Pick<Question, 'what'>, reason: string): Unread {
  return {
    kind: 'unread',
    code: 'github/incomplete',
    what,
    reason,
    remedy: 'Nothing is judged by a part of a list. Split the change into smaller pull requests, or deploy it in smaller parts.',
  };
}

/** Nothing could be asked at all. */
export function notAsked({ what }: Pick<Question, 'what'>, reason: string): Unread {
  return {
    kind: 'unread',
    code: 'github/no-access',
    what,
    reason,
    remedy: 'Deploy from a job of GitHub Actions, and give it the github-token that the README names.',
  };
}

/** Null where GitHub answered with what was asked for. */
function refusalOf(asked: GithubAnswer, question: Question): Unread | null {
  if (asked.kind === 'unanswered') return notAnswered(question, asked.reason);
  if (asked.status >= 200 && asked.status < 300) return null;
  const unread = (code: GithubCode, reason: string, remedy: string): Unread => ({ kind: 'unread', code, what: question.what, reason, remedy });
  const status = `GitHub answered ${String(asked.status)}`;
  if (asked.rateLimited)
    return unread('github/rate-limited', `${status}, the rate limit of the token is used up`, 'Wait until GitHub allows more requests, and run again.');
  if (asked.status === 401)
    return unread('github/token-refused', `${status}, it does not accept the token`, 'Give the job its own token: github-token: ${{ github.token }}.');
  if (asked.status === 403) {
    return unread(
      'github/forbidden',
      `${status}, the token has no right to it`,
      `Grant the job the permission "${question.permission}", and let nothing below the job take it away.`,
    );
  }
  if (asked.status === 404 || asked.status === 422) {
    const hint = `Check that it exists, and that the job has the permission "${question.permission}": GitHub hides what a token may not see.`;
    return unread('github/not-found', `${status}, it knows no such thing`, hint);
  }
  return notAnswered(question, status);
}

function notAnswered({ what }: Question, reason: string): Unread {
  return { kind: 'unread', code: 'github/unavailable', what, reason, remedy: 'Run again when GitHub answers.' };
}

function malformed({ what }: Question, error: z.ZodError): Unread {
  const issue = error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? 'the answer as a whole' : issue.path.map(String).join('.');
  return {
    kind: 'unread',
    code: 'github/malformed',
    what,
    reason: `GitHub's answer is not of the form that its API promises (${place})`,
    remedy: 'Run again; where it stays so, a proxy may change the answers, or this version of GitHub Enterprise Server is not known.',
  };
}
