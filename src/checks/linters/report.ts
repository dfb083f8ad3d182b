/** The report of another linter, whichever it is: SARIF 2.1.0, or squawk's own JSON. */
import type { Finding, RuleText } from '../../model/finding.ts';
import { unreadable } from './fault.ts';
import { findingOf, textsOf, type LinterResult } from './result.ts';
import { sarifReport } from './sarif-form.ts';
import { fromSarif } from './sarif.ts';
import { fromSquawk, squawkReport } from './squawk.ts';

export interface LinterReport {
  /** As the linter calls itself; several where a SARIF file has the runs of several. */
  readonly tool: string;
  readonly findings: readonly Finding[];
  /** Of each rule that has a finding. */
  readonly rules: readonly RuleText[];
}

/** Results at most; GitHub's code scanning takes fewer. */
const mostResults = 25_000;

/** `path` is the report's own, `root` the repository's, absolute. Throws `linter/unreadable`. */
export function parseLinterReport(text: string, path: string, root: string): LinterReport {
  const value = parseJson(text, path);
  const squawk = squawkReport.safeParse(value);
  if (squawk.success) return reportOf('squawk', fromSquawk(bounded(squawk.data, path), path, root));
  if (Array.isArray(value)) throw unreadable(path, "it is a list, and not the list that squawk's --reporter json gives");
  const sarif = sarifReport.safeParse(value);
  if (!sarif.success) throw unreadable(path, `it is neither SARIF 2.1.0 nor the JSON of squawk (${placeOf(sarif.error.issues[0]?.path ?? [])})`);
  bounded(
    sarif.data.runs.flatMap(({ results }) => results ?? []),
    path,
  );
  return reportOf([...new Set(sarif.data.runs.map(({ tool }) => tool.driver.name))].join(', '), fromSarif(sarif.data, path, root));
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw unreadable(path, text.trim() === '' ? 'it is empty' : 'it is not JSON');
  }
}

function bounded<T>(results: readonly T[], path: string): readonly T[] {
  if (results.length > mostResults) throw unreadable(path, `it has ${String(results.length)} results, and at most ${String(mostResults)} are taken in`);
  return results;
}

function reportOf(tool: string, results: readonly LinterResult[]): LinterReport {
  return { tool, findings: results.map(findingOf), rules: textsOf(results) };
}

/** Names of the format, never of the file. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'the file as a whole' : path.slice(0, 6).map(String).join('.');
}
