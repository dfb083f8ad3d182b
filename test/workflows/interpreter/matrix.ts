/** The legs of a job's matrix. */
import type { Json } from './expression.ts';

export type Leg = Readonly<Record<string, Json>>;

/** Throws a sentence where the matrix has no leg or is no matrix. */
export function legsOf(matrix: Json): readonly Leg[] {
  if (!isRecord(matrix)) throw new Error('Matrix must be a mapping.');
  const { include = [], exclude = [], ...axes } = matrix;
  const excluded = manifestsOf('exclude', exclude);
  let legs: readonly Leg[] = Object.keys(axes).length === 0 ? [] : [{}];
  for (const [name, values] of Object.entries(axes)) {
    if (!isList(values)) throw new Error(`Matrix vector '${name}' must be a sequence.`);
    if (values.length === 0) throw new Error(`Matrix vector '${name}' does not contain any values`);
    legs = legs.flatMap((leg) => values.map((value) => ({ ...leg, [name]: value })));
  }
  legs = legs.filter((leg) => !excluded.some((words) => covers(leg, words)));
  const result = withIncluded(legs, Object.keys(axes), manifestsOf('include', include));
  if (result.length === 0) throw new Error('Matrix must define at least one vector');
  return result;
}

/** An addition goes to every leg that it contradicts in no axis; else it is a leg of its own. */
function withIncluded(legs: readonly Leg[], axes: readonly string[], additions: readonly Leg[]): readonly Leg[] {
  const grown: Leg[] = [...legs];
  const own: Leg[] = [];
  for (const addition of additions) {
    const shared = axes.filter((axis) => axis in addition);
    const fitting = legs.flatMap((leg, at) => (shared.every((axis) => same(leg[axis], addition[axis])) ? [at] : []));
    if (fitting.length === 0 || legs.length === 0) own.push(addition);
    else for (const at of fitting) grown[at] = { ...grown[at], ...addition };
  }
  return [...grown, ...own];
}

function covers(leg: Leg, words: Leg): boolean {
  return Object.entries(words).every(([name, value]) => same(leg[name], value));
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What GitHub shows behind a job's name. */
export function renderLeg(leg: Leg): string {
  const texts = Object.values(leg).flatMap(leaves);
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`;
}

function leaves(value: Json): readonly string[] {
  if (isList(value)) return value.flatMap(leaves);
  if (isRecord(value)) return Object.values(value).flatMap(leaves);
  return [String(value)];
}

function manifestsOf(name: string, value: Json): readonly Leg[] {
  if (!isList(value) || !value.every(isRecord)) throw new Error(`Matrix ${name} must be a sequence of mappings.`);
  return value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
