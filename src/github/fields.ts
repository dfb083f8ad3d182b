/** Fields that GitHub's answers share, strictly typed. */
import { z } from 'zod';
import type { Actor } from '../model/approval.ts';

/** GitHub's ids are numbers; ours are texts, as 64 bits need. */
export const id = z.int().nonnegative().transform(String);
export const sha = z.string().regex(/^[0-9a-f]{40}$/u);
/** RFC 3339, brought to milliseconds. */
export const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

/** A person is an account of type User. GitHub's own apps write `[bot]` behind their names. */
export const actor = z.object({ login: z.string().min(1), id, type: z.string() }).transform(({ login, id, type }): Actor => {
  if (type === 'Bot' || login.endsWith('[bot]')) return { login, id, kind: 'bot' };
  return { login, id, kind: type === 'User' ? 'person' : 'other' };
});

/** Absent and null are the same lack. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? null);
