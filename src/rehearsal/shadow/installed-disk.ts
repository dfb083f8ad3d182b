/** Where this machine keeps PostgreSQL's programs, and the folder in which a server of ours keeps its files. */
import { access, chown, constants, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { newestFirst, parseAccount, type Account } from './installed-places.ts';

/** Absolute folders that hold both `initdb` and `postgres`: of the PATH first, then of the usual places, the newest version first. */
export async function findInstalled(searchPath: string): Promise<readonly string[]> {
  const usual = await Promise.all(versionFolders.map(async ({ folder, bin }) => newestFirst(await list(folder)).map((name) => join(folder, name, bin))));
  const folders = [...new Set([...searchPath.split(delimiter), ...usual.flat(), ...fixedFolders])].filter(isAbsolute);
  const found = await Promise.all(folders.map(async (folder) => ((await holdsServer(folder)) ? folder : null)));
  return found.filter((folder) => folder !== null);
}

/** Debian and Ubuntu (GitHub's runners among them), Red Hat, Homebrew on both kinds of Mac. */
const versionFolders = [
  { folder: '/usr/lib/postgresql', bin: 'bin' },
  { folder: '/usr', bin: 'bin' },
  { folder: '/opt/homebrew/opt', bin: 'bin' },
  { folder: '/usr/local/opt', bin: 'bin' },
] as const;
const fixedFolders = ['/usr/pgsql/bin', '/usr/local/pgsql/bin', '/Applications/Postgres.app/Contents/Versions/latest/bin'] as const;

async function holdsServer(folder: string): Promise<boolean> {
  const present = await Promise.all(['initdb', 'postgres'].map(async (name) => await isExecutable(join(folder, name))));
  return present.every(Boolean);
}

async function isExecutable(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The account that is to run a server where we are root; null where the system names none. */
export async function readAccount(): Promise<Account | null> {
  return parseAccount(await readFile('/etc/passwd', 'utf8').catch(() => ''));
}

export interface ServerFolder {
  readonly folder: string;
  readonly data: string;
  readonly passwordFile: string;
}

/** A folder that the account may reach and write, with the password in a file of its own. */
export async function makeServerFolder(account: Account | null, password: string): Promise<ServerFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'drizzle-attest-postgresql-'));
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account !== null) await Promise.all([folder, passwordFile].map(async (path) => await chown(path, account.uid, account.gid)));
  return { folder, data: join(folder, 'data'), passwordFile };
}

export async function removeServerFolder({ folder }: ServerFolder): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

async function list(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch(() => []);
}
