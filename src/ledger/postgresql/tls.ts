/** The ways in which a connection may be encrypted, in the order in which libpq tries them for an `sslmode`. */
import { readFile } from 'node:fs/promises';
import tls, { type ConnectionOptions } from 'node:tls';
import { Problem } from '../../errors/problem.ts';
import type { TlsMode } from '../../model/ledger.ts';
import type { CertificatePaths } from '../address.ts';

/** `false`: in the clear. */
export type TlsAttempt = false | ConnectionOptions;

interface Certificates {
  readonly root: readonly string[] | null;
  readonly own: ConnectionOptions;
}

/** Reads the certificates that the URL names, and returns the attempts of this mode. */
export async function readTlsAttempts(mode: TlsMode, paths: CertificatePaths): Promise<readonly TlsAttempt[]> {
  if (mode === 'unset' || mode === 'disable') return [false];
  return attemptsOf(mode, await readCertificates(paths));
}

/** As in libpq, a given root certificate is checked in every mode. */
function attemptsOf(mode: Exclude<TlsMode, 'unset' | 'disable'>, { root, own }: Certificates): readonly TlsAttempt[] {
  const chain: ConnectionOptions = { ...own, ...(root === null ? {} : { ca: [...root] }), rejectUnauthorized: true };
  const anyName: ConnectionOptions = { ...chain, checkServerIdentity: () => undefined };
  const lax: ConnectionOptions = root === null ? { ...own, rejectUnauthorized: false } : anyName;
  switch (mode) {
    case 'allow':
      return [false, lax];
    case 'prefer':
      return [lax, false];
    case 'require':
      return [lax];
    case 'verify-ca':
      return [root === null ? rootMissing() : anyName];
    case 'verify-full':
      return [chain];
  }
}

/** Every public authority's certificates would do without a name to check, so this mode needs one named authority. */
function rootMissing(): never {
  throw new Problem('database/tls-refused', {
    message: 'sslmode=verify-ca needs the CA to verify against, and the URL has no sslrootcert.',
    remedy: 'Add sslrootcert with the path of the CA certificate, or use sslmode=verify-full, which checks the name against public CAs.',
  });
}

async function readCertificates({ root, own, key }: CertificatePaths): Promise<Certificates> {
  const [ca, cert, privateKey] = await Promise.all([readRoot(root), readPem('sslcert', own), readPem('sslkey', key)]);
  return { root: ca, own: { ...(cert === null ? {} : { cert }), ...(privateKey === null ? {} : { key: privateKey }) } };
}

async function readRoot(path: string | null): Promise<readonly string[] | null> {
  if (path === 'system') return systemCertificates();
  const pem = await readPem('sslrootcert', path);
  return pem === null ? null : [pem];
}

/** Node reads the system's store since 22.15; before, its own roots stand in. */
function systemCertificates(): readonly string[] {
  return typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : tls.rootCertificates;
}

async function readPem(parameter: string, path: string | null): Promise<string | null> {
  if (path === null) return null;
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Problem('database/tls-refused', {
      message: `The file that ${parameter} of the URL names could not be read.`,
      remedy: 'Write the certificate to that path before the deploy, readable for this process.',
    });
  }
}
