/** Names and contents of a chain's folder. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import { parseManifest } from '../manifest/parse.ts';
import type { Manifest } from '../manifest/schema.ts';
import type { ChainHead, StartedMark, UnresolvedDeploy } from '../model/chain.ts';
import { digest } from '../model/digest.ts';
import { maxMigrations } from '../model/plan.ts';
import { isUnknown } from '../model/unknown.ts';
import { isAlone, unresolvedDeploy } from './unresolved.ts';

const chained = /^(?<sequence>\d{6,9})-[0-9a-f-]{36}$/u;
const whole = /^(?:\d{6,9}|unchained)-(?<id>[0-9a-f-]{36})$/u;
const mark = /^started-(?<id>[0-9a-f-]{36})\.json$/u;

/** `000042-<manifest id>`; a manifest that knows no place in its chain is `unchained-<manifest id>`. */
export function manifestFolderName(sequence: number | null, manifestId: string): string {
  return `${sequence === null ? 'unchained' : String(sequence).padStart(6, '0')}-${manifestId}`;
}

/** The folder of the newest manifest. Two of one sequence are a fork, which `verify` tells of; the later name is taken. */
export function selectHeadFolder(names: readonly string[]): string | null {
  const ordered = names.filter((name) => chained.test(name)).sort((one, other) => sequenceOf(one) - sequenceOf(other) || (one < other ? -1 : 1));
  return ordered.at(-1) ?? null;
}

/** The folder of a manifest that was kept before; null where it was not. */
export function selectOwnFolder(names: readonly string[], manifestId: string): string | null {
  return names.find((name) => whole.exec(name)?.groups?.['id'] === manifestId) ?? null;
}

export function markName(manifestId: string): string {
  return `started-${manifestId}.json`;
}

export interface Marks {
  /** Of deploys that left no manifest: one that is half written is none. */
  readonly open: readonly string[];
  /** Beside the manifest of their deploy, which has a place in the chain: the chain says all there is to know of it. */
  readonly chained: readonly string[];
  /** Beside a manifest without a place in its chain, in this folder: only the mark makes a later manifest name it. */
  readonly unchained: readonly { readonly name: string; readonly folder: string }[];
  /** Half written. */
  readonly drafts: readonly string[];
}

export function selectMarks(names: readonly string[]): Marks {
  const marks = names.filter((name) => mark.test(name)).map((name) => ({ name, folder: selectOwnFolder(names, mark.exec(name)?.groups?.['id'] ?? '') }));
  return {
    open: marks.flatMap(({ name, folder }) => (folder === null ? [name] : [])),
    chained: marks.flatMap(({ name, folder }) => (folder !== null && chained.test(folder) ? [name] : [])),
    unchained: marks.flatMap(({ name, folder }) => (folder !== null && !chained.test(folder) ? [{ name, folder }] : [])),
    drafts: names.filter((name) => name.endsWith('.draft') && mark.test(name.slice(0, -'.draft'.length))),
  };
}

/** The mark beside the newest manifest of the chain: if that does not know its outcome, the mark stays until the next one says it. */
export function selectHeadMark(names: readonly string[]): string | null {
  const id = whole.exec(selectHeadFolder(names) ?? '')?.groups?.['id'];
  return id === undefined ? null : markName(id);
}

function sequenceOf(name: string): number {
  return Number(chained.exec(name)?.groups?.['sequence']);
}

/** What the next manifest has to know of this one. */
export function parseHead(manifestBytes: Uint8Array, folderName: string): ChainHead {
  const manifest = asHead(() => parseManifest(manifestBytes), folderName);
  const { manifestId, chain, execution, system } = manifest;
  if (isUnknown(chain.position) || chain.position.sequence !== sequenceOf(folderName)) {
    throw invalidHead('Its manifest says another sequence than the name of its folder.', folderName);
  }
  return {
    manifestId,
    sequence: chain.position.sequence,
    sha256: digest(manifestBytes),
    lockedAt: execution.lockAcquiredAt,
    ledgerTable: system.database.ledgerTable,
    ledger: lastReading(manifest),
    unresolved: unresolvedDeploy(manifest),
  };
}

/** If another manifest came meanwhile, the ledger may also have gained the rows of that one. */
function lastReading(manifest: Manifest): ChainHead['ledger'] {
  const { before, after } = manifest.ledger;
  return isUnknown(after) && isAlone(manifest) ? before : after;
}

/** The deploy that left a mark beside its manifest for a later one. A manifest that cannot be read has none. */
export function parseUnresolved(manifestBytes: Uint8Array): UnresolvedDeploy | null {
  try {
    return unresolvedDeploy(parseManifest(manifestBytes));
  } catch (thrown) {
    if (thrown instanceof Problem) return null;
    throw thrown;
  }
}

const markSchema = z.strictObject({
  manifestId: z.uuid(),
  startedAt: z.iso.datetime({ precision: 3 }),
  runId: z.union([z.string().regex(/^\d{1,19}$/u), z.strictObject({ unknown: z.string().min(1).max(4096) })]),
  ledger: z.strictObject({ rows: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/u) }),
  migrations: z.array(z.strictObject({ name: z.string().min(1).max(512), sha256: z.string().regex(/^[0-9a-f]{64}$/u) })).max(maxMigrations),
});

export function renderMark({ manifestId, startedAt, runId, ledger, migrations }: StartedMark): string {
  return `${JSON.stringify({ manifestId, startedAt, runId, ledger, migrations }, null, 2)}\n`;
}

export function parseMark(text: string, name: string): StartedMark {
  return asHead(() => markSchema.parse(JSON.parse(text)), name);
}

function asHead<T>(parse: () => T, place: string): T {
  try {
    return parse();
  } catch (cause) {
    throw invalidHead(cause instanceof Problem ? cause.message : 'It is not of the form that a deploy writes.', place, cause);
  }
}

function invalidHead(found: string, place: string, cause?: unknown): Problem {
  return new Problem('chain/head-invalid', {
    message: `The evidence directory cannot tell how this chain goes on. ${found}`,
    remedy: 'Restore the file as the deploy wrote it, from the artifact of its run.',
    place,
    cause,
  });
}
