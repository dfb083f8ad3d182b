/** A folder of manifests as the chains that they say they are: nothing dropped, nothing put in, nothing cut off at the end. */
import { Problem } from '../errors/problem.ts';
import type { Manifest } from '../manifest/schema.ts';
import type { JudgedChains } from '../model/chain.ts';
import type { Sha256 } from '../model/digest.ts';
import { groupBy } from '../model/group.ts';
import { agree, listNames, plural } from '../text/sentence.ts';
import { isUnknown } from '../model/unknown.ts';
import type { VerdictKind } from '../model/verdict.ts';
import { findChainFaults, problemOf } from './chain-faults.ts';
import type { ChainExpectation, ChainSummary, Link } from './chain-links.ts';
import { findUnresolved, isResolved } from './chain-outcomes.ts';

/** One manifest of the folder, and what verifying it alone came to. */
export interface ChainEntry {
  /** Where it lies, from the folder. */
  readonly place: string;
  readonly verdict: VerdictKind;
  /** Of the manifest's exact bytes. */
  readonly manifestSha256: Sha256;
  /** Null where it could not be read. */
  readonly manifest: Manifest | null;
}

export interface ChainVerdict extends JudgedChains {
  readonly chains: readonly ChainSummary[];
  readonly findings: readonly Problem[];
}

/** Only verified manifests are links: a forged one closes no gap. */
export function verifyChain(entries: readonly ChainEntry[], expected: ChainExpectation): ChainVerdict {
  const verified = entries.flatMap(({ verdict, manifest, place, manifestSha256 }) =>
    verdict === 'verified' && manifest !== null ? [{ manifest, place, manifestSha256 }] : [],
  );
  const unverified = entries.filter(({ verdict }) => verdict !== 'verified').map(({ place }) => place);
  const placeless = verified.filter(({ manifest }) => isUnknown(manifest.chain.position));
  const refusals = placeless.filter(isEarlyRefusal).map(({ place }) => place);
  const others = placeless.filter((entry) => !isEarlyRefusal(entry));
  const resolved = others.filter((entry) => isResolved(entry, verified)).map(({ place }) => place);
  const unchained = others.map(({ place }) => place).filter((place) => !resolved.includes(place));
  const chains = groupByChain(verified);
  const findings =
    verified.length === 0 ? [nothing(entries.length)] : [...findChainFaults(chains, expected), ...findUnresolved(verified), ...findUnchained(unchained)];
  return { kind: kindOf(findings, unverified), chains: chains.map(withoutCopies), unchained, refusals, resolved, unverified, findings };
}

interface Verified {
  readonly manifest: Manifest;
  readonly place: string;
  readonly manifestSha256: Sha256;
}

/** K7. */
function isEarlyRefusal({ manifest: { outcome, ledger } }: Verified): boolean {
  return outcome === 'refused' && isUnknown(ledger.before);
}

function groupByChain(verified: readonly Verified[]): ChainSummary[] {
  const groups = groupBy(verified, ({ manifest }) => manifest.chain.id);
  return [...groups]
    .map(([id, members]) => ({ id, environment: members[0]?.manifest.system.environment ?? '', links: members.flatMap(toLink).toSorted(bySequence) }))
    .filter(({ links }) => links.length > 0)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function toLink({ manifest: { manifestId, chain }, place, manifestSha256 }: Verified): Link[] {
  const { position } = chain;
  return isUnknown(position) ? [] : [{ sequence: position.sequence, sha256: manifestSha256, place, manifestId, previous: position.previous }];
}

/** The same answer for the same files, in whatever order a disk lists them. */
function bySequence(one: Link, other: Link): number {
  return one.sequence - other.sequence || (one.place < other.place ? -1 : 1);
}

function withoutCopies(chain: ChainSummary): ChainSummary {
  return { ...chain, links: [...new Map(chain.links.toReversed().map((link) => [link.sha256, link])).values()].toReversed() };
}

function kindOf(findings: readonly Problem[], unverified: readonly string[]): ChainVerdict['kind'] {
  if (findings.some(({ severity }) => severity === 'error') || unverified.length > 0) return 'broken';
  return findings.length > 0 ? 'unproven' : 'complete';
}

function nothing(given: number): Problem {
  return new Problem('verify/nothing', {
    message: given === 0 ? 'There is no manifest to verify.' : `None of ${String(given)} manifests was verified, so that there is no chain to judge.`,
    remedy: 'Give the folder that holds the evidence: each migration-manifest.json with its bundle beside it.',
  });
}

function findUnchained(places: readonly string[]): Problem[] {
  if (places.length === 0) return [];
  const many = `${plural(places.length, 'manifest')} ${agree(places.length, 'names', 'name')}`;
  return [
    problemOf(
      'chain/unchained',
      `${many} no place in a chain, and nothing shows whether others are missing: ${listNames(places)}.`,
      'Deploy again, with the evidence of these manifests: the next manifest that has a place names them. If the chain of the target has not begun, begin it with chain-start: true, and give deploys an evidence directory that outlives the run (evidence-directory).',
      'warning',
    ),
  ];
}
