/** Where a handed-over manifest and the sealing job's own reading disagree. */
import { Problem } from '../../errors/problem.ts';
import { boundedText } from '../../manifest/bounded.ts';
import { maxDeviations, type Manifest } from '../../manifest/schema.ts';
import { canonical, type Sha256 } from '../../model/digest.ts';
import { excerpt } from '../../text/plain.ts';
import { listClauses } from '../../text/sentence.ts';
import type { GateSettings, GateVerdict } from '../../model/gate.ts';
import type { Plan } from '../../model/plan.ts';
import type { MigrationsFolder } from '../../model/project.ts';
import type { FilesStatus } from '../../model/status.ts';
import type { RunFacts, Source } from '../../model/run.ts';
import { isUnknown, type OrUnknown } from '../../model/unknown.ts';
import { rfc3339 } from '../../model/time.ts';
import { toolVersion } from '../../model/version.ts';

export interface Difference {
  readonly what: string;
  readonly handed: string;
  readonly own: string;
}

export interface OwnRun {
  readonly run: RunFacts;
  readonly environment: string;
  readonly distSha256: OrUnknown<Sha256>;
}

/** Both are jobs of one run; the sealing one may be of a later attempt, which somebody else may have started. */
export function compareRuns({ run, source, system, tool }: Manifest, own: OwnRun): Difference[] {
  return [
    ...differ('repository', system.repository, own.run.repository),
    ...differ('kind of runner', run.runner, own.run.runner),
    ...differ('run', run.id, own.run.id),
    ...differ('number of the run', run.number, own.run.number),
    ...compareAttempts(run, own.run),
    ...differ('event', run.event, own.run.event),
    ...differ('actor', run.actor, own.run.actor),
    ...differ('ref', source.ref, own.run.ref),
    ...differ('workflow', source.workflowRef, own.run.workflowRef),
    ...differ('commit of the workflow', source.workflowSha, own.run.workflowSha),
    ...differ('environment', system.environment.toLowerCase(), own.environment.toLowerCase()),
    ...differ('version of drizzle-attest', tool.version, toolVersion),
    ...differ('bundle of drizzle-attest', tool.distSha256, own.distSha256),
  ];
}

function compareAttempts({ attempt, url, triggeringActor }: Manifest['run'], own: RunFacts): Difference[] {
  const isLater = !isUnknown(attempt) && !isUnknown(own.attempt) && own.attempt > attempt;
  if (!isLater)
    return [...differ('attempt', attempt, own.attempt), ...differ('address', url, own.url), ...differ('starter', triggeringActor, own.triggeringActor)];
  const earlier = isUnknown(own.url) ? own.url : own.url.replace(/\d+$/u, String(attempt));
  return differ('address', url, earlier);
}

/** A deploy that stopped before it knew its commit has nothing that could be another one. What lies beside the commit here was put there by somebody else. */
export function compareSources({ source, outcome, plan }: Manifest, own: Source): Difference[] {
  if (outcome === 'refused' && isUnknown(source.commit)) return [];
  const planned = !isUnknown(plan) && plan.migrations.length > 0;
  const commits = [...differ('commit', source.commit, own.commit), ...differ('tree', source.tree, own.tree)];
  if (isUnknown(source.migrationsPath)) return commits;
  return [
    ...commits,
    ...differ('migrations folder', source.migrationsTree, own.migrationsTree),
    ...(planned && isUnknown(own.migrationsTree)
      ? [{ what: 'migrations folder', handed: excerpt(source.migrationsPath), own: own.migrationsTree.unknown }]
      : []),
    ...(planned ? differ('whether the migrations folder is that of the commit', true, own.clean) : []),
  ];
}

/** The clocks of two runners need not agree to the minute. */
const skewMs = 5 * 60_000;

/** What was recorded there cannot be later than now. */
export function compareClocks({ times }: Manifest, now: number): Difference[] {
  if (Date.parse(times.recordedAt) <= now + skewMs) return [];
  return [{ what: 'time of the manifest', handed: times.recordedAt, own: rfc3339(now) }];
}

/** A deploy reads the layout of the one generation that migrates it, and goes on only where nothing in it is defective. */
export function compareFolders({ status }: Manifest, own: MigrationsFolder): Difference[] {
  if (isUnknown(status)) return [];
  const defects = own.defects.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
  return [...differ('layout of the migrations folder', status.generation, own.generation), ...differ('defects of the migrations folder', [], defects)];
}

