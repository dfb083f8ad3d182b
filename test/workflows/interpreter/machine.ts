/** The machine that a job finds: the usual programs, without Node, which a workflow has to set up. */
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Job as GitHubJob } from '../../fakes/github/world.ts';
import { resolve, type Scope } from './expression.ts';
import type { Job } from './model.ts';

const nodeFamily = ['node', 'nodejs', 'npm', 'npx', 'corepack', 'yarn', 'yarnpkg', 'pnpm', 'pnpx', 'bun', 'bunx'];

let tools: Promise<string> | null = null;
let nodeTools: Promise<string> | null = null;

/** Whose the machine is, by the labels that the job asks for. */
export function runnerOf({ 'runs-on': words = null }: Job, scope: Scope, ownRunners: readonly string[] = []): GitHubJob['runnerEnvironment'] {
  const labels = [resolve(words, scope)].flat();
  return ['self-hosted', ...ownRunners].some((own) => labels.includes(own)) ? 'self-hosted' : 'github-hosted';
}

/** A folder for PATH with links to all programs of the system but Node and its package managers. */
export function machineTools(): Promise<string> {
  tools ??= linkTools();
  return tools;
}

/** A folder for PATH with the Node that runs this, and the npm of the system. */
export function nodeFolder(): Promise<string> {
  nodeTools ??= linkNode();
  return nodeTools;
}

async function linkTools(): Promise<string> {
  const folder = await ownFolder();
  const linked = new Set(nodeFamily);
  for (const place of ['/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'])
    for (const name of await readdir(place).catch(() => [])) {
      if (linked.has(name)) continue;
      linked.add(name);
      await symlink(join(place, name), join(folder, name));
    }
  return folder;
}

async function linkNode(): Promise<string> {
  const folder = await ownFolder();
  await symlink(process.execPath, join(folder, 'node'));
  for (const name of ['npm', 'npx', 'corepack']) {
    const found = (process.env['PATH'] ?? '')
      .split(delimiter)
      .map((place) => join(place, name))
      .find((path) => existsSync(path));
    if (found !== undefined) await symlink(realpathSync(found), join(folder, name));
  }
  return folder;
}

/** A folder that is there until the process ends. */
async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-machine-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What this machine needs to reach the registry and to trust what answers; a hosted runner has its own way there. */
export function machineVariables(): Readonly<Record<string, string>> {
  const wanted = /^(?:npm_config_(?:registry|cache|cafile|userconfig)|(?:https?|no)_proxy|node_extra_ca_certs|ssl_cert_(?:file|dir)|git_ssl_cainfo|tz|lang)$/iu;
  const own = Object.entries(process.env).flatMap(([name, value]) => (value !== undefined && wanted.test(name) ? [[name, value] as const] : []));
  const settings = join(process.env['HOME'] ?? '', '.npmrc');
  const userConfig = existsSync(settings) ? { NPM_CONFIG_USERCONFIG: settings } : {};
  const cache = { NPM_CONFIG_CACHE: join(process.env['HOME'] ?? tmpdir(), '.npm') };
  return { ...userConfig, ...cache, NPM_CONFIG_UPDATE_NOTIFIER: 'false', ...Object.fromEntries(own) };
}
