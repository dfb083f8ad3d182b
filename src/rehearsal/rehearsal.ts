/** Rehearses a change: the base's migrations, the new ones through the project's drizzle-kit, and then the catalog against the schema's own. */
import type { ShadowAddress } from '../model/ports.ts';
import type { CatalogDifference, RehearsalAnswer } from '../model/rehearsal.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import { parseCatalog, type Catalog } from './catalog/catalog.ts';
import { compareCatalogs } from './catalog/comparison.ts';
import { findMention } from './catalog/mention.ts';
import { catalogSql, plainPathSql } from './catalog/query.ts';
import { migrateChange } from './change.ts';
import { openShadow } from './choice.ts';
import { withLimit } from './clock.ts';
import { inSession, runBase, setUp } from './database.ts';
import { type Stage, rolesOf, type RehearsalOrder, type RehearsalPorts, stopped } from './order.ts';
import { declare, readGround } from './declared.ts';
import { ShadowRefusal, type Shadow } from './shadow/shadow.ts';
import { quote } from '../text/plain.ts';

/** Leaves nothing behind, however it ends. Throws only for what nobody foresaw. */
export async function rehearse(order: RehearsalOrder, ports: RehearsalPorts): Promise<RehearsalAnswer> {
  const signal = withLimit(order.signal, order.timeLimitMs);
  try {
    const shadow = await openShadow(order, ports, signal);
    try {
      return await rehearseOn({ order, ports, shadow, signal });
    } finally {
      await tidyUp(order, ports, shadow);
    }
  } catch (thrown) {
    if (signal.aborted) return stopped(order);
    if (thrown instanceof ShadowRefusal) return { kind: 'unavailable', ...thrown.refusal };
    throw thrown;
  }
}

async function rehearseOn(stage: Stage): Promise<RehearsalAnswer> {
  const declared = stage.ports.readSchemaSql();
  try {
    const prepared = await setUp(stage, null);
    if (prepared.kind === 'stopped') return prepared.answer;
    const { address } = prepared;
    const beside = await setUp(stage, stage.order.setup.length === 0 ? null : address);
    if (beside.kind === 'stopped') return beside.answer;
    const broken = await runBase(stage, address);
    if (broken !== null) return broken;
    const before = await readCatalog(stage, address);
    const refused = await migrateChange(stage, address);
    if (refused !== null) return refused;
    return { kind: 'rehearsed', shadow: stage.shadow.facts, differences: await compare(stage, before, { address, beside: beside.address }, await declared) };
  } finally {
    // It is no use any more where the rehearsal ended before; then only its end is waited for.
    await declared.catch(() => undefined);
  }
}

interface Places {
  readonly address: ShadowAddress;
  /** The second database, for the schema's own DDL. */
  readonly beside: ShadowAddress;
}

async function compare(
  stage: Stage,
  before: Catalog,
  { address, beside }: Places,
  schema: OrUnknown<readonly string[]>,
): Promise<OrUnknown<readonly CatalogDifference[]>> {
  if (isUnknown(schema)) return schema;
  const ground = await inSession(stage, address, readGround);
  const ran = await inSession(stage, beside, async (session) => await declare(session, ground, schema));
  if (isUnknown(ran)) return unknown(ran.unknown);
  const found = compareCatalogs({ before, migrated: await readCatalog(stage, address), declared: await readCatalog(stage, beside) });
  return found.map((one) => ({ ...one, mention: one.touched ? findMention(one.object, stage.order.change.migrations) : null }));
}

async function readCatalog(stage: Stage, address: ShadowAddress): Promise<Catalog> {
  return await inSession(stage, address, async (session) => {
    await session.run(`BEGIN; ${plainPathSql}`);
    const rows = await session.read(catalogSql);
    await session.run('COMMIT');
    return parseCatalog(rows, stage.order.ledger);
  });
}

/** What could not be taken away is told; the answer stands. */
async function tidyUp(order: RehearsalOrder, { warn }: RehearsalPorts, shadow: Shadow): Promise<void> {
  try {
    const left = await shadow.close(await rolesOf(order));
    if (left.length > 0)
      warn(
        `The shadow database's server has roles that it did not have before the rehearsal: ${left.map(quote).join(', ')}. No CREATE ROLE of the setup or the migrations that could be read names them, so they stay.`,
      );
  } catch {
    warn('The rehearsal could not drop the databases that it made in the shadow database; their names begin with drizzle_attest_.');
  }
}
