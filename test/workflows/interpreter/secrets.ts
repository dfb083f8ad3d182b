/** Which secrets a job sees: those that its workflow was given, and of its environment those whose name it was given. */
import type { Scoped } from './options.ts';

/** `all`: the run's own workflow, or one that inherits. `named`: what a caller passed, also where it was empty. */
export type SecretScope = { readonly kind: 'all' } | { readonly kind: 'named'; readonly values: Readonly<Record<string, string>> };

export function secretsFor(scope: SecretScope, { repository = {}, environment = {} }: Scoped<string>, name: string | null): Readonly<Record<string, string>> {
  const own = name === null ? {} : valuesOf(environment, name);
  if (scope.kind === 'all') return merged(repository, own);
  const passed = new Set(Object.keys(scope.values).map((key) => key.toLowerCase()));
  return merged(scope.values, Object.fromEntries(Object.entries(own).filter(([key]) => passed.has(key.toLowerCase()))));
}

export function varsFor({ repository = {}, environment = {} }: Scoped<string>, name: string | null): Readonly<Record<string, string>> {
  return merged(repository, name === null ? {} : valuesOf(environment, name));
}

function valuesOf(environment: Readonly<Record<string, Readonly<Record<string, string>>>>, name: string): Readonly<Record<string, string>> {
  return Object.entries(environment).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1] ?? {};
}

/** Names are the same in any case. */
function merged(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const taken = new Set(Object.keys(other).map((key) => key.toLowerCase()));
  return { ...Object.fromEntries(Object.entries(one).filter(([key]) => !taken.has(key.toLowerCase()))), ...other };
}
