/** The inputs of keep, collect and alert. */
import { Problem } from '../errors/problem.ts';
import type { ChainPoint } from '../model/chain.ts';
import type { Secret } from '../model/secret.ts';
import type { Definitions, NameIn, TextDefinition } from './definition.ts';
import { githubToken } from './gates.ts';
import type { Reader } from './reader.ts';
import { parseEvidenceBranch, splitEnvironments, targetInputs } from './target.ts';
import { manifestsInputs } from './targets.ts';
import { parseBranch, parseLine } from './values.ts';
import { parseExpectedHeads, parseTrustedSigners, type TrustedSigners, type trustInputs } from './verify.ts';

export const collectInputs = {
  since: {
    name: 'since',
    kind: 'text',
    description: 'Begin of the period, as 2026-01-31 (in UTC) or RFC 3339. Without it, 35 days before its end.',
    workflows: [{ in: ['evidence'], description: 'First day of the period, as 2026-01-31 or RFC 3339. Without it, 35 days before its end.' }],
  },
  until: {
    name: 'until',
    kind: 'text',
    description: 'End of the period, written likewise; a day is taken as a whole. Without it, now.',
    workflows: [{ in: ['evidence'], description: 'End of the period. Without it, now.' }],
  },
  manifestsDirectory: {
    name: 'manifests-directory',
    kind: 'path',
    description:
      "Folder for the manifests and evidence-index.json; it must be empty. Without it, one in the runner's temporary folder, or ./manifests in a terminal.",
  },
} as const satisfies Definitions;

export const report = {
  name: 'report',
  kind: 'path',
  description: 'Report whose problems the issue tells: evidence-index.json.',
} as const satisfies TextDefinition;

export interface KeepInputs {
  /** A folder. */
  readonly manifests: string;
  readonly evidenceBranch: string;
  readonly token: Secret | null;
}

export interface CollectInputs {
  /** Milliseconds since 1970 UTC; null: as long before the end as the default says. */
  readonly since: number | null;
  /** Null: now. */
  readonly until: number | null;
  /** Besides those that the manifests name. */
  readonly environments: readonly string[];
  readonly evidenceBranch: string | null;
  readonly trust: TrustedSigners;
  readonly expectedHeads: readonly ChainPoint[];
  readonly manifestsDirectory: string | null;
  readonly token: Secret | null;
}

export interface AlertInputs {
  readonly report: string;
  readonly token: Secret | null;
}

export function parseKeep(reader: Reader<'manifests' | 'evidence-branch' | 'github-token'>): KeepInputs {
  const { evidenceBranch } = targetInputs;
  return {
    manifests: reader.required(manifestsInputs.manifests),
    evidenceBranch: parseBranch(reader.required(evidenceBranch), reader.place(evidenceBranch)),
    token: reader.optionalSecret(githubToken),
  };
}

type CollectName = NameIn<typeof collectInputs | typeof trustInputs> | 'environment' | 'evidence-branch' | 'expected-head' | 'github-token';

export function parseCollect(reader: Reader<CollectName>): CollectInputs {
  return {
    since: parseTime(reader, collectInputs.since, 0),
    until: parseTime(reader, collectInputs.until, day),
    environments: splitEnvironments(reader, '').map((name) => parseLine(name, reader.place(targetInputs.environment))),
    evidenceBranch: parseEvidenceBranch(reader),
    trust: parseTrustedSigners(reader),
    expectedHeads: parseExpectedHeads(reader),
    manifestsDirectory: reader.optional(collectInputs.manifestsDirectory),
    token: reader.optionalSecret(githubToken),
  };
}

export function parseAlert(reader: Reader<'report' | 'github-token'>): AlertInputs {
  return { report: reader.required(report), token: reader.optionalSecret(githubToken) };
}

const day = 86_400_000;

/** In milliseconds since 1970 UTC; a day without a time is moved by `ofDay`. */
function parseTime(reader: Reader<NameIn<typeof collectInputs>>, input: typeof collectInputs.since | typeof collectInputs.until, ofDay: number): number | null {
  const text = reader.optional(input);
  if (text === null) return null;
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(text);
  const time = isDay || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/u.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse takes the 31st of February for the 3rd of March.
  const isReal = !Number.isNaN(time) && (!isDay || new Date(time).toISOString().startsWith(text));
  if (isReal) return isDay ? time + ofDay : time;
  throw new Problem('input/invalid', {
    message: `"${text.slice(0, 80)}" is no day and no time.`,
    remedy: 'Write a day as 2026-01-31, or a time as 2026-01-31T12:00:00Z.',
    place: reader.place(input),
  });
}
