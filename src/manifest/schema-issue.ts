/** What a schema found wrong, in words that are safe to print: the entry, what stands there, what was expected. */
import type { z } from 'zod';
import { excerpt, quote } from '../text/plain.ts';
import { listClauses } from '../text/sentence.ts';

type Issue = z.core.$ZodIssue;

const mostIssues = 3;

/** The first few things that are wrong with `value`, as `entry: found …, expected …`. */
export function renderIssues(error: z.ZodError, value: unknown): string {
  const issues = error.issues.map(nearest);
  return listClauses(
    issues.map((issue) => renderIssue(issue, value)),
    mostIssues,
  );
}

/** The entry of the first thing that is wrong, `$` for the whole. */
export function issuePlace(error: z.ZodError): string {
  const [first] = error.issues;
  return first === undefined ? '$' : renderPath(nearest(first).path);
}

/** A value as short printable text: nothing in hostile input may reach a terminal or a page as it is. */
export function renderFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `an array of ${String(value.length)}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string') return quote(value);
  return JSON.stringify(value);
}

/** Of the alternatives of a union the one that came furthest, so that the deepest entry is named. */
function nearest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const firsts = issue.errors.flatMap(([first]) => (first === undefined ? [] : [nearest({ ...first, path: [...issue.path, ...first.path] })]));
  return firsts.reduce((best, other) => (other.path.length > best.path.length ? other : best), firsts[0] ?? issue);
}

function renderIssue(issue: Issue, value: unknown): string {
  const entry = renderPath(issue.path);
  if (issue.code === 'unrecognized_keys') return `${entry}: found the key ${renderFound(issue.keys[0])}, expected no such key`;
  return `${entry}: found ${renderFound(valueAt(value, issue.path))}, expected ${renderExpected(issue)}`;
}

function renderExpected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map((allowed) => JSON.stringify(allowed)).join(' or ');
    case 'too_big':
      return `at most ${String(issue.maximum)}`;
    case 'too_small':
      return `at least ${String(issue.minimum)}`;
    case 'invalid_format':
      return issue.format === 'regex' ? (issue.pattern ?? issue.format) : issue.format;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return issue.message;
  }
}

function renderPath(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${excerpt(String(key))}`)).join('');
  return text === '' ? '$' : text.replace(/^\./u, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined), value);
}
