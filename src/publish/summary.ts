/** The manifest as the page that a person reads first: verdict, what became of each migration, and what to do. */
import type { Manifest } from '../manifest/schema.ts';
import type { Problem } from '../errors/problem.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import { renderGate } from './gate-section.ts';
import { escapeMarkdown, renderTable } from '../text/markdown.ts';
import { renderProblemMarkdown } from '../text/problem.ts';
import { countOthers, listNames } from '../text/sentence.ts';
import { statementSection } from './statement-section.ts';

/** `verified`: it passed all steps with its key · `signed`: keyless, and it passed all but the question whom to trust · `rejected`: it passed not. */
export type Sealing = 'verified' | 'signed' | 'rejected' | 'unsigned';

export interface PublishedManifest {
  readonly manifest: Manifest;
  readonly sealing: Sealing;
  readonly manifestSha256: string;
  readonly manifestPath: string;
  readonly bundlePath: string | null;
  /** Null where nothing was uploaded. */
  readonly artifact: string | null;
  /** Its id in the repository's attestation store; null where it is not there. */
  readonly attestation: string | null;
  /** What went wrong once the manifest was composed, and so does not stand in it. */
  readonly afterwards: readonly Problem[];
}

/** GitHub shows at most 1 MiB of a step's summary, and a person reads less. */
const mostRows = 200;
const inManifest = ', which the manifest names.';

const titles: Readonly<Record<Manifest['outcome'], string>> = {
  succeeded: '✅ Deployed',
  'no-op': '✅ Nothing to deploy',
  failed: '❌ Failed, nothing stayed',
  partial: '❌ Failed, a part stayed',
  refused: '⛔ Refused, nothing ran',
  unknown: '❌ Outcome unknown',
};

const marks = {
  applied: '✅ applied',
  failed: '❌ failed',
  'rolled-back': '↩️ rolled back',
  'not-executed': '➖ not executed',
  partial: '⚠️ partial',
} as const;

export function renderSummary(published: PublishedManifest): string {
  const { manifest } = published;
  return [
    `## ${titles[manifest.outcome]}: ${escapeMarkdown(manifest.system.environment)}`,
    ...manifestSections(manifest, published.afterwards),
    ...evidenceSection(published),
  ].join('\n\n');
}

/** The page of a deploy whose manifest another job seals. */
export function renderHandedOver(manifest: Manifest, afterwards: readonly Problem[]): string {
  const sealed = '### Evidence\n\n- Manifest: handed over; the job with `command: seal` signs and keeps it, and until then nothing proves this page';
  return [`## ${titles[manifest.outcome]}: ${escapeMarkdown(manifest.system.environment)}`, ...manifestSections(manifest, afterwards), sealed].join('\n\n');
}

function manifestSections(manifest: Manifest, afterwards: readonly Problem[]): string[] {
  return [
    ...renderGate(manifest),
    ...[...afterwards, ...manifest.problems].map(renderProblemMarkdown),
    ...connectionSection(manifest),
    ...migrationSection(manifest),
    ...statementSection(manifest),
    ...interruptionSection(manifest),
    ...factSection(manifest),
  ];
}

/** The weaker promise is named where the outcome is read. */
function connectionSection({ execution }: Manifest): string[] {
  if (execution.connection !== 'separate') return [];
  return [
    '**Weaker promise** (kit-connection: separate): drizzle-kit had the database URL and a session of its own, outside of the lock. Its statements were not seen, and the ledger alone says what was applied.',
  ];
}

function migrationSection({ execution }: Manifest): string[] {
  if (execution.migrations.length === 0) return [];
  const rows = execution.migrations.slice(0, mostRows).map(({ name, outcome, sha256 }) => {
    const said = isUnknown(outcome) ? `❔ unknown: ${escapeMarkdown(outcome.unknown)}` : marks[outcome];
    return [escapeMarkdown(name), said, `\`${sha256.slice(0, 12)}\``];
  });
  return [renderTable('| Migration | Outcome | SHA-256 |', rows), ...countOthers(execution.migrations.length, mostRows, inManifest)];
}

