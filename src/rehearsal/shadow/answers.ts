/** What a shadow database says of itself. */
import { z } from 'zod';

const names = z.array(z.object({ name: z.string() }));

export function parseNames(rows: readonly unknown[]): readonly string[] {
  return names.parse(rows).map(({ name }) => name);
}

/** `16.4` of `16.4 (Debian 16.4-1)`. */
export function parseVersion(rows: readonly unknown[]): string {
  return parseNames(rows)[0]?.split(' ')[0] ?? '';
}
