/** What a chain says of deploys that it cannot place, or that did not know their outcome: clauses K7 and K8 of docs/manifest-spec.md. */
import type { Problem } from '../errors/problem.ts';
import type { Manifest } from '../manifest/schema.ts';
import { isUnknown } from '../model/unknown.ts';
import { problemOf } from './chain-faults.ts';

export interface PlacedManifest {
  readonly place: string;
  readonly manifest: Manifest;
}

/** K8: the manifest after one of unknown outcome names it, and what a manifest says of an earlier deploy agrees with the manifest of that deploy. */
export function findUnresolved(manifests: readonly PlacedManifest[]): Problem[] {
  const undecided = manifests.filter(({ manifest }) => manifest.outcome === 'unknown');
  return [...undecided.flatMap((one) => findSilent(one, manifests)), ...manifests.flatMap((one) => findContradicted(one, manifests))];
}

/** K7: a manifest needs no place in the chain if one that has a place names it. */
export function isResolved({ manifest: { manifestId } }: PlacedManifest, manifests: readonly PlacedManifest[]): boolean {
  return manifests.some(({ manifest }) => sequenceOf(manifest) !== null && manifest.ledger.interrupted.some((told) => told.manifestId === manifestId));
}

function findSilent(before: PlacedManifest, manifests: readonly PlacedManifest[]): Problem[] {
  const sequence = sequenceOf(before.manifest);
  if (sequence === null) return [];
  const following = manifests.filter(({ manifest }) => manifest.chain.id === before.manifest.chain.id && sequenceOf(manifest) === sequence + 1);
  const isTold = ({ manifestId, reason }: Told): boolean => manifestId === before.manifest.manifestId && reason === 'outcome-unknown';
  const silent = following.filter(({ manifest }) => !manifest.ledger.interrupted.some(isTold));
  return silent.map((next) => unresolved(`${next.place} follows ${before.place}, which does not know its outcome, and does not say what became of it`));
}

function findContradicted({ place, manifest }: PlacedManifest, manifests: readonly PlacedManifest[]): Problem[] {
  return manifest.ledger.interrupted.flatMap((told) => {
    const named = manifests.find((other) => other.manifest.manifestId === told.manifestId);
    const found = named === undefined ? null : findContradiction(told, named.manifest, manifest);
    return named === undefined || found === null ? [] : [unresolved(`${place} names ${named.place}, ${found}`)];
  });
}

type Told = Manifest['ledger']['interrupted'][number];

function findContradiction(told: Told, { outcome, chain, plan, ledger, execution }: Manifest, next: Manifest): string | null {
  if (told.reason === 'outcome-unknown' && outcome !== 'unknown') return `as if it did not know its outcome, which is ${outcome}`;
  if (told.reason === 'no-place' && !isUnknown(chain.position)) return 'as if it had no place in the chain';
  const planned = isUnknown(plan) ? [] : plan.migrations;
  const isPlan =
    told.migrations.length === planned.length && told.migrations.every(({ name, sha256 }, at) => planned[at]?.name === name && planned[at].sha256 === sha256);
  if (!isPlan) return 'with another plan';
  const isOther = told.migrations.some(({ applied }, at) => isDenied(applied, execution.migrations[at]?.outcome));
  if (isOther) return 'and says otherwise whether it applied a migration';
  if (isUnknown(ledger.before) || isUnknown(next.ledger.before)) return null;
  const applied = told.migrations.filter((migration) => migration.applied === true).length;
  return applied > next.ledger.before.rows - ledger.before.rows ? 'with more applied migrations than rows came' : null;
}

function isDenied(applied: Told['migrations'][number]['applied'], outcome: Manifest['execution']['migrations'][number]['outcome'] | undefined): boolean {
  return !isUnknown(applied) && outcome !== undefined && !isUnknown(outcome) && applied !== (outcome === 'applied');
}

function sequenceOf({ chain: { position } }: Manifest): number | null {
  return isUnknown(position) ? null : position.sequence;
}

function unresolved(found: string): Problem {
  return problemOf(
    'chain/unresolved',
    `What a deploy applied is not resolved: ${found}.`,
    'Compare both with the copies in the attestation store, and the rows of the ledger with the plan of the deploy.',
  );
}
