/** What a chain says of deploys that did not know their outcome: clause K8 of docs/manifest-spec.md. */
import type { Problem } from '../errors/problem.ts';
import type { Manifest } from '../manifest/schema.ts';
import { isUnknown } from '../model/unknown.ts';
import { problemOf } from './chain-faults.ts';

export interface PlacedManifest {
  readonly place: string;
  readonly manifest: Manifest;
}

/** K8: the manifest after one of unknown outcome says what became of its plan, and nothing is told of a deploy that knew its own. */
export function findUnresolved(manifests: readonly PlacedManifest[]): Problem[] {
  const undecided = manifests.filter(({ manifest }) => manifest.outcome === 'unknown');
  return [...undecided.flatMap((one) => findSilent(one, manifests)), ...manifests.flatMap((one) => findNeedless(one, manifests))];
}

function findSilent(before: PlacedManifest, manifests: readonly PlacedManifest[]): Problem[] {
  const sequence = sequenceOf(before.manifest);
  if (sequence === null) return [];
  const following = manifests.filter(({ manifest }) => manifest.chain.id === before.manifest.chain.id && sequenceOf(manifest) === sequence + 1);
  return following.flatMap((next) => {
    const found = findSilence(before.manifest, next.manifest);
    return found === null ? [] : [unresolved(`${next.place} follows ${before.place}, which does not know its outcome, and ${found}`)];
  });
}

function findSilence({ manifestId, plan, ledger }: Manifest, next: Manifest): string | null {
  const told = next.ledger.interrupted.find((deploy) => deploy.manifestId === manifestId && deploy.reason === 'outcome-unknown');
  if (told === undefined) return 'does not say what became of it';
  const planned = isUnknown(plan) ? [] : plan.migrations;
  const isPlan =
    told.migrations.length === planned.length && told.migrations.every(({ name, sha256 }, at) => planned[at]?.name === name && planned[at].sha256 === sha256);
  if (!isPlan) return 'tells of another plan';
  if (isUnknown(ledger.before) || isUnknown(next.ledger.before)) return null;
  const applied = told.migrations.filter((migration) => migration.applied === true).length;
  return applied > next.ledger.before.rows - ledger.before.rows ? 'tells of more applied migrations than rows came' : null;
}

function findNeedless({ place, manifest }: PlacedManifest, manifests: readonly PlacedManifest[]): Problem[] {
  return manifest.ledger.interrupted.flatMap(({ manifestId, reason }) => {
    const named = reason === 'outcome-unknown' ? manifests.find((other) => other.manifest.manifestId === manifestId) : undefined;
    if (named === undefined || named.manifest.outcome === 'unknown') return [];
    return [unresolved(`${place} says that ${named.place} does not know its outcome, which is ${named.manifest.outcome}`)];
  });
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
