/** What a round left, from the database and from the evidence directory, held against each other. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest } from '../../../src/manifest/parse.ts';
import type { Manifest } from '../../../src/manifest/schema.ts';
import { isUnknown } from '../../../src/model/unknown.ts';
import type { PlannedEffect } from './plan.ts';

/** One row that a migration wrote. */
export interface Event {
  readonly migration: string;
  readonly row: number;
  /** The name of the session that wrote it. */
  readonly session: string;
}

export interface FoundEvidence {
  /** In the order of their chain; those without a place come last. */
  readonly manifests: readonly Manifest[];
  /** Names of what is no manifest: marks, drafts. */
  readonly others: readonly string[];
}

export async function readEvidence(evidenceDirectory: string): Promise<FoundEvidence> {
  const found: { readonly name: string; readonly manifest: Manifest | null }[] = [];
  for (const chain of await readdir(evidenceDirectory)) {
    if (chain === 'ballast') continue;
    for (const name of (await readdir(join(evidenceDirectory, chain))).sort()) {
      const whole = /^(?:\d{6}|unchained)-/u.test(name);
      found.push({ name, manifest: whole ? parseManifest(await readFile(join(evidenceDirectory, chain, name, 'migration-manifest.json'))) : null });
    }
  }
  return {
    manifests: found.flatMap(({ manifest }) => manifest ?? []),
    others: found.flatMap(({ name, manifest }) => (manifest === null ? [name] : [])),
  };
}

/** A deploy that found no space for its manifest leaves its beginning behind, which verify calls broken: the reader of the folder takes it away. */
export async function removeDrafts(evidenceDirectory: string): Promise<number> {
  const all = await readdir(evidenceDirectory, { recursive: true });
  const drafts = all.filter((name) => /^[^/]+\/\.draft-[^/]+$/u.test(name));
  for (const name of drafts) await rm(join(evidenceDirectory, name), { recursive: true });
  return drafts.length;
}

export interface Told {
  readonly plan: readonly PlannedEffect[];
  /** The full name of each migration, as the plan has them. */
  readonly names: readonly string[];
  readonly events: readonly Event[];
  readonly evidence: FoundEvidence;
}

/** Sentences, one for each thing that is not as it must be. */
export function findFaults(told: Told): readonly string[] {
  return [
    ...findMiscounted(told),
    ...told.evidence.manifests.flatMap((manifest) => findUntrue(manifest, told)),
    ...findUnclaimed(told),
    ...findUnresolved(told),
  ];
}

/** Nothing is there twice, and nothing is missing. */
function findMiscounted({ plan, events }: Told): readonly string[] {
  return plan.flatMap(({ title, rows }) =>
    rows.flatMap((row) => {
      const found = events.filter((event) => event.migration === title && event.row === row);
      return found.length === 1
        ? []
        : [`Row ${row} of ${title} is there ${found.length} times${found.length > 1 ? `, of ${found.map(({ session }) => session).join(' and ')}` : ''}.`];
    }),
  );
}

/** How many rows a deploy wrote of a migration, of how many. */
function wroteOf({ plan, names, events }: Told, manifestId: string, name: string): 'all' | 'none' | 'some' {
  const effect = plan[names.indexOf(name)];
  const wrote = events.filter(({ migration, session }) => migration === effect?.title && isSessionOf(session, manifestId)).length;
  return wrote === 0 ? 'none' : wrote === effect?.rows.length ? 'all' : 'some';
}

function isSessionOf(session: string, manifestId: string): boolean {
  return session.includes(`.${manifestId.slice(0, 8)}`);
}

