/** The address of the database to deploy to, read once at the door and never shown. */
import type { Fingerprint, TlsMode } from './ledger.ts';
import type { Secret } from './secret.ts';

export interface DatabaseUrl {
  /** The URL as it was given. */
  readonly url: Secret;
  /** The SHA-256 of the RFC 8785 form of `[host, port, database]`. */
  readonly fingerprint: Fingerprint;
  readonly tlsMode: TlsMode;
}
