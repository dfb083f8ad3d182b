/** Attacks on a folder of records: each of them is good, the folder is not. */
import type { Code } from '../../src/errors.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import type { DeployRecord } from '../../src/manifest/record.ts';
import { renderStatement } from '../../src/manifest/statement.ts';
import { digest } from '../../src/model/digest.ts';
import type { SigningKey } from '../../src/seal/key.ts';
import { noOp, refused, succeeded } from '../../test/manifest/truthful.ts';
import { seal, stranger, trusted } from './workshop.ts';

export interface ChainRecord {
  readonly recordId: string;
  readonly manifest: string;
  readonly bundle: string;
}

export interface ChainAttack {
  readonly name: string;
  readonly attack: string;
  /** By the name of their folder. */
  readonly records: ReadonlyMap<string, ChainRecord>;
  /** `sequence:sha256`; null where the auditor knows none. */
  readonly expectedHead: string | null;
  readonly code: Code;
  readonly clause: string;
}

/** A chain of four records. */
const good = chainOf('1234');
const [first, second, third, fourth] = good;
/** The same beginning, and another third record. */
const fork = chainOf('1254');
/** Another second record, and so another history from there on. */
const rewritten = chainOf('1634');

export const goodChain: ReadonlyMap<string, ChainRecord> = folder({ '0001': first, '0002': second, '0003': third, '0004': fourth });
export const goodHead = `4:${digest(fourth.manifest)}`;

export const chainAttacks: readonly ChainAttack[] = [
  attack('duplicate', 'One deploy is shown as two.', 'K1', 'chain/duplicate', { '0001': first, '0002': second, '0003': second }),
  attack('duplicate-id', 'Two records under one id: one of them is forgotten.', 'K1', 'chain/duplicate', {
    '0001': first,
    '0002': second,
    '0002b': recordOf('2', behind(first, 2), trusted, refused()),
  }),
  attack('fork', 'Two histories, of which one was to be hidden.', 'K2', 'chain/fork', { '0001': first, '0002': second, '0003': third, '0003b': fork[2] }),
  attack('no-start', 'What came first is left out.', 'K3', 'chain/no-start', { '0002': second, '0003': third, '0004': fourth }),
  attack('gap', 'One deploy is left out.', 'K4', 'chain/gap', { '0001': first, '0002': second, '0004': fourth }),
  attack('gap-filled-by-stranger', 'A record that somebody else signed closes the gap.', 'K4', 'chain/gap', {
    '0001': first,
    '0002': second,
    '0003': recordOf('3', behind(second, 3), stranger),
    '0004': fourth,
  }),
  attack('broken-link', 'A record was replaced after the next one was written.', 'K5', 'chain/broken-link', {
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
  attack('unchained', 'A record that names no place in a chain.', 'K7', 'chain/unchained', {
    '0001': first,
    '0002': second,
    unplaced: recordOf('7', { unknown: 'no evidence directory' }),
  }),
];

function attack(name: string, hope: string, clause: string, code: Code, records: Record<string, ChainRecord>, expectedHead: string | null = null): ChainAttack {
  return { name: `chain-${name}`, attack: hope, records: folder(records), expectedHead, code, clause };
}

function folder(records: Record<string, ChainRecord>): ReadonlyMap<string, ChainRecord> {
  return new Map(Object.entries(records));
}

type Chain = readonly [ChainRecord, ChainRecord, ChainRecord, ChainRecord];

/** Four records, each behind the one before it; every character makes the id of one. */
function chainOf(names: string): Chain {
  const [one = '', two = '', three = '', four = ''] = names;
  const start = recordOf(one, { sequence: 1, previous: null });
  const next = recordOf(two, behind(start, 2));
  const later = recordOf(three, behind(next, 3));
  return [start, next, later, recordOf(four, behind(later, 4))];
}

function behind({ recordId, manifest }: ChainRecord, sequence: number): Position {
  return { sequence, previous: { recordId, sha256: digest(manifest) } };
}

type Position = DeployRecord['chain']['position'];

function recordOf(name: string, position: Position, key: SigningKey = trusted, outcome: DeployRecord = name === '1' ? succeeded() : noOp()): ChainRecord {
  const recordId = `01980000-0000-7000-8000-00000000010${name}`;
  const record = { ...outcome, recordId, chain: { ...outcome.chain, position } };
  return { recordId, manifest: renderManifest(record), bundle: seal(renderStatement(record), key) };
}
