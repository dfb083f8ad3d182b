/** Random secrets: the token of one login, and the secret with which its client may ask to cancel. */
import { randomBytes } from 'node:crypto';

export function drawToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Four bytes, as BackendKeyData has them. */
export function drawCancelSecret(): Buffer {
  return randomBytes(4);
}
