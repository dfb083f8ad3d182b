/** Attacks on a folder of manifests: each of them is good, the folder is not. */
import type { Code } from '../../src/errors/problem.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { renderStatement } from '../../src/manifest/statement.ts';
import { digest } from '../../src/model/digest.ts';
import type { SigningKey } from '../../src/seal/key.ts';
import { noOp, refused, succeeded, undetermined } from '../../test/manifest/truthful.ts';
import { seal, stranger, trusted } from './workshop.ts';

export interface ChainManifest {
  readonly manifestId: string;
  readonly manifestText: string;
  readonly bundle: string;
}

export interface ChainAttack {
  readonly name: string;
  readonly attack: string;
  /** By the name of their folder. */
  readonly manifests: ReadonlyMap<string, ChainManifest>;
  /** `sequence:sha256`; null where the auditor knows none. */
  readonly expectedHead: string | null;
  readonly code: Code;
  readonly clause: string;
}

/** A chain of four manifests. */
const good = chainOf('1234');
const [first, second, third, fourth] = good;
/** The same beginning, and another third manifest. */
const fork = chainOf('1254');
/** Another second manifest, and so another history from there on. */
const rewritten = chainOf('1634');

export const goodChain: ReadonlyMap<string, ChainManifest> = folder({ '0001': first, '0002': second, '0003': third, '0004': fourth });
export const goodHead = `4:${digest(fourth.manifestText)}`;

export const chainAttacks: readonly ChainAttack[] = [
  attack('duplicate', 'One deploy is shown as two.', 'K1', 'chain/duplicate', { '0001': first, '0002': second, '0003': second }),
  attack('duplicate-id', 'Two manifests under one id: one of them is forgotten.', 'K1', 'chain/duplicate', {
    '0001': first,
    '0002': second,
    '0002b': manifestOf('2', behind(first, 2), trusted, refused()),
  }),
  attack('fork', 'Two histories, of which one was to be hidden.', 'K2', 'chain/fork', { '0001': first, '0002': second, '0003': third, '0003b': fork[2] }),
  attack('no-start', 'What came first is left out.', 'K3', 'chain/no-start', { '0002': second, '0003': third, '0004': fourth }),
  attack('gap', 'One deploy is left out.', 'K4', 'chain/gap', { '0001': first, '0002': second, '0004': fourth }),
  attack('gap-filled-by-stranger', 'A manifest that somebody else signed closes the gap.', 'K4', 'chain/gap', {
    '0001': first,
    '0002': second,
    '0003': manifestOf('3', behind(second, 3), stranger),
    '0004': fourth,
  }),
  attack('broken-link', 'A manifest was replaced after the next one was written.', 'K5', 'chain/broken-link', {
    '0001': first,
    '0002': rewritten[1],
    '0003': third,
  }),
  attack('truncated', 'The newest deploys are left out.', 'K6', 'chain/truncated', { '0001': first, '0002': second }, goodHead),
  attack(
    'rewritten',
    'The whole history was written anew, as long as the old one.',
    'K6',
    'chain/truncated',
    { '0001': rewritten[0], '0002': rewritten[1], '0003': rewritten[2], '0004': rewritten[3] },
    goodHead,
  ),
  attack('unresolved', 'Who applied the rows of a deploy of unknown outcome is never said.', 'K8', 'chain/unresolved', undecided()),
  attack('resolved-needlessly', 'A deploy that succeeded is named as one of unknown outcome.', 'K8', 'chain/unresolved', needless()),
  attack('unchained', 'A manifest that names no place in a chain.', 'K7', 'chain/unchained', {
    '0001': first,
    '0002': second,
    unplaced: manifestOf('7', { unknown: 'no evidence directory' }),
  }),
];

/** A deploy that did not know its outcome, and then one that does not ask. */
function undecided(): Record<string, ChainManifest> {
  const before = manifestOf('1', { sequence: 1, previous: null }, trusted, undetermined());
  return { '0001': before, '0002': manifestOf('2', behind(before, 2)) };
}

/** A deploy that succeeded is named as one that did not know its outcome. */
function needless(): Record<string, ChainManifest> {
  const manifest = noOp();
  const deploy = { manifestId: first.manifestId, startedAt: '2026-03-01T10:00:02.000Z', runId: '9001', reason: 'outcome-unknown' as const, migrations: [] };
  const next = { ...manifest, ledger: { ...manifest.ledger, interrupted: [deploy] } };
  return { '0001': first, '0002': manifestOf('2', behind(first, 2), trusted, next) };
}

function attack(
  name: string,
  hope: string,
  clause: string,
  code: Code,
  manifests: Record<string, ChainManifest>,
  expectedHead: string | null = null,
): ChainAttack {
  return { name: `chain-${name}`, attack: hope, manifests: folder(manifests), expectedHead, code, clause };
}

function folder(manifests: Record<string, ChainManifest>): ReadonlyMap<string, ChainManifest> {
  return new Map(Object.entries(manifests));
}

type Chain = readonly [ChainManifest, ChainManifest, ChainManifest, ChainManifest];

/** Four manifests, each behind the one before it; every character makes the id of one. */
function chainOf(names: string): Chain {
  const [one = '', two = '', three = '', four = ''] = names;
  const start = manifestOf(one, { sequence: 1, previous: null });
  const next = manifestOf(two, behind(start, 2));
  const later = manifestOf(three, behind(next, 3));
  return [start, next, later, manifestOf(four, behind(later, 4))];
}

function behind({ manifestId, manifestText }: ChainManifest, sequence: number): Position {
  return { sequence, previous: { manifestId, sha256: digest(manifestText) }, overtaken: false };
}

type Position = Manifest['chain']['position'];

function manifestOf(name: string, position: Position, key: SigningKey = trusted, outcome: Manifest = name === '1' ? succeeded() : noOp()): ChainManifest {
  const manifestId = `01980000-0000-7000-8000-00000000010${name}`;
  const manifest = { ...outcome, manifestId, chain: { ...outcome.chain, position } };
  return { manifestId, manifestText: renderManifest(manifest), bundle: seal(renderStatement(manifest), key) };
}
