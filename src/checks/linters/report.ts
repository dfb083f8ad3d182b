/** The report of another linter, in SARIF 2.1.0. */
import type { Finding, RuleText } from '../../model/finding.ts';
import { unreadable, linterFinding, textsOf } from './result.ts';
import { sarifReport } from './sarif-form.ts';
import { fromSarif } from './sarif.ts';
import { parseJson } from '../../text/json.ts';

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
  const value = parseJson(text.replace(/^\uFEFF/u, ''));
  if (value === undefined) throw unreadable(path, text.trim() === '' ? 'it is empty' : 'it is not JSON');
  const sarif = sarifReport.safeParse(value);
  if (!sarif.success) throw unreadable(path, `it is not SARIF 2.1.0 (${renderKeyPath(sarif.error.issues[0]?.path ?? [])})`);
  const { runs } = sarif.data;
  const count = runs.flatMap(({ results }) => results ?? []).length;
  if (count > mostResults) throw unreadable(path, `it has ${String(count)} results, and at most ${String(mostResults)} are taken in`);
  const results = fromSarif(sarif.data, path, root);
  return { tool: [...new Set(runs.map(({ tool }) => tool.driver.name))].join(', '), findings: results.map(linterFinding), rules: textsOf(results) };
}

/** Names of the format, never of the file. */
function renderKeyPath(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'the file as a whole' : path.slice(0, 6).map(String).join('.');
}
