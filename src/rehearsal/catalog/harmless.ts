/** Differences that mean nothing, each with its reason. The order of columns is none to begin with, since a catalog is a set. */
import type { CatalogObject } from './object.ts';
import { foldBlanks } from '../../text/plain.ts';

interface Harmless {
  readonly name: string;
  readonly reason: string;
  readonly normalise: (one: CatalogObject) => CatalogObject;
}

export const harmless: readonly Harmless[] = [
  {
    name: 'primary-key-name',
    reason: "PostgreSQL names the key of a table itself and keeps that name when the table is renamed; Drizzle's schema does not say it.",
    normalise: (one) => {
      const own = one.object.kind === 'constraint' && one.definition.startsWith('PRIMARY KEY') && one.object.name.endsWith('_pkey');
      return own ? { ...one, object: { ...one.object, name: `${one.object.table ?? ''}_pkey` } } : one;
    },
  },
  {
    name: 'cast-of-a-text-default',
    reason: 'The literal of a default keeps the kind of text that the column had when the default was set; its value is the same.',
    normalise: (one) =>
      one.object.kind === 'column'
        ? { ...one, definition: one.definition.replace(/( DEFAULT '(?:[^']|'')*')::(?:text|character varying|bpchar)$/u, '$1') }
        : one,
  },
  {
    name: 'layout-of-a-view',
    reason: 'Blanks and line breaks of a query say nothing.',
    normalise: (one) => (one.object.kind === 'view' ? { ...one, definition: foldBlanks(one.definition) } : one),
  },
];

export function normalise(one: CatalogObject): CatalogObject {
  return harmless.reduce((left, { normalise: apply }) => apply(left), one);
}