/** What a manifest says of a migration is what the database shows of its sessions. */
function findUntrue({ manifestId, outcome, execution }: Manifest, told: Told): readonly string[] {
  const here = `Manifest ${manifestId} (${outcome})`;
  const each = execution.migrations.flatMap(({ name, outcome: fate }) => {
    if (isUnknown(fate)) return outcome === 'unknown' ? [] : [`${here} does not know of ${name}: ${fate.unknown}.`];
    const wrote = wroteOf(told, manifestId, name);
    return wrote === (fate === 'applied' ? 'all' : 'none') ? [] : [`${here} says that ${name} is ${fate}, and wrote ${wrote} of it.`];
  });
  const fates = execution.migrations.map(({ outcome: fate }) => fate);
  const consistent =
    outcome === 'succeeded' ? fates.length > 0 && fates.every((fate) => fate === 'applied') : outcome !== 'failed' || !fates.includes('applied');
  const wroteWithoutWord = execution.migrations.length === 0 && told.events.some(({ session }) => isSessionOf(session, manifestId));
  return [
    ...each,
    ...findUntrueEffects(here, manifestId, execution, told),
    ...(consistent ? [] : [`${here} has other migrations than that: ${JSON.stringify(fates)}.`]),
    ...(wroteWithoutWord ? [`${here} names no migration, and wrote rows.`] : []),
    ...(outcome === 'partial' ? [`${here} is partial, although each migration is in one transaction.`] : []),
  ];
}

/** What a manifest says of COMMIT and of single commands is no other than what it says of migrations. */
function findUntrueEffects(here: string, manifestId: string, { commit, migrations }: Manifest['execution'], told: Told): readonly string[] {
  return migrations.flatMap(({ name, statements }) => {
    const wrote = wroteOf(told, manifestId, name);
    const seen = isUnknown(statements) ? [] : statements;
    const effects = new Set(
      seen.flatMap(({ commands }) => (isUnknown(commands) ? [] : commands.map(({ effect }) => (isUnknown(effect) ? 'unknown' : effect)))),
    );
    return [
      ...(commit === (wrote === 'all' ? 'rolled-back' : 'committed') ? [`${here} says that COMMIT is ${commit}, and wrote ${wrote} of ${name}.`] : []),
      ...(commit === 'not-sent' && wrote !== 'none' ? [`${here} says that no COMMIT was sent, and wrote ${wrote} of ${name}.`] : []),
      ...(effects.has(wrote === 'all' ? 'rolled-back' : 'kept')
        ? [`${here} says of commands of ${name} that they are ${[...effects].join(', ')}, and wrote ${wrote} of it.`]
        : []),
    ];
  });
}

interface Claim {
  readonly by: string;
  readonly of: string;
}

/** Each migration is applied by one deploy: its own manifest says so, the one that found it interrupted, or both if its own has no place in the chain. */
function findUnclaimed({ names, evidence }: Told): readonly string[] {
  return names.flatMap((name) => {
    const claims = evidence.manifests.flatMap(({ manifestId, execution, ledger }): readonly Claim[] => [
      ...(execution.migrations.some((one) => one.name === name && one.outcome === 'applied') ? [{ by: manifestId, of: manifestId }] : []),
      ...ledger.interrupted.flatMap(({ manifestId: of, migrations }) =>
        migrations.some((one) => one.name === name && one.applied === true) ? [{ by: manifestId, of }] : [],
      ),
    ]);
    return new Set(claims.map(({ of }) => of)).size === 1
      ? []
      : [`${name} is claimed ${claims.length} times${claims.map(({ by, of }) => `, by ${by} for ${of}`).join('')}.`];
  });
}

/** What was unknown, or left only a mark, is in a later manifest, and true there. */
function findUnresolved(told: Told): readonly string[] {
  const { manifests, others } = told.evidence;
  const interrupted = manifests.flatMap(({ ledger }) => ledger.interrupted);
  const unknowns = manifests.filter(({ outcome, execution }) => outcome === 'unknown' || execution.migrations.some((one) => isUnknown(one.outcome)));
  return [
    ...unknowns.flatMap(({ manifestId }) =>
      interrupted.some((one) => one.manifestId === manifestId) ? [] : [`No manifest tells what ${manifestId} did, which is unknown.`],
    ),
    ...interrupted.flatMap(({ manifestId, migrations }) =>
      migrations.flatMap(({ name, applied }) => {
        const wrote = wroteOf(told, manifestId, name);
        return applied === (wrote === 'all') && wrote !== 'some'
          ? []
          : [`For the interrupted ${manifestId}, a manifest says that ${name} is applied: ${JSON.stringify(applied)}. It wrote ${wrote} of it.`];
      }),
    ),
    ...others.map((name) => `${name} is left in the evidence directory.`),
  ];
}
