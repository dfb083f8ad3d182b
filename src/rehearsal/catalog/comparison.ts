/** Two catalogs against each other, object by object. */
import type { CatalogDifference, CatalogName } from '../../model/rehearsal.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogObject } from './object.ts';

/** A difference before anybody looked for it in the migrations. */
export type BareDifference = Omit<CatalogDifference, 'mention'>;

export interface Catalogs {
  /** After the base's migrations alone. */
  readonly before: Catalog;
  readonly migrated: Catalog;
  readonly declared: Catalog;
}

/** What belongs to a table that only one side has is told by the table alone. */
export function compareCatalogs({ before, migrated, declared }: Catalogs): readonly BareDifference[] {
  const found = [...new Set([...migrated.keys(), ...declared.keys()])].sort().flatMap((key) => {
    const [one, other] = [migrated.get(key), declared.get(key)];
    const object = one?.object ?? other?.object;
    if (object === undefined || one?.definition === other?.definition) return [];
    return [{ ...difference(object, one, other), touched: one?.definition !== before.get(key)?.definition }];
  });
  const alone = new Set(found.flatMap(({ object, way }) => (object.kind === 'table' && way !== 'different' ? [tableOf(object)] : [])));
  return joinRenamed(found.filter(({ object }) => object.table === null || !alone.has(tableOf(object))));
}

function difference(object: CatalogName, one: CatalogObject | undefined, other: CatalogObject | undefined): Omit<BareDifference, 'touched'> {
  const way = one === undefined ? 'only-in-schema' : other === undefined ? 'only-in-migrations' : 'different';
  return { way, object, inMigrations: one?.definition ?? null, inSchema: other?.definition ?? null };
}

function tableOf({ schema, table, name }: CatalogName): string {
  return JSON.stringify([schema, table ?? name]);
}

/** The same constraint or index under two names is one difference, not two. */
function joinRenamed(found: readonly BareDifference[]): readonly BareDifference[] {
  const pairs = new Map<BareDifference, BareDifference>();
  for (const extra of found.filter(({ way }) => way === 'only-in-migrations')) {
    const twin = found.find((other) => other.way === 'only-in-schema' && !pairs.has(other) && sameButForName(extra, other));
    if (twin !== undefined) pairs.set(twin, extra);
  }
  const taken = new Set(pairs.values());
  return found.flatMap((one) => {
    if (taken.has(one)) return [];
    const extra = pairs.get(one);
    return [extra === undefined ? one : renamed(extra, one)];
  });
}

function sameButForName(one: BareDifference, other: BareDifference): boolean {
  if (one.object.kind !== other.object.kind || !['constraint', 'index'].includes(one.object.kind)) return false;
  return tableOf(one.object) === tableOf(other.object) && withoutName(one, one.inMigrations) === withoutName(other, other.inSchema);
}

function withoutName({ object }: BareDifference, definition: string | null): string {
  return object.kind === 'index' ? (definition ?? '').replace(/^(CREATE (?:UNIQUE )?INDEX )(?:"(?:[^"]|"")+"|\S+)/u, '$1') : (definition ?? '');
}

function renamed(extra: BareDifference, declared: BareDifference): BareDifference {
  const describe = ({ object }: BareDifference, definition: string | null): string => `named ${object.name}: ${definition ?? ''}`;
  return {
    way: 'renamed',
    object: declared.object,
    inMigrations: describe(extra, extra.inMigrations),
    inSchema: describe(declared, declared.inSchema),
    touched: extra.touched || declared.touched,
  };
}
