/** The same story under other names, digests and times: what was true stays true, and what was a lie stays one. */
import { parseManifestValue } from '../../src/manifest/parse.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { chainId } from '../../src/model/chain.ts';
import { planOf } from '../../src/model/plan.ts';
import { isUnknown } from '../../src/model/unknown.ts';
import type { Draw } from './draw.ts';

/** What the manifests of the tests name, by its form, with what makes another one of that form. */
const forms: readonly (readonly [RegExp, (draw: Draw) => string])[] = [
  // Ids of commits, trees and files.
  [/\b[0-9a-f]{40}\b/gu, (draw) => draw.hex(40)],
  // Ids of runs, accounts and repositories.
  [/(?<=")[1-9]\d{2,9}(?=")/gu, (draw) => String(draw.between(1_000_000_000, 2_000_000_000))],
  [/\bacme\/shop\b/gu, (draw) => `${word(draw)}/${word(draw)}`],
  [/\b\d{4}_(?:users|orders)\b/gu, (draw) => `${draw.between(1_000, 9_999)}_${word(draw)}`],
  [/(?<=")Production(?=")/gu, (draw) => `P${word(draw)}`],
  [/(?<=")(?:ana|cleo|eve|mel)(?=")/gu, (draw) => word(draw)],
  [/\b\d+\.\d+\.\d+\b(?=")/gu, (draw) => `${draw.below(9)}.${draw.below(99)}.${draw.below(99)}`],
];

export function retell(manifest: Manifest, draw: Draw): Manifest {
  const renamed = draw.several(draw.between(1, 4), forms).reduce((told, [form, make]) => rename(told, form, make, draw), manifest);
  return draw.once(2) ? shift(renamed, draw.between(-400 * 86_400_000, 400 * 86_400_000)) : renamed;
}

/** One name of this form becomes another wherever it stands, and digests that follow from names follow. */
function rename(manifest: Manifest, form: RegExp, make: (draw: Draw) => string, draw: Draw): Manifest {
  const text = JSON.stringify(manifest);
  const names = [...new Set(text.match(form) ?? [])];
  if (names.length === 0) return manifest;
  const [from, to] = [draw.pick(names), make(draw)];
  const renamed = parse(text.replaceAll(form, (name) => (name === from ? to : name)));
  return derived(manifest).reduce((told, digest, at) => parse(JSON.stringify(told).replaceAll(digest, derived(renamed)[at] ?? digest)), renamed);
}

/** The digests that a reader computes from what else the manifest says. */
function derived({ plan, system }: Manifest): readonly string[] {
  const { repository, environment, database } = system;
  return [chainId(repository, environment, database.fingerprint), ...(isUnknown(plan) ? [] : [planOf(plan.migrations).sha256])];
}

function shift(manifest: Manifest, ms: number): Manifest {
  const moved = (time: string): string => new Date(Date.parse(time) + ms).toISOString();
  return parse(JSON.stringify(manifest).replaceAll(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/gu, moved));
}

function parse(text: string): Manifest {
  return parseManifestValue(JSON.parse(text));
}

function word(draw: Draw): string {
  return draw.several(draw.between(6, 12), Array.from('abcdefghijklmnopqrstuvwxyz')).join('');
}
