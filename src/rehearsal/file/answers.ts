/** What the program that works on a database file tells, line by line. */
import { z } from 'zod';
import { parseJson } from '../../text/json.ts';

const spot = z.object({ batch: z.number(), statement: z.number(), offset: z.number() });

const column = z.object({
  name: z.string(),
  type: z.string(),
  required: z.number(),
  fallback: z.string().nullable(),
  /** Its place in the primary key, from 1; 0 where it is not in it. */
  pk: z.number(),
  /** 2 and 3 are generated: when read, and stored. */
  hidden: z.number(),
});

const foreignKey = z.object({
  id: z.number(),
  target: z.string(),
  source: z.string(),
  /** Null where the target's primary key is meant. */
  referenced: z.string().nullable(),
  onUpdate: z.string(),
  onDelete: z.string(),
});

const index = z.object({
  name: z.string(),
  uniquely: z.number(),
  /** Whether it was made by itself, by UNIQUE or by PRIMARY KEY. */
  origin: z.enum(['c', 'u', 'pk']),
  sql: z.string().nullable(),
  /** Without a name where it is an expression. */
  columns: z.array(z.object({ name: z.string().nullable(), descending: z.number(), collation: z.string().nullable() })),
});

const object = z.object({
  name: z.string(),
  type: z.string(),
  sql: z.string(),
  withoutRowid: z.boolean(),
  strict: z.boolean(),
  columns: z.array(column),
  foreignKeys: z.array(foreignKey),
  indexes: z.array(index),
});

const noted = z.object({ hash: z.string(), created: z.string().nullable(), name: z.string().nullable() });

const line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-sqlite'), node: z.string() }),
  z.object({ kind: z.literal('broken'), message: z.string() }),
  z.object({ kind: z.literal('failed'), ...spot.shape, message: z.string().nullable() }),
  z.object({ kind: z.literal('more-than-one'), ...spot.shape }),
  z.object({ kind: z.literal('object'), object }),
  z.object({ kind: z.literal('noted'), row: noted }),
  z.object({ kind: z.literal('opened'), version: z.string() }),
  z.object({ kind: z.literal('done') }),
]);

/** Where a statement stands: the batch and the text in it, from 0, and the place in the text. */
export type Spot = z.infer<typeof spot>;
export type FileObject = z.infer<typeof object>;
export type FileColumn = z.infer<typeof column>;
export type FileIndex = z.infer<typeof index>;
export type NotedRow = z.infer<typeof noted>;
export type FileLine = z.infer<typeof line>;

/** Null where the line is none of the program's. */
export function parseLine(text: string): FileLine | null {
  return text.startsWith('{') ? (line.safeParse(parseJson(text)).data ?? null) : null;
}
