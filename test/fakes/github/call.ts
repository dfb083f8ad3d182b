/** One request to the REST interface, and how a route answers it. */
import { z } from 'zod';
import type { operations } from '@octokit/openapi-types';
import type { Story } from './story.ts';
import type { Permissions, Run } from './world.ts';

/** What a token opens. */
export interface Grant {
  readonly permissions: Permissions;
  readonly run: Run;
}

export interface Call {
  readonly story: Story;
  readonly grant: Grant;
  /** The part of the address before the path: `http://127.0.0.1:1234`, with `/api/v3` for an Enterprise Server. */
  readonly api: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** A part of the path, decoded. */
  part(name: string): string;
}

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  /** The list that Link headers page through; `wrap` puts a page back where the body holds it. */
  readonly list?: { readonly items: readonly unknown[]; readonly wrap: (page: readonly unknown[]) => unknown };
  /** Where the client is sent on to. */
  readonly location?: string;
}

export interface Refusal {
  readonly refusal: number;
  readonly message: string;
  readonly errors?: readonly unknown[];
}

export type Operation = keyof operations;

/** What GitHub's own description says that an operation answers, with the status that is not an error. */
export type Reply<Op extends Operation> = operations[Op]['responses'] extends { 200: { content: { 'application/json': infer Body } } }
  ? Body
  : operations[Op]['responses'] extends { 201: { content: { 'application/json': infer Body } } }
    ? Body
    : operations[Op]['responses'] extends { 302: unknown }
      ? null
      : never;

/** Either one is enough. */
export type Needs = readonly Permissions[];

export interface Route {
  readonly operation: Operation;
  readonly method: string;
  /** `/repos/{owner}/{repo}/…`; `{path+}` takes slashes, too. */
  readonly template: string;
  readonly needs: Needs;
  readonly documentation: string;
  answer(call: Call): Answer | Refusal;
}

/** One part of a route's answer: typed by the operation, whatever else the route may answer. */
export function route<Op extends Operation>(
  operation: Op,
  at: `${'GET' | 'POST' | 'PATCH' | 'PUT'} /${string}`,
  needs: Permissions | Needs,
  answer: (call: Call) => Answer<Reply<Op>> | Refusal,
): Route {
  const [method = '', template = ''] = at.split(' ');
  const [area = '', name = ''] = operation.split('/');
  const documentation = `https://docs.github.com/rest/${area}/${area}#${name}`;
  return { operation, method, template, needs: isList(needs) ? needs : [needs], documentation, answer };
}

function isList(needs: Permissions | Needs): needs is Needs {
  return Array.isArray(needs);
}

export function ok<Body>(body: Body, status = 200): Answer<Body> {
  return { status, body };
}

/** A list that is itself the body. */
export function page<Item>(items: Item[]): Answer<Item[]> {
  return { status: 200, body: items, list: { items, wrap: (part) => part } };
}

/** A list inside an object that says how many there are. */
export function pageIn<Item, Body extends object>(items: Item[], wrap: (page: Item[]) => Body): Answer<Body> {
  return { status: 200, body: wrap(items), list: { items, wrap: (part) => wrap(items.filter((item) => part.includes(item))) } };
}

export const notFound: Refusal = { refusal: 404, message: 'Not Found' };
export const forbidden: Refusal = { refusal: 403, message: 'Resource not accessible by integration' };

export function invalid(message: string): Refusal {
  return { refusal: 422, message };
}

export function textIn(body: unknown, name: string): string | null {
  const found = z.record(z.string(), z.unknown()).safeParse(body).data?.[name];
  return typeof found === 'string' ? found : null;
}

export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
