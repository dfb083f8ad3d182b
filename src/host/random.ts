/** Chance, for identities that nobody can foretell. */
import { randomUUID } from 'node:crypto';

/** A new random UUID. */
export function newId(): string {
  return randomUUID();
}
