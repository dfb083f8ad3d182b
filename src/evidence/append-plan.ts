/** What an append adds to the branch as it is: only what is not there, and nothing in the place of anything. */
import { Problem } from '../errors/problem.ts';
import { isUnknown } from '../model/unknown.ts';
import { folderPath, type KeptFile, type KeptManifest } from './kept-manifest.ts';

/** What is there now, as far as the manifests that are to be added need it: for each chain its folders, for each folder its files' blob ids by name. */
export type BranchState = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, string> | null>>;

export interface AppendPlan {
  readonly added: readonly Added[];
  /** One for each manifest that contradicts what is there; nothing of it is added. */
  readonly problems: readonly Problem[];
}

export interface Added {
  readonly kept: KeptManifest;
  readonly files: readonly KeptFile[];
}

/** Manifests among each other are held to the same: the second of one place in the chain is a fork. */
export function planAppend(manifests: readonly KeptManifest[], state: BranchState): AppendPlan {
  const names = new Map([...state].map(([chain, folders]) => [chain, new Set(folders.keys())]));
  const [added, problems]: [Added[], Problem[]] = [[], []];
  for (const kept of manifests) {
    const known = names.get(kept.chain) ?? new Set();
    const problem = contradiction(kept, known) ?? otherBytes(kept, state);
    if (problem !== null) {
      problems.push(problem);
      continue;
    }
    const there = state.get(kept.chain)?.get(kept.folder) ?? null;
    const files = kept.files.filter(({ name }) => there?.has(name) !== true);
    if (files.length > 0 && !(known.has(kept.folder) && there === null)) added.push({ kept, files });
    names.set(kept.chain, known.add(kept.folder));
  }
  return { added, problems };
}

function contradiction(kept: KeptManifest, names: ReadonlySet<string>): Problem | null {
  const { manifestId, chain } = kept.manifest;
  const others = [...names].filter((name) => name !== kept.folder);
  const own = others.find((name) => name.endsWith(`-${manifestId}`));
  if (own !== undefined) return differs(kept, `keeps the manifest ${manifestId} at ${own} already`);
  if (isUnknown(chain.position)) return null;
  const { sequence } = chain.position;
  const rival = others.find((name) => /^\d{6,9}-/u.test(name) && Number.parseInt(name, 10) === sequence);
  return rival === undefined ? null : fork(kept, sequence, rival);
}

function otherBytes(kept: KeptManifest, state: BranchState): Problem | null {
  const there = state.get(kept.chain)?.get(kept.folder) ?? null;
  const changed = kept.files.find(({ name, blob }) => there?.has(name) === true && there.get(name) !== blob);
  return changed === undefined ? null : differs(kept, `keeps other bytes as ${changed.name}`);
}

function fork(kept: KeptManifest, sequence: number, rival: string): Problem {
  return new Problem('evidence/branch-fork', {
    message: `Manifest ${String(sequence)} of this chain is ${rival} on the evidence branch, and ${kept.manifest.manifestId} claims the same sequence number.`,
    remedy: 'Keep its artifact: both deploys happened. Find out why the later one did not see the other, as with chain/fork; nothing of it was added.',
    place: folderPath(kept),
  });
}

function differs(kept: KeptManifest, found: string): Problem {
  return new Problem('evidence/branch-differs', {
    message: `The evidence branch ${found}, and what is there is never changed.`,
    remedy: 'Compare both with the copies in the artifact and the attestation store: one of them is not what the deploy wrote.',
    place: folderPath(kept),
  });
}
