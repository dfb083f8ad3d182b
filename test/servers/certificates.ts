/** A certificate authority and what it signs, made with the openssl program for one test run. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificates {
  /** The folder that holds them; for the tester to remove. */
  readonly folder: string;
  /** Paths of PEM files. */
  readonly authority: string;
  readonly strangeAuthority: string;
  readonly clientCertificate: string;
  readonly clientKey: string;
  /** PEM texts for the server. */
  readonly serverCertificate: string;
  readonly serverKey: string;
  readonly authorityText: string;
}

/** `serverName` is the name (or IP address) that the server's certificate is for; `clientName` the role of the client's. */
export function makeCertificates(serverName: string, clientName: string): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'attest-certificates-'));
  const run = (...args: readonly string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const at = (name: string): string => join(folder, name);
  for (const name of ['authority', 'strange']) {
    run(
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '2',
      '-subj',
      `/CN=${name}`,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.crt`,
    );
  }
  const sign = (name: string, subject: string, extension: string): void => {
    writeFileSync(at(`${name}.ext`), extension);
    run('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', `/CN=${subject}`, '-keyout', `${name}.key`, '-out', `${name}.csr`);
    run(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'authority.crt',
      '-CAkey',
      'authority.key',
      '-CAcreateserial',
      '-days',
      '2',
      '-extfile',
      `${name}.ext`,
      '-out',
      `${name}.crt`,
    );
  };
  sign('server', serverName, `subjectAltName=${/^[0-9.]+$/u.test(serverName) ? 'IP' : 'DNS'}:${serverName}`);
  sign('client', clientName, 'extendedKeyUsage=clientAuth');
  const text = (name: string): string => readFileSync(at(name), 'utf8');
  return {
    folder,
    authority: at('authority.crt'),
    strangeAuthority: at('strange.crt'),
    clientCertificate: at('client.crt'),
    clientKey: at('client.key'),
    serverCertificate: text('server.crt'),
    serverKey: text('server.key'),
    authorityText: text('authority.crt'),
  };
}
