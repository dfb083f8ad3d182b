/** Rehearses a change in files of SQLite: the base's migrations, the new ones through the project's drizzle-kit, then the catalog against the schema's own. */
import type { CatalogDifference, CatalogName, RehearsalAnswer, ShadowFacts } from '../../model/rehearsal.ts';
import { isUnknown, unknown, type OrUnknown } from '../../model/unknown.ts';
import { compareCatalogs } from '../catalog/comparison.ts';
import { findMention } from '../catalog/mention.ts';
import { withLimit } from '../clock.ts';
import { ShadowRefusal } from '../shadow/shadow.ts';
import { stopped } from '../order.ts';
import { baseBatches, setupBatches } from './batches.ts';
import { catalogOf } from './catalog.ts';
import { migrateChange } from './change.ts';
import { workOnFile, type FileStage, type FileState } from './database.ts';
import { explainFailure } from './explanation.ts';
import { withoutTwins } from './harmless.ts';
import type { FileOrder, FilePorts } from './order.ts';
import { makeFolder, removeFolder } from './program-disk.ts';

/** Leaves nothing behind, however it ends. Throws only for what nobody foresaw. */
export async function rehearseInFile(order: FileOrder, ports: FilePorts): Promise<RehearsalAnswer> {
  const signal = withLimit(order.signal, order.timeLimitMs);
  const folder = await makeFolder(order.tempFolder);
  try {
    return await rehearseIn({ order, ports, folder, signal });
  } catch (thrown) {
    if (signal.aborted) return stopped(order);
    if (thrown instanceof ShadowRefusal) return { kind: 'unavailable', ...thrown.refusal };
    throw thrown;
  } finally {
    await removeFolder(folder);
  }
}

async function rehearseIn(stage: FileStage): Promise<RehearsalAnswer> {
  const { order, ports } = stage;
  const declaring = ports.readSchemaSql();
  try {
    const batches = [...setupBatches(order), ...baseBatches(order)];
    const base = await workOnFile(stage, { name: 'migrated', batches, read: true });
    if (base.kind === 'failed') return explainFailure(base, batches, { kind: 'file', version: base.version }, order.statementTimeoutMs);
    const shadow: ShadowFacts = { kind: 'file', version: base.state.version };
    const migrated = await migrateChange(stage, 'migrated', shadow);
    if (migrated.kind === 'refused') return migrated.answer;
    return { kind: 'rehearsed', shadow, differences: await compare(stage, base.state, migrated.state, await declaring) };
  } finally {
    // It is no use any more where the rehearsal ended before; then only its end is waited for.
    await declaring.catch(() => undefined);
  }
}

async function compare(
  stage: FileStage,
  before: FileState,
  migrated: FileState,
  schema: OrUnknown<readonly string[]>,
): Promise<OrUnknown<readonly CatalogDifference[]>> {
  if (isUnknown(schema)) return schema;
  const { order } = stage;
  const setup = setupBatches(order);
  const declared = await workOnFile(stage, { name: 'declared', batches: [...setup, { statements: schema, apart: false }], read: true });
  if (declared.kind === 'failed') {
    const where = declared.spot.batch < setup.length ? 'the setup' : `statement ${declared.spot.statement + 1} of the schema's own DDL`;
    return unknown(`${where} failed: ${declared.message ?? 'it ran too long'}`);
  }
  const [first, second, own] = [before, migrated, declared.state].map(({ objects }) => catalogOf(objects, order.ledger));
  if (first === undefined || second === undefined || own === undefined) return unknown('a catalog is missing');
  const found = withoutTwins(compareCatalogs({ before: first, migrated: second, declared: own }));
  return found.map((one) => ({ ...one, mention: one.touched ? findMention(soughtOf(one.object), order.change) : null }));
}

/** Most constraints have no names of their own here, so that their first column is looked for, or their table. */
function soughtOf(object: CatalogName): CatalogName {
  if (object.kind !== 'constraint' || !/^(?:primary key$|(?:foreign key|unique) \()/u.test(object.name)) return object;
  return { ...object, name: /\(([^,)]+)/u.exec(object.name)?.[1] ?? object.table ?? object.name };
}
