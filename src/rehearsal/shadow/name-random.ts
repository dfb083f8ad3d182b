/** Names and passwords that nobody guesses, and that no other rehearsal has. */
import { randomBytes } from 'node:crypto';

export function newDatabaseName(): string {
  return `drizzle_attest_${randomBytes(8).toString('hex')}`;
}

export function newPassword(): string {
  return randomBytes(16).toString('hex');
}
