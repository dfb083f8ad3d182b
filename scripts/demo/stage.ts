/** Where the demo plays: a temporary folder with the application, its keys and its evidence, and a database server beside it. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSql, startPostgresql, type PostgresqlServer } from '../../test/servers/postgresql.ts';
import { makeShop } from './shop.ts';

export interface Stage {
  readonly folder: string;
  /** The application's git repository. */
  readonly shop: string;
  readonly evidence: string;
  readonly signingKey: string;
  readonly publicKey: string;
  readonly databaseUrl: string;
  /** The command line that is committed with this repository. */
  readonly cli: string;
  readonly server: PostgresqlServer;
}

const root = join(import.meta.dirname, '../..');

export async function openStage(): Promise<Stage> {
  const cli = join(root, 'dist/cli.js');
  if (!existsSync(cli)) throw new Error('dist/cli.js is not there: run `npm run build`.');
  const server = await startPostgresql();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'drizzle-attest-demo-')));
  const at = (name: string): string => join(folder, name);
  const stage = { folder, shop: at('shop'), evidence: at('evidence'), signingKey: at('signing-key.pem'), publicKey: at('public-key.pem') };
  try {
    makeKeys(stage);
    makeShop(stage.shop, join(root, 'node_modules'));
    return { ...stage, databaseUrl: await makeDatabase(server.adminUrl), cli, server };
  } catch (thrown) {
    await server.stop();
    rmSync(folder, { recursive: true });
    throw thrown;
  }
}

/** Leaves the evidence, and the public key without which it proves nothing. */
export async function closeStage({ server, shop, signingKey }: Stage): Promise<void> {
  await server.stop();
  for (const path of [shop, signingKey]) rmSync(path, { recursive: true, force: true });
}

/** An ECDSA P-256 pair, as `openssl ecparam -name prime256v1 -genkey` would make one. */
function makeKeys({ signingKey, publicKey }: Pick<Stage, 'signingKey' | 'publicKey'>): void {
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  writeFileSync(signingKey, pair.privateKey, { mode: 0o600 });
  writeFileSync(publicKey, pair.publicKey);
}

/** The application has a role of its own that owns its database and nothing else. */
async function makeDatabase(adminUrl: string): Promise<string> {
  const password = randomBytes(12).toString('hex');
  await runSql(adminUrl, `create role shop login password '${password}'`);
  await runSql(adminUrl, 'create database shop owner shop');
  const url = new URL(adminUrl);
  url.username = 'shop';
  url.password = password;
  url.pathname = '/shop';
  return url.href;
}
