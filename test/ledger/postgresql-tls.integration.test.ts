import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { DatabaseFacts, TlsMode } from '../../src/model/ledger.ts';
import { makeCertificates, type Certificates } from '../servers/certificates.ts';
import { createRole, runSql, startPostgresql, type PostgresqlServer } from '../servers/postgresql.ts';
import { open, runName, withParameters } from './target.ts';

let server: PostgresqlServer;
let certificates: Certificates;
let encryptedOnly: string;
let clearOnly: string;

/** The server's certificate is for the name `localhost`, so that 127.0.0.1 is an address that it is not for. */
beforeAll(async () => {
  certificates = makeCertificates('localhost', 'certified');
  server = await startPostgresql({
    settings: ['ssl=on', 'ssl_cert_file=server.crt', 'ssl_key_file=server.key', 'ssl_ca_file=authority.crt'],
    files: { 'server.crt': certificates.serverCertificate, 'server.key': certificates.serverKey, 'authority.crt': certificates.authorityText },
    access: [
      'host all postgres 127.0.0.0/8 scram-sha-256',
      'hostssl all certified 127.0.0.0/8 cert',
      'hostssl all +encrypted 127.0.0.0/8 scram-sha-256',
      'hostnossl all +clear 127.0.0.0/8 scram-sha-256',
    ],
  });
  await runSql(server.adminUrl, 'create role encrypted; create role clear; create role certified login');
  encryptedOnly = await createRole(server.adminUrl, server.adminUrl, 'in role encrypted');
  clearOnly = await createRole(server.adminUrl, server.adminUrl, 'in role clear');
});

afterAll(async () => {
  await server.stop();
  rmSync(certificates.folder, { recursive: true });
});

async function tlsOf(url: string, mode: TlsMode): Promise<DatabaseFacts['tls']> {
  const session = await open(mode === 'unset' ? url : withParameters(url, { sslmode: mode }), runName(), mode);
  await session.close();
  return session.facts.tls;
}

function named(host: string, url: string = server.adminUrl): string {
  return Object.assign(new URL(url), { hostname: host }).href;
}

function withRoot(url: string, root: string): string {
  return withParameters(url, { sslrootcert: root });
}

describe('sslmode on a server that offers TLS', () => {
  it.each<[TlsMode, boolean]>([
    ['unset', false],
    ['disable', false],
    ['allow', false],
    ['prefer', true],
    ['require', true],
  ])('%s: encrypted %s, as the server itself says', async (mode, used) => {
    expect(await tlsOf(server.adminUrl, mode)).toEqual({ mode, used });
  });

  it.each<TlsMode>(['allow', 'prefer', 'require'])('%s gets in where only encrypted connections are let in', async (mode) => {
    expect(await tlsOf(encryptedOnly, mode)).toEqual({ mode, used: true });
  });

  it.each<TlsMode>(['unset', 'disable'])('%s is refused where only encrypted connections are let in', async (mode) => {
    await expect(tlsOf(encryptedOnly, mode)).rejects.toMatchObject({ code: 'database/authentication-failed' });
  });

  it.each<TlsMode>(['allow', 'prefer'])('%s gets in where only unencrypted connections are let in', async (mode) => {
    expect(await tlsOf(clearOnly, mode)).toEqual({ mode, used: false });
  });

  it('require does not get in where only unencrypted connections are let in', async () => {
    await expect(tlsOf(clearOnly, 'require')).rejects.toMatchObject({ code: 'database/authentication-failed' });
  });
});

describe('the certificate of the server', () => {
  it.each<TlsMode>(['require', 'verify-ca', 'verify-full'])('is accepted by %s with its CA and its name', async (mode) => {
    expect(await tlsOf(withRoot(named('localhost'), certificates.authority), mode)).toEqual({ mode, used: true });
  });

  it.each<TlsMode>(['require', 'verify-ca', 'verify-full'])('is refused by %s with a strange CA', async (mode) => {
    await expect(tlsOf(withRoot(named('localhost'), certificates.strangeAuthority), mode)).rejects.toMatchObject({ code: 'database/tls-refused' });
  });

  it('has the wrong name for verify-full, and for no other mode', async () => {
    const url = withRoot(named('127.0.0.1'), certificates.authority);
    expect(await tlsOf(url, 'verify-ca')).toEqual({ mode: 'verify-ca', used: true });
    expect(await tlsOf(url, 'require')).toEqual({ mode: 'require', used: true });
    await expect(tlsOf(url, 'verify-full')).rejects.toMatchObject({ code: 'database/tls-refused' });
  });

  it('is not of a public CA, so that verify-full without a CA refuses it', async () => {
    await expect(tlsOf(named('localhost'), 'verify-full')).rejects.toMatchObject({ code: 'database/tls-refused' });
    await expect(tlsOf(withRoot(named('localhost'), 'system'), 'verify-full')).rejects.toMatchObject({ code: 'database/tls-refused' });
  });

  it('cannot be verified by verify-ca without a CA', async () => {
    await expect(tlsOf(named('localhost'), 'verify-ca')).rejects.toMatchObject({ code: 'database/tls-refused' });
  });

  it('makes prefer go on in the clear where its CA is a strange one', async () => {
    expect(await tlsOf(withRoot(named('localhost'), certificates.strangeAuthority), 'prefer')).toEqual({ mode: 'prefer', used: false });
  });

  it('is not looked at where the file of the CA cannot be read', async () => {
    await expect(tlsOf(withRoot(named('localhost'), '/not/here.crt'), 'require')).rejects.toMatchObject({ code: 'database/tls-refused' });
  });
});

describe('a certificate of the client', () => {
  it('lets its role in', async () => {
    const url = Object.assign(new URL(server.adminUrl), { username: 'certified', password: '' }).href;
    const own = withParameters(url, { sslcert: certificates.clientCertificate, sslkey: certificates.clientKey });
    expect(await tlsOf(own, 'require')).toEqual({ mode: 'require', used: true });
    await expect(tlsOf(url, 'require')).rejects.toMatchObject({ code: 'database/authentication-failed' });
  });

  it('goes along with channel binding', async () => {
    expect(await tlsOf(withParameters(encryptedOnly, { channel_binding: 'require' }), 'require')).toEqual({ mode: 'require', used: true });
  });
});

describe('sslmode on a server without TLS', () => {
  const { adminUrl } = inject('postgresql');

  it.each<TlsMode>(['allow', 'prefer'])('%s goes on in the clear', async (mode) => {
    expect(await tlsOf(adminUrl, mode)).toEqual({ mode, used: false });
  });

  it.each<TlsMode>(['require', 'verify-full'])('%s refuses', async (mode) => {
    await expect(tlsOf(adminUrl, mode)).rejects.toMatchObject({ code: 'database/tls-refused' });
  });
});
