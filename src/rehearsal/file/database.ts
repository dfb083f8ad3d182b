/** Work on a database file, in a process of its own. */
import { describeEnd } from '../../model/child-end.ts';
import { ShadowRefusal } from '../shadow/shadow.ts';
import { parseLine, type FileLine, type FileObject, type NotedRow, type Spot } from './answers.ts';
import { driversOf, otherwise } from './drivers.ts';
import type { FileOrder, FilePorts } from './order.ts';
import { writeOrder } from './program-disk.ts';

export interface Batch {
  readonly statements: readonly string[];
  /** In a transaction of its own, if it can run in one. */
  readonly apart: boolean;
}

export interface FileWork {
  /** Of the file and of the order: a word. */
  readonly name: string;
  readonly batches: readonly Batch[];
  /** Whether the catalog is read at the end, and the ledger. */
  readonly read: boolean;
}

/** What the file holds in the end; `version` is SQLite's. `extra` is the first statement that stands behind another one in the same text. */
export interface FileState {
  readonly version: string;
  readonly objects: readonly FileObject[];
  readonly noted: readonly NotedRow[];
  readonly extra: Spot | null;
}

/** `message` is null where the statement took too long. */
export type FileEnd =
  | { readonly kind: 'done'; readonly state: FileState }
  | { readonly kind: 'failed'; readonly version: string; readonly spot: Spot; readonly message: string | null };

/** What all steps of a rehearsal in files work with. */
export interface FileStage {
  readonly order: FileOrder;
  readonly ports: FilePorts;
  readonly folder: string;
  /** The order's own, ended by the time limit too. */
  readonly signal: AbortSignal;
}

export function databasePath({ folder }: Pick<FileStage, 'folder'>, name: string): string {
  return `${folder}/${name}.db`;
}

/** Throws a ShadowRefusal where this Node has no SQLite. */
export async function workOnFile(stage: FileStage, { name, batches, read }: FileWork): Promise<FileEnd> {
  const { order, ports, folder, signal } = stage;
  const args = await writeOrder(folder, `order-${name}`, {
    ...{ database: databasePath(stage, name), batches, read, ledger: read ? order.ledger : null, otherwise },
    ...{ kitScript: order.run.kit.script, drivers: driversOf(order.dialect, order.generation), statementTimeoutMs: order.statementTimeoutMs },
  });
  const lines: FileLine[] = [];
  const end = await ports.runChild({
    file: 'node',
    args,
    cwd: folder,
    env: { ...order.run.kit.environment, PATH: order.run.searchPath, HOME: folder, NODE_NO_WARNINGS: '1' },
    timeLimitMs: order.timeLimitMs,
    signal,
    onLine: (text) => {
      const line = parseLine(text);
      if (line !== null) lines.push(line);
    },
  });
  signal.throwIfAborted();
  return endOf(lines) ?? refuse(`SQLite's own process ${describeEnd(end)}`);
}

function endOf(lines: readonly FileLine[]): FileEnd | null {
  const last = lines.at(-1);
  const version = lines.find((line) => line.kind === 'opened')?.version ?? '';
  switch (last?.kind) {
    case 'failed':
      return { kind: 'failed', version, spot: last, message: last.message };
    case 'done':
      return { kind: 'done', state: stateOf(lines, version) };
    case 'no-sqlite':
      throw new ShadowRefusal({
        reason: `this Node (${last.node}) has no SQLite`,
        remedy: 'Run drizzle-attest with Node 22.13 or later, as its action does: SQLite comes with it.',
      });
    case 'broken':
      return refuse(`SQLite's own process ended with: ${last.message.slice(0, longestReason)}`);
    case 'opened':
    case 'more-than-one':
    case 'object':
    case 'noted':
    case undefined:
      return null;
  }
}

const longestReason = 300;

function refuse(reason: string): never {
  throw new ShadowRefusal({ reason, remedy: 'Run the check again; if it happens again, rehearse the migrations by hand on an empty database.' });
}

function stateOf(lines: readonly FileLine[], version: string): FileState {
  const extra = lines.find((line) => line.kind === 'more-than-one');
  return {
    version,
    objects: lines.flatMap((line) => (line.kind === 'object' ? [line.object] : [])),
    noted: lines.flatMap((line) => (line.kind === 'noted' ? [line.row] : [])),
    extra: extra ?? null,
  };
}
