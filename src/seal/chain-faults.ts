/** What can be wrong with chains of manifests: clauses K1–K6 of docs/manifest-spec.md. */
import { Problem, type Code, type Severity } from '../errors/problem.ts';
import type { ChainPoint } from '../model/chain.ts';
import { groupBy } from '../model/group.ts';
import type { ChainExpectation, ChainSummary, Link } from './chain-links.ts';

export function findChainFaults(chains: readonly ChainSummary[], expected: ChainExpectation): Problem[] {
  return [...chains.flatMap((chain) => faultsOf(chain, expected.starts)), ...expected.heads.flatMap((head) => findTruncation(chains, head))];
}

function faultsOf(chain: ChainSummary, starts: readonly ChainPoint[]): Problem[] {
  return [...findDuplicates(chain), ...findForks(chain), ...findStart(chain, starts), ...findGaps(chain), ...findBrokenLinks(chain)];
}

/** K1: a manifest is there once, under one id. */
function findDuplicates(chain: ChainSummary): Problem[] {
  const groups = groupBy(chain.links, ({ manifestId }) => manifestId);
  return [...groups]
    .filter(([, links]) => links.length > 1)
    .map(([manifestId, links]) =>
      fault(
        'chain/duplicate',
        chain,
        `the manifest ${manifestId} is there ${String(links.length)} times: ${placesOf(links)}`,
        'Keep one copy of each manifest. Where the copies differ, find out which of them the deploy wrote.',
      ),
    );
}

/** K2: one place in the chain has one manifest; two are two histories, of which one was to be hidden. */
function findForks(chain: ChainSummary): Problem[] {
  const groups = groupBy(chain.links, ({ sequence }) => String(sequence));
  return [...groups]
    .filter(([, links]) => new Set(links.map(({ manifestId }) => manifestId)).size > 1)
    .map(([sequence, links]) =>
      fault(
        'chain/fork',
        chain,
        `${String(links.length)} manifests are number ${sequence}: ${placesOf(links)}`,
        'Both deploys happened. Find out why the second did not see the first: two places of evidence, or no concurrency group.',
      ),
    );
}

/** K3: a chain begins with number 1, or right behind a manifest that the auditor knows. */
function findStart(chain: ChainSummary, starts: readonly ChainPoint[]): Problem[] {
  const [first] = chain.links;
  if (first === undefined || first.sequence === 1) return [];
  const known = starts.some(({ sequence, sha256 }) => sequence === first.sequence - 1 && sha256 === first.previous?.sha256);
  if (known) return [];
  return [
    fault(
      'chain/no-start',
      chain,
      `the first manifest is number ${String(first.sequence)} (${first.place}), and what came before it is not known`,
      'Add the earlier manifests, or give the head of the previous period.',
    ),
  ];
}

/** K4: between the first and the last, no number is missing. */
function findGaps(chain: ChainSummary): Problem[] {
  return pairsOf(chain).flatMap(([before, after]) => {
    const missing = after.sequence - before.sequence - 1;
    if (missing < 1) return [];
    const numbers = missing === 1 ? `number ${String(before.sequence + 1)} is` : `numbers ${String(before.sequence + 1)} to ${String(after.sequence - 1)} are`;
    return [
      fault(
        'chain/gap',
        chain,
        `${numbers} missing, between ${before.place} and ${after.place}`,
        'Find the missing evidence: in the artifacts of the runs, in the attestation store, or where it is archived. A manifest that is not verified counts as missing.',
      ),
    ];
  });
}

/** K5: a manifest names the digest and the id of the one before it. */
function findBrokenLinks(chain: ChainSummary): Problem[] {
  return chain.links.flatMap((link) => {
    const before = chain.links.filter(({ sequence }) => sequence === link.sequence - 1);
    if (before.length === 0 || before.some(({ sha256, manifestId }) => sha256 === link.previous?.sha256 && manifestId === link.previous.manifestId)) return [];
    return [
      fault(
        'chain/broken-link',
        chain,
        `number ${String(link.sequence)} (${link.place}) follows another manifest than ${placesOf(before)}`,
        'One of the two was replaced after the other was written. Compare both with the copies in the attestation store.',
      ),
    ];
  });
}

/** K6: the newest manifest that somebody noted is there. Manifests behind it may be newer than the note. */
function findTruncation(chains: readonly ChainSummary[], head: ChainPoint): Problem[] {
  const links = chains.flatMap((chain) => chain.links);
  if (links.some(({ sequence, sha256 }) => sequence === head.sequence && sha256 === head.sha256)) return [];
  const last = chains.map(({ links: all }) => String(all.at(-1)?.sequence ?? 0)).join(', ');
  const found = links.some(({ sequence }) => sequence === head.sequence)
    ? `number ${String(head.sequence)} has another digest`
    : `the chains end with number ${last}`;
  return [
    problemOf(
      'chain/truncated',
      `The manifest ${String(head.sequence)}:${head.sha256}, which was expected, is not there: ${found}.`,
      'Manifests were left out at the end, or replaced. Ask for the whole folder.',
    ),
  ];
}

/** Each number's first manifest with that of the next number. */
function pairsOf({ links }: ChainSummary): (readonly [Link, Link])[] {
  const distinct = links.filter(({ sequence }, at) => sequence !== links[at - 1]?.sequence);
  return distinct.flatMap((after, at) => {
    const before = distinct[at - 1];
    return before === undefined ? [] : [[before, after] as const];
  });
}

function placesOf(links: readonly Link[]): string {
  return links.map(({ place }) => place).join(', ');
}

function fault(code: Code, { id, environment }: ChainSummary, found: string, remedy: string): Problem {
  return problemOf(code, `In the chain ${id.slice(0, 12)}… of ${environment}, ${found}.`, remedy);
}

export function problemOf(code: Code, message: string, remedy: string, severity: Severity = 'error'): Problem {
  return new Problem(code, { message, remedy, place: 'chain', severity });
}
