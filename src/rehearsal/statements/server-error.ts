/** What a shadow database's driver threw, as facts. */
import { z } from 'zod';
import { foldBlanks } from '../../text/plain.ts';

export interface ServerError {
  /** Five characters; null where the server said nothing: the session ended, or the statement took too long. */
  readonly sqlState: string | null;
  readonly message: string;
  /** Characters of the text from 1; null where the server tells none. */
  readonly position: number | null;
}

const thrownShape = z.object({ code: z.string().nullish(), message: z.string().nullish(), position: z.coerce.number().int().positive().nullish() });

export function parseServerError(thrown: unknown): ServerError {
  const { code, message, position } = thrownShape.catch({}).parse(thrown);
  const isSqlState = /^[0-9A-Z]{5}$/u.test(code ?? '') && !/^E[A-Z]{4}$/u.test(code ?? '');
  return { sqlState: isSqlState ? (code ?? null) : null, message: foldBlanks(message ?? ''), position: position ?? null };
}
