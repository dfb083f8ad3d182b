/** Service containers, played by servers of this machine. */
import { createServer, connect, type Server, type Socket } from 'node:net';
import { runSql, startPostgresql } from '../../servers/postgresql.ts';
import { Unplayable } from './document.ts';
import { resolveText, resolveTexts, type Json, type Scope } from './expression.ts';
import type { ServiceWords } from './model.ts';

export interface Services {
  /** `job.services`. */
  readonly context: Json;
  stop(): Promise<void>;
}

/** A service whose image is an empty text is not there. */
export async function startServices(services: Readonly<Record<string, ServiceWords>>, scope: Scope): Promise<Services> {
  const stops: (() => Promise<void>)[] = [];
  const context: Record<string, Json> = {};
  for (const [id, words] of Object.entries(services)) {
    const image = resolveText(words.image, scope);
    if (image === '') continue;
    const started = await startService(
      id,
      image,
      resolveTexts(words.env, scope),
      (words.ports ?? []).map((port) => resolveText(port, scope)),
    );
    stops.push(started.stop);
    context[id] = { id, network: 'github_network', ports: started.ports };
  }
  return { context, stop: () => together(stops) };
}

async function together(stops: readonly (() => Promise<void>)[]): Promise<void> {
  await Promise.all(stops.map((stop) => stop()));
}

interface Started {
  readonly ports: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

async function startService(id: string, image: string, env: Readonly<Record<string, string>>, ports: readonly string[]): Promise<Started> {
  const name =
    image
      .replace(/^docker\.io\//u, '')
      .replace(/^library\//u, '')
      .split(':')[0] ?? '';
  if (name !== 'postgres')
    throw new Unplayable(`There is no ${image} on this machine for the service ${id}: only postgres is played, by the server that the tests have.`);
  if ((env['POSTGRES_PASSWORD'] ?? '') === '' && env['POSTGRES_HOST_AUTH_METHOD'] !== 'trust')
    throw new Error('Error: Database is uninitialized and superuser password is not specified.');
  const server = await startPostgresql(env['POSTGRES_HOST_AUTH_METHOD'] === 'trust' ? { access: ['host all all 127.0.0.0/8 trust'] } : {});
  await prepare(server.adminUrl, env);
  const doors: Door[] = [];
  const mapped: Record<string, string> = {};
  for (const written of ports) {
    const { host, container = '' } = /^(?:(?<host>\d+):)?(?<container>\d+)(?:\/tcp)?$/u.exec(written)?.groups ?? {};
    if (container !== '5432') throw new Unplayable(`The interpreter does not know the port ${written} of ${image}`);
    if (host !== undefined) doors.push(await openDoor(Number(host), server.port));
    mapped[container] = host ?? String(server.port);
  }
  return { ports: mapped, stop: () => together([...doors.map((door) => () => door.close()), server.stop]) };
}

/** The official image's variables: user, password, and a database named after the user unless told. */
async function prepare(adminUrl: string, env: Readonly<Record<string, string>>): Promise<void> {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const password = `'${(env['POSTGRES_PASSWORD'] ?? '').replaceAll("'", "''")}'`;
  const user = env['POSTGRES_USER'] ?? 'postgres';
  const database = env['POSTGRES_DB'] ?? user;
  if (user !== 'postgres') await runSql(adminUrl, `create role ${quoted(user)} superuser login`);
  if (database !== 'postgres') await runSql(adminUrl, `create database ${quoted(database)} owner ${quoted(user)}`);
  await runSql(adminUrl, `alter role ${quoted(user)} password ${password}`);
}

interface Door {
  close(): Promise<void>;
}

/** The port that the workflow insists on. */
async function openDoor(port: number, target: number): Promise<Door> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => undefined));
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}
