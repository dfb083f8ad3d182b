/** The results in a SARIF file. Clauses are those of SARIF 2.1.0. */
import type { FindingPlace, FindingSeverity, Suppression } from '../../model/finding.ts';
import { unreadable, type LinterResult } from './result.ts';
import { fromUri } from './place.ts';
import type { SarifArtifact, SarifLocation, SarifMessage, SarifReport, SarifResult, SarifRule, SarifRun } from './sarif-form.ts';

interface Surroundings {
  readonly run: SarifRun;
  readonly rules: ReadonlyMap<string, SarifRule>;
  /** Of the report, for what is said of it. */
  readonly path: string;
  readonly root: string;
}

/** Throws `linter/unreadable`. */
export function fromSarif({ runs }: SarifReport, path: string, root: string): readonly LinterResult[] {
  return runs.flatMap((run) => {
    const components = [...(run.tool.extensions ?? []), run.tool.driver];
    const rules = new Map(components.flatMap((component) => (component.rules ?? []).map((rule) => [rule.id, rule] as const)));
    return (run.results ?? []).filter(isFound).map((result) => describe(result, { run, rules, path, root }));
  });
}

/** 3.27.9, 3.27.24: what passed, or is there no longer, is no finding. */
function isFound({ kind, baselineState }: SarifResult): boolean {
  return kind !== 'pass' && kind !== 'notApplicable' && baselineState !== 'absent';
}

function describe(result: SarifResult, surroundings: Surroundings): LinterResult {
  const { run, path } = surroundings;
  const rule = findRule(result, surroundings);
  const id = result.ruleId ?? result.rule?.id ?? rule?.id;
  if (id === undefined) throw unreadable(path, 'it has a result that names no rule');
  const usual = severities[rule?.defaultConfiguration?.level ?? 'warning'];
  const [location] = result.locations ?? [];
  const place = parseLocation(location, surroundings);
  return {
    tool: run.tool.driver.name,
    rule: id,
    severity: severityOf(result, usual),
    usual,
    message: render(result.message, rule),
    help: rule?.help?.text ?? null,
    about: rule?.fullDescription?.text ?? rule?.shortDescription?.text ?? null,
    place,
    excerpt: location?.physicalLocation?.region?.snippet?.text?.split('\n', 1)[0] ?? null,
    suppression: suppressionOf(result, place, surroundings),
  };
}

/** 3.27.5 to 3.27.7: by id, by the beginning of an id that is made of several, or by index, 3.52.6, in the tool or in one of its extensions. */
function findRule({ ruleId, ruleIndex, rule }: SarifResult, { run, rules }: Surroundings): SarifRule | undefined {
  const id = ruleId ?? rule?.id;
  if (id !== undefined) return rules.get(id) ?? rules.get(id.split('/').slice(0, -1).join('/'));
  const extension = rule?.toolComponent?.index;
  const component = extension === undefined ? run.tool.driver : run.tool.extensions?.[extension];
  return component?.rules?.[ruleIndex ?? rule?.index ?? -1];
}

const severities: Readonly<Record<NonNullable<SarifResult['level']>, FindingSeverity>> = { error: 'error', warning: 'warning', note: 'notice', none: 'notice' };

/** 3.27.10: without a level, only what failed has that of its rule. */
function severityOf({ level, kind = 'fail' }: SarifResult, usual: FindingSeverity): FindingSeverity {
  if (level !== undefined) return severities[level];
  return kind === 'fail' ? usual : 'notice';
}

/** Characters of a message, and of what fills its gaps, so that one does not multiply the other. */
const longest = 2_000;

/** 3.11.5, 3.11.7: a text, or one of the rule's with its gaps filled. */
function render({ text, id, arguments: given = [] }: SarifMessage, rule: SarifRule | undefined): string {
  if (text !== undefined) return text;
  const strings = new Map(Object.entries(rule?.messageStrings ?? {}));
  const pattern = strings.get(id ?? '')?.text ?? '';
  return pattern.slice(0, longest).replace(/\{(\d{1,3})\}/gu, (gap, at: string) => given[Number(at)]?.slice(0, longest) ?? gap);
}

function parseLocation(location: SarifLocation | undefined, surroundings: Surroundings): FindingPlace | null {
  const { artifactLocation, region } = location?.physicalLocation ?? {};
  if (artifactLocation === undefined) return null;
  const { uri, uriBaseId } =
    artifactLocation.uri === undefined ? (surroundings.run.artifacts?.[artifactLocation.index ?? -1]?.location ?? {}) : artifactLocation;
  if (uri === undefined) return null;
  const { root, path } = surroundings;
  const found = fromUri(root, uri, baseOf(uriBaseId, surroundings.run.originalUriBaseIds ?? {}, 0));
  // The root of a checkout elsewhere, as in another job, is this root: that is what the name stands for.
  const file = found ?? (uriBaseId === '%SRCROOT%' ? fromUri(root, uri, null) : null);
  if (file === null) throw unreadable(path, 'it has a result on a file outside of the repository');
  return { path: file, line: region?.startLine ?? null };
}

const mostBases = 10;

/** 3.14.14: null for the root, which is where a base that the file leaves open is. */
function baseOf(id: string | undefined, bases: Readonly<Record<string, SarifArtifact>>, depth: number): string | null {
  if (id === undefined || depth > mostBases || !Object.hasOwn(bases, id)) return null;
  const { uri, uriBaseId } = bases[id] ?? {};
  if (uri === undefined) return null;
  const above = baseOf(uriBaseId, bases, depth + 1);
  return URL.canParse(uri, above ?? undefined) ? new URL(uri, above ?? undefined).href : null;
}

/** 3.27.23: suppressed where there is a suppression, and none that was refused or is not decided. */
function suppressionOf({ suppressions = [] }: SarifResult, place: FindingPlace | null, surroundings: Surroundings): Suppression | null {
  if (suppressions.length === 0 || suppressions.some(({ status = 'accepted' }) => status !== 'accepted')) return null;
  const [first] = suppressions;
  const name = surroundings.run.tool.driver.name;
  const reason = first?.justification ?? '';
  const where = parseLocation(first?.location, surroundings) ?? place ?? { path: surroundings.path, line: null };
  return { reason: reason.trim() === '' ? `Suppressed in the results of ${name}, without a reason.` : reason, ticket: null, until: null, place: where };
}