/** The files that would run on the ledger as it was handed over, as far as the manifest says that it knew them. */
export function comparePlans({ plan, status }: Manifest, own: FilesStatus): Difference[] {
  if (isUnknown(plan) || isUnknown(status)) return [];
  const files = pairNames(plan.migrations, own.plan.migrations).flatMap(([name, handed, read]) => differ(`migration ${excerpt(name)}`, handed, read));
  if (files.length > 0) return files;
  const count = (which: (kind: string) => boolean): number => own.statuses.filter(({ kind }) => which(kind)).length;
  return [
    ...differ('plan', plan.sha256, own.plan.sha256),
    ...differ(
      'applied before',
      status.applied,
      count((kind) => kind === 'applied'),
    ),
    ...differ(
      'deviations',
      status.deviations.length,
      Math.min(
        maxDeviations,
        count((kind) => kind !== 'applied' && kind !== 'pending'),
      ),
    ),
  ];
}

/** The names of two plans, each with its digest in either. */
function pairNames(handed: Plan['migrations'], own: Plan['migrations']): (readonly [string, string, string])[] {
  const digestOf = (plan: Plan['migrations'], name: string): string =>
    plan.find((migration) => migration.name === name)?.sha256 ?? 'no such migration is pending';
  const names = new Set([...handed, ...own].map(({ name }) => name));
  return [...names].map((name) => [name, digestOf(handed, name), digestOf(own, name)] as const);
}

type KnownGate = Exclude<Manifest['gate'], { unknown: string }>;

/** What was asked of the gates. The deploy knew secrets that this job does not, and took them out of reason and ticket. */
export function compareGateSettings({ settings }: KnownGate, own: GateSettings): Difference[] {
  const [handedWords, ownWords] = [settings.emergency, own.emergency];
  const alike = handedWords !== null && ownWords !== null && isKnown(handedWords.reason, ownWords.reason) && isKnown(handedWords.ticket, ownWords.ticket);
  return differ('settings of the gates', settings, alike ? { ...own, emergency: handedWords } : own);
}

/** Whether a text of the manifest is this one, trimmed, cut, and without what was secret. */
function isKnown(handed: string, own: string): boolean {
  const parts = handed.split('***');
  const text = boundedText(own.trim());
  if (parts.length === 1) return handed === text;
  return isMadeOf(text, parts);
}

/** Whether the text begins with the first part and ends with the last, with the others between them in their order. */
function isMadeOf(text: string, parts: readonly string[]): boolean {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  const rest = text.slice(first.length, text.length - last.length);
  return parts.slice(1, -1).reduce((at, part) => (at === -1 ? -1 : after(rest, part, at)), 0) !== -1;
}

/** The place behind the next occurrence; -1 where there is none. */
function after(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found === -1 ? -1 : found + part.length;
}

/** The outcome, and whose approval counted: each has to be found again. Where nobody had to approve, nothing depends on it. */
export function compareGates({ outcome, separationOfDuties: { counted } }: KnownGate, own: GateVerdict): Difference[] {
  const findings = own.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const answer = findings.length === 0 ? own.outcome : `${own.outcome} (${[...new Set(findings)].join(', ')})`;
  const found = idsOf(own.separationOfDuties.counted);
  const vanished = outcome === 'approved' && !isUnknown(counted) ? idsOf(counted).filter((approver) => !found.includes(approver)) : [];
  return [...differ('gate', outcome, answer), ...(vanished.length > 0 ? differ('approvers', isUnknown(counted) ? [] : idsOf(counted), found) : [])];
}

function idsOf(actors: readonly { readonly id: string; readonly login: string }[]): string[] {
  return actors.map(({ id, login }) => `${login} (${id})`).sort();
}

function differ(what: string, handed: unknown, own: unknown): Difference[] {
  const [one, other] = [canonical(handed), canonical(own)];
  return one === other ? [] : [{ what, handed: excerpt(one), own: excerpt(other) }];
}

const mostListed = 10;

/** Throws `seal/handover-differs` where there is a difference. */
export function refuse(differences: readonly Difference[]): void {
  if (differences.length === 0) return;
  const told = differences.map(({ what, handed, own }) => `${what}: handed over ${handed}, read here ${own}`);
  throw new Problem('seal/handover-differs', {
    message: `What was handed over is not what this job reads itself. ${listClauses(told, mostListed)}.`,
    remedy:
      'Nothing was signed. Check that both jobs have the same inputs, commit and version of drizzle-attest; otherwise find out who changed what in the deploy job.',
    place: 'handover',
  });
}
