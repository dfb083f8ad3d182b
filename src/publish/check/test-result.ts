/** The check as an in-toto statement of a test result, so that the manifest of a deploy can cite it. */
import { canonical, digest, type Sha256 } from '../../model/digest.ts';
import { labelOf, type CheckedProject, type CheckReport } from '../../model/check-report.ts';
import type { Finding } from '../../model/finding.ts';
import { statementType, type Subject } from '../../manifest/statement.ts';
import { checkReportName, renderCheckJson } from './json.ts';

export const testResultType = 'https://in-toto.io/attestation/test-result/v0.1';

/** Passes where everything could be analysed; no rule has this name. */
export const completeness = 'check/complete';

/** A file that decided how the check judged: in-toto's ResourceDescriptor. */
export interface Configuration {
  /** From the repository's root. */
  readonly name: string;
  readonly digest: { readonly sha256: Sha256 };
}

export interface TestResult {
  readonly result: 'PASSED' | 'WARNED' | 'FAILED';
  readonly configuration: readonly Configuration[];
  /** Of the run; absent where there is none. */
  readonly url?: string;
  /** Ids of rules, sorted, as are the next two. */
  readonly passedTests: readonly string[];
  readonly warnedTests: readonly string[];
  readonly failedTests: readonly string[];
}

export interface TestCircumstances {
  readonly url: string | null;
}

/** Stores take at most so many subjects; the report, which is the first, names every migration. */
const mostSubjects = 1_024;

/** The exact text to sign: the RFC 8785 form of the statement about the report and the migrations that were checked. */
export function renderTestStatement(report: CheckReport, circumstances: TestCircumstances): string {
  const files = report.projects.flatMap((project) => subjectsOf(project, report.projects.length > 1));
  const subject: readonly Subject[] = [{ name: checkReportName, digest: { sha256: digest(renderCheckJson(report)) } }, ...files].slice(0, mostSubjects);
  return canonical({ _type: statementType, subject, predicateType: testResultType, predicate: testResultOf(report, circumstances) });
}

/** The names are those of a deploy's manifest, under the project where there are several. */
function subjectsOf(project: CheckedProject, named: boolean): readonly Subject[] {
  const folder = named ? `${labelOf(project).toWellFormed()}/migrations` : 'migrations';
  return project.plan.migrations.map(({ name, sha256 }) => ({ name: `${folder}/${name.toWellFormed()}`, digest: { sha256 } }));
}

/** A rule that found an error failed; one that found a warning, or only what is suppressed, warned; a notice fails nothing. */
export function testResultOf(report: CheckReport, { url }: TestCircumstances): TestResult {
  const ends = endsOf(report);
  const named = (wanted: TestEnd): readonly string[] => [...ends].flatMap(([name, end]) => (end === wanted ? [name] : [])).sort();
  const [passedTests, warnedTests, failedTests] = [named('passed'), named('warned'), named('failed')];
  return {
    result: report.verdict !== 'passed' || failedTests.length > 0 ? 'FAILED' : warnedTests.length > 0 ? 'WARNED' : 'PASSED',
    configuration: report.configuration === null ? [] : [{ name: report.configuration.path, digest: { sha256: report.configuration.sha256 } }],
    ...(url === null ? {} : { url }),
    passedTests,
    warnedTests,
    failedTests,
  };
}

type TestEnd = 'passed' | 'warned' | 'failed';

/** The worst that came of each test, by its name. */
function endsOf({ verdict, findings, rules, unanalysed }: CheckReport): ReadonlyMap<string, TestEnd> {
  const ends = new Map<string, TestEnd>(rules.map(({ id }) => [id, 'passed']));
  ends.set(completeness, verdict === 'incomplete' ? 'failed' : unanalysed.length > 0 ? 'warned' : 'passed');
  for (const finding of findings) {
    const name = finding.rule.toWellFormed();
    ends.set(name, worse(ends.get(name) ?? 'passed', endOf(finding)));
  }
  return ends;
}

function endOf({ severity, suppressedBy }: Finding): TestEnd {
  if (suppressedBy !== null) return 'warned';
  return severity === 'error' ? 'failed' : severity === 'warning' ? 'warned' : 'passed';
}

function worse(one: TestEnd, other: TestEnd): TestEnd {
  if (one === 'failed' || other === 'failed') return 'failed';
  return one === 'warned' || other === 'warned' ? 'warned' : 'passed';
}
