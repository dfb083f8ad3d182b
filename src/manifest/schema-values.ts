/** The words that all parts of a manifest share: forms of digests, times and numbers, and what is not known. */
import { z } from 'zod';

/** A parser that is compiled first pays off after hundreds of manifests; a run reads two or three. */
z.config({ jitless: true });

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .describe('SHA-256, 64 lower-case hexadecimal digits');
export const gitId = z
  .string()
  .regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/u)
  .describe('git object id, SHA-1 or SHA-256');
export const time = z.iso.datetime({ precision: 3 }).describe('RFC 3339, UTC, milliseconds');
export const int64 = z
  .string()
  .regex(/^(0|-?[1-9][0-9]{0,18})$/u)
  .describe('64-bit integer in decimal digits, no leading zeros');
export const count = z.int().min(0);
export const text = z.string().max(4096);
export const name = z.string().min(1).max(512);
export const unknown = z.strictObject({ unknown: text.min(1).describe('why it is not known') });
export const orUnknown = <T extends z.ZodType>(known: T): z.ZodUnion<[T, typeof unknown]> => z.union([known, unknown]);
