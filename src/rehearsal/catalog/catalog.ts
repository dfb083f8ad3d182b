/** A catalog as the server described it, with what makes no difference taken out of it. */
import { z } from 'zod';
import type { LedgerTable } from '../../model/drizzle.ts';
import type { CatalogName } from '../../model/rehearsal.ts';
import { normalise } from './harmless.ts';
import type { CatalogObject } from './object.ts';

/** By a key that tells one object from another. */
export type Catalog = ReadonlyMap<string, CatalogObject>;

const rowsShape = z.array(
  z.strictObject({
    kind: z.enum(['table', 'column', 'constraint', 'index', 'enum', 'sequence', 'view', 'policy']),
    schema: z.string(),
    table: z.string().nullable(),
    name: z.string(),
    definition: z.string().nullable(),
  }),
);

/** drizzle-kit's own ledger is no part of it. */
export function parseCatalog(rows: readonly unknown[], ledger: LedgerTable): Catalog {
  const objects = rowsShape.parse(rows).map(({ definition, ...object }) => ({ object, definition: definition ?? '' }));
  const ours = objects.filter(({ object: { schema, table, name } }) => schema !== ledger.schema || (table ?? name) !== ledger.name);
  return new Map(ours.map(({ object, definition }) => normalise({ object, definition })).map((one) => [keyOf(one.object), one]));
}

export function keyOf({ kind, schema, table, name }: CatalogName): string {
  return JSON.stringify([kind, schema, table, name]);
}
