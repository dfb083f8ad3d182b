/** What is wrong with a check configuration file, in words that are safe to print. */
import type { z } from 'zod';
import { excerpt } from '../../text/plain.ts';

type Issue = z.core.$ZodIssue;

/** The entry that it is about: of a key that may not be there, the key itself. */
export function pathOf(issue: Issue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

/** Part of a sentence; `value` is all of the file. */
export function renderIssue(issue: Issue, value: unknown): string {
  const entry = renderPath(issue.path);
  if (issue.code !== 'unrecognized_keys') {
    const key = issue.path.at(-1);
    const expected = key === 'until' ? lastDay : renderExpected(issue);
    if (key === undefined || entryAt(value, issue.path) !== undefined) return `${entry} is expected to be ${expected}`;
    return `${renderPath(issue.path.slice(0, -1))} has no ${excerpt(String(key))}, which is expected to be ${expected}`;
  }
  const key = `"${excerpt(issue.keys[0] ?? '')}"`;
  return issue.path[0] === 'rules' && issue.path.length === 1
    ? `rules has ${key}, and there is no rule of this name`
    : `${entry} has the key ${key}, and there is no such key`;
}

const lastDay = 'the last day on which it counts, one that the calendar has, as YYYY-MM-DD';

function entryAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === String(key))?.[1] : undefined),
    value,
  );
}

function renderExpected(issue: Exclude<Issue, { readonly code: 'unrecognized_keys' }>): string {
  switch (issue.code) {
    case 'invalid_type':
      return nouns[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' or ');
    case 'too_big':
      return `of at most ${String(issue.maximum)} ${unitOf(issue.origin)}`;
    case 'too_small':
      return `of at least ${String(issue.minimum)} ${unitOf(issue.origin)}`;
    case 'invalid_format':
      return issue.message;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return issue.message;
  }
}

const nouns: Readonly<Partial<Record<string, string>>> = {
  object: 'a map',
  record: 'a map',
  array: 'a list',
  string: 'a text (in quotes where it looks like something else)',
};

function unitOf(origin: string): string {
  return origin === 'array' ? 'entries' : 'characters';
}

function renderPath(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${String(key + 1)}]` : `.${excerpt(String(key))}`)).join('');
  return text === '' ? 'the file' : text.replace(/^\./u, '');
}