const leads = {
  'no-manifest': { title: '**Interrupted deploy**', found: 'left no manifest. When this deploy began, the ledger said of its migrations' },
  'outcome-unknown': {
    title: '**Deploy of unknown outcome**',
    found: 'did not know what it had applied. When this deploy began, the ledger said of its migrations',
  },
  'no-place': {
    title: '**Deploy outside of the chain**',
    found: 'left a manifest that has no place in the chain. When this deploy began, that manifest and the ledger said of its migrations',
  },
} as const;

const leftover = ' A migration without a row can have left changes: if it ends its own transaction, or with `kit-connection: separate`.';

function interruptionSection({ ledger }: Manifest): string[] {
  return ledger.interrupted.map(({ manifestId, startedAt, runId, reason, migrations }) => {
    const fates = migrations.map(({ name, applied }) => `${escapeMarkdown(name)} ${fateOf(applied)}`);
    const run = isUnknown(runId) ? '' : ` of run ${runId}`;
    const shown = migrations.length === 0 ? 'it had none' : listNames(fates, mostRows);
    return `${leads[reason].title} ${manifestId}${run}, started ${startedAt}, ${leads[reason].found}: ${shown}.${migrations.some(({ applied }) => applied === false) && reason !== 'no-place' ? leftover : ''}`;
  });
}

function fateOf(applied: OrUnknown<boolean>): string {
  if (isUnknown(applied)) return `may have been applied (${escapeMarkdown(applied.unknown)})`;
  return applied ? 'was applied' : 'had no row';
}

function factSection({ tool, system, source, plan, status, chain }: Manifest): string[] {
  const facts: [string, OrUnknown<string>][] = [
    ['Commit', source.commit],
    ['Plan', isUnknown(plan) ? plan : `\`${plan.sha256}\``],
    ['Applied before', isUnknown(status) ? status : String(status.applied)],
    ['drizzle-kit', tool.drizzleKit],
    [
      'Server',
      isUnknown(system.database.server)
        ? system.database.server
        : `PostgreSQL ${system.database.server.version}${system.database.server.tls.used ? ', TLS' : ', no TLS'}`,
    ],
    ['Chain', isUnknown(chain.position) ? chain.position : `manifest ${String(chain.position.sequence)} of ${chain.id.slice(0, 12)}`],
  ];
  return [
    renderTable(
      '| | |',
      facts.map(([title, fact]) => [title, said(fact)]),
    ),
  ];
}

function said(fact: OrUnknown<string>): string {
  return isUnknown(fact) ? `unknown: ${escapeMarkdown(fact.unknown)}` : fact;
}

const signatures: Readonly<Record<Sealing, string>> = {
  verified: 'signed, and verified with the key that signed it',
  signed: 'signed with the identity of this job; whom to trust is for `verify` with a verification policy to say, all else was checked',
  rejected: '**not verified**',
  unsigned: '**UNSIGNED**: nothing proves who wrote it',
};

function evidenceSection({ sealing, manifestSha256, manifestPath, bundlePath, artifact, attestation }: PublishedManifest): string[] {
  return [
    [
      `### Evidence`,
      '',
      `- Signature: ${signatures[sealing]}`,
      `- Manifest: \`${escapeMarkdown(manifestPath)}\`, SHA-256 \`${manifestSha256}\``,
      ...(bundlePath === null ? [] : [`- Bundle: \`${escapeMarkdown(bundlePath)}\``]),
      ...(artifact === null ? [] : [`- Artifact: ${escapeMarkdown(artifact)}`]),
      ...(attestation === null ? [] : [`- Attestation: ${escapeMarkdown(attestation)}`]),
    ].join('\n'),
  ];
}
