/** The inputs of keep, collect and alert. */
import { Problem } from '../errors/problem.ts';
import type { AlertInputs, CollectInputs, KeepInputs } from './inputs.ts';
import { parseTrustedSigners } from './parse-verification-policy.ts';
import type { Reader } from './reader.ts';
import { parseBranch, parseChainPoints, parseLine } from './values.ts';

export function parseKeep(reader: Reader): KeepInputs {
  return {
    command: 'keep',
    manifests: reader.required('manifests'),
    evidenceBranch: parseBranch(reader.required('evidence-branch'), reader.place('evidence-branch')),
    token: reader.optionalSecret('github-token'),
  };
}

export function parseCollect(reader: Reader): CollectInputs {
  return {
    command: 'collect',
    since: parseTime(reader, 'since', 0),
    until: parseTime(reader, 'until', day),
    environments: parseEnvironments(reader),
    evidenceBranch: parseEvidenceBranch(reader),
    trust: parseTrustedSigners(reader),
    expectedHeads: parseChainPoints(reader.optional('expected-head') ?? '', reader.place('expected-head')),
    manifestsDirectory: reader.optional('manifests-directory'),
    token: reader.optionalSecret('github-token'),
  };
}

export function parseAlert(reader: Reader): AlertInputs {
  return { command: 'alert', report: reader.required('report'), token: reader.optionalSecret('github-token') };
}

export function parseEvidenceBranch(reader: Reader): string | null {
  const branch = reader.optional('evidence-branch');
  return branch === null ? null : parseBranch(branch, reader.place('evidence-branch'));
}

const day = 86_400_000;

/** In milliseconds since 1970 UTC; a day without a time is moved by `ofDay`. */
function parseTime(reader: Reader, name: string, ofDay: number): number | null {
  const text = reader.optional(name);
  if (text === null) return null;
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(text);
  const time = isDay || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/u.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse takes the 31st of February for the 3rd of March.
  const isReal = !Number.isNaN(time) && (!isDay || new Date(time).toISOString().startsWith(text));
  if (isReal) return isDay ? time + ofDay : time;
  throw new Problem('input/invalid', {
    message: `"${text.slice(0, 80)}" is no day and no time.`,
    remedy: 'Write a day as 2026-01-31, or a time as 2026-01-31T12:00:00Z.',
    place: reader.place(name),
  });
}

/** With commas or line ends between. */
function parseEnvironments(reader: Reader): readonly string[] {
  const names = (reader.optional('environment') ?? '').split(/[,\n]/u).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))].map((name) => parseLine(name, reader.place('environment')));
}
