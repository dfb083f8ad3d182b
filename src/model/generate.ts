/** What drizzle-kit's own generate would do now: whether the schema and the newest snapshot say the same. */
import type { ChildEnd } from './ports.ts';

/**
 * `in-sync`: it said so itself · `missing`: it wrote a migration, into a folder of ours · `ambiguous`: it would have to ask whether something was
 * created or renamed · `failed`: anything else, since it also ends with 0 where it computed nothing.
 */
export type GenerateAnswer =
  | { readonly kind: 'in-sync' }
  | { readonly kind: 'missing'; readonly sql: string }
  /** What it asks about, where it says so: `column public.users.title`. */
  | { readonly kind: 'ambiguous'; readonly objects: readonly string[] }
  | { readonly kind: 'failed'; readonly end: ChildEnd; readonly said: readonly string[] };
