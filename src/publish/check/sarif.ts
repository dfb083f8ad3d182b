/** The check as SARIF 2.1.0, in the form and within the limits of GitHub's code scanning. */
import type { Location, Log, Notification, PhysicalLocation, Result, Suppression as SarifSuppression } from 'sarif';
import type { CheckReport } from '../../model/check-report.ts';
import type { Finding, FindingPlace, Suppression } from '../../model/finding.ts';
import { toolVersion } from '../../model/version.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { encodePath, inertMessage } from '../../text/markdown.ts';
import { plainLine } from '../../text/plain.ts';
import { plural } from '../../text/sentence.ts';
import { describeRules, levels } from './sarif-rules.ts';
import { tallyOf } from './tally.ts';

/** GitHub takes more, but shows so many. */
const mostResults = 5_000;
const mostNotifications = 100;
const longestMessage = 1_000;

export function renderSarif(report: CheckReport): string {
  return `${JSON.stringify(sarifOf(report), null, 1)}\n`;
}

export function sarifOf(report: CheckReport): Log {
  const { errors, warnings, notices, suppressed } = tallyOf(report);
  const findings = [...errors, ...warnings, ...notices, ...suppressed].slice(0, mostResults);
  const rules = [...describeRules({ rules: report.rules, findings })];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const fingerprints = fingerprintsOf(findings);
  const fallback = fallbackPlace(report);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'drizzle-attest',
            semanticVersion: toolVersion,
            informationUri: 'https://github.com/drizzle-attest/drizzle-attest',
            rules,
          },
        },
        automationDetails: { id: categoryOf(report) },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: "The repository's root." } } },
        invocations: [{ executionSuccessful: report.verdict !== 'incomplete', toolExecutionNotifications: notifications(report) }],
        results: findings.map((finding, at) => resultOf(finding, indexes.get(finding.rule) ?? -1, fingerprints[at] ?? '', fallback)),
        properties: { verdict: report.verdict, planSha256: report.projects.map(({ plan }) => plan.sha256) },
      },
    ],
  };
}

/** GitHub asks for a line of a file with every result; a finding about none is shown with its package. */
function fallbackPlace({ scope }: CheckReport): FindingPlace {
  return { path: scope === '' ? 'package.json' : `${scope}/package.json`, line: null };
}

/** What GitHub tells one analysis of a commit from another by: the part before the last slash. */
function categoryOf({ scope }: CheckReport): string {
  return scope === '' ? 'drizzle-attest/check/' : `drizzle-attest/check/${encodePath(scope).slice(0, 200)}/`;
}

function resultOf(finding: Finding, ruleIndex: number, fingerprint: string, fallback: FindingPlace): Result {
  const { rule, severity, message, remedy, place, excerpt, suppressedBy } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    // GitHub does not read suppressions: an error that is suppressed would still fail the pull request there.
    level: suppressedBy === null ? levels[severity] : 'note',
    message: { text: inertMessage(`${message} ${remedy}`, longestMessage) },
    locations: [locationOf(place ?? fallback, excerpt)],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    // An empty list says that it was looked into; its absence would leave that open.
    suppressions: suppressedBy === null ? [] : [suppressionOf(suppressedBy, finding)],
    properties: { severity, criteria: [...finding.criteria] },
  };
}

function locationOf(place: FindingPlace, excerpt: string | null): Location {
  const snippet = excerpt === null || place.line === null ? {} : { snippet: { text: plainLine(excerpt, 500) } };
  return { physicalLocation: physical(place, snippet) };
}

function physical({ path, line }: FindingPlace, snippet: NonNullable<PhysicalLocation['region']>): PhysicalLocation {
  return { artifactLocation: { uri: encodePath(path), uriBaseId: '%SRCROOT%' }, region: { startLine: line ?? 1, ...snippet } };
}

function suppressionOf({ reason, ticket, until, place }: Suppression, finding: Finding): SarifSuppression {
  const details = [...(ticket === null ? [] : [`ticket ${ticket}`]), ...(until === null ? [] : [`until ${until}`])];
  return {
    kind: place.path === finding.place?.path ? 'inSource' : 'external',
    status: 'accepted',
    justification: plainLine([reason, ...details].join(', '), longestMessage),
    location: { physicalLocation: physical(place, {}) },
  };
}

function notifications({ unanalysed, findings }: CheckReport): Notification[] {
  const told = unanalysed.slice(0, mostNotifications);
  const cut = [
    ...(unanalysed.length > told.length ? [`${plural(unanalysed.length - told.length, 'more thing')} could not be analysed.`] : []),
    ...(findings.length > mostResults ? [`${plural(findings.length - mostResults, 'finding')} left out: the JSON report has all.`] : []),
  ];
  return [...told, ...cut].map((text) => ({ level: 'warning', message: { text: inertMessage(text, longestMessage) } }));
}
