/** Truthful and lying manifests are told again under other names: the lies are found by their clause, and nothing else is. */
import { findContradictions } from '../../src/manifest/consistency.ts';
import { renderManifest } from '../../src/manifest/document.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import type { Manifest } from '../../src/manifest/schema.ts';
import { executionLies } from '../../test/manifest/execution-lies.ts';
import { gateLies } from '../../test/manifest/gate-lies.ts';
import { lies } from '../../test/manifest/lies.ts';
import * as truthful from '../../test/manifest/truthful.ts';
import type { Draw } from './draw.ts';
import { retell } from './retelling.ts';
import type { Counts, OpenTrial } from './trial.ts';

const { succeeded, unseen, noOp, failed, failedUnread, partial, partialUnread, refused, resolved, undetermined } = truthful;
const truths = { succeeded, unseen, noOp, failed, failedUnread, partial, partialUnread, refused, resolved, undetermined };

const all = [
  ...[...gateLies, ...executionLies].map(({ clause, name, manifest }) => ({ clause, name, manifest })),
  ...lies.map(([clause, name, manifest]) => ({ clause, name, manifest })),
];

export async function openContradictions(): Promise<OpenTrial> {
  return Promise.resolve({ rounds: 20_000, round: (draw) => (draw.once(3) ? tellTruth(draw) : tellLie(draw)) });
}

function tellTruth(draw: Draw): Counts {
  const [name, manifestOf] = draw.pick(Object.entries(truths));
  const told = retell(manifestOf(), draw);
  const read = parseManifest(Buffer.from(renderManifest(told)));
  const found = findContradictions(read);
  if (found.length > 0)
    throw new Error(`A truthful manifest (${name}) contradicts itself:\n${found.map(({ message }) => message).join('\n')}\n${renderManifest(told)}`);
  return { 'truthful, nothing found': 1 };
}

function tellLie(draw: Draw): Counts {
  const { clause, name, manifest } = draw.pick(all);
  const told = retell(manifest, draw);
  if (!clausesOf(told).includes(clause))
    throw new Error(`${clause} does not find: ${name}. Found: ${clausesOf(told).join(', ') || 'nothing'}.\n${renderManifest(told)}`);
  return { [`lies found by ${clause}`]: 1 };
}

function clausesOf(manifest: Manifest): readonly string[] {
  return findContradictions(manifest).map(({ message }) => /\((?<clause>C\d+)\)/u.exec(message)?.groups?.['clause'] ?? message);
}
