/** A workflow with all that it calls, read before anything runs: what GitHub would refuse is refused here, in its words. */
import type { FileReference } from '@actions/workflow-parser/workflows/file-reference';
import type { Permissions } from '../../fakes/github/world.ts';
import { InvalidWorkflow, parseWorkflowDocument, Unplayable } from './document.ts';
import { parseWorkflowModel, type Workflow } from './model.ts';
import { excess, permissionsOf } from './permissions.ts';
import type { Place, Source } from './repositories.ts';

export interface Loaded {
  readonly source: Source;
  /** From the repository's root. */
  readonly path: string;
  readonly place: Place;
  readonly workflow: Workflow;
  /** What jobs call, by their id. */
  readonly calls: ReadonlyMap<string, Loaded>;
}

/** `owner/name/.github/workflows/file.yml@ref`. */
export function workflowRefOf({ source, path, place }: Loaded): string {
  return `${source.name}/${path}@${place.ref}`;
}

export interface Library {
  find(name: string): Source | null;
  /** Whether an action of this name is played. */
  plays(action: string): boolean;
}

const deepest = 10;

/** Throws `InvalidWorkflow` for what GitHub refuses, and `Unplayable` for what the interpreter does not know. */
export async function loadWorkflow(library: Library, source: Source, place: Place, path: string, depth = 1): Promise<Loaded> {
  const text = source.readText(place.commit, path);
  if (text === null) throw new InvalidWorkflow([`error parsing called workflow "${source.name}/${path}@${place.ref}": workflow was not found.`]);
  const read = (reference: FileReference): string => {
    const called =
      'owner' in reference ? `${reference.owner}/${reference.repository}/${reference.path}@${reference.version}` : `./${reference.path.replace(/^\.\//u, '')}`;
    const found = locate(library, { source, place }, called);
    return found.source.readText(found.place.commit, found.path) ?? '';
  };
  const workflow = parseWorkflowModel(path, await parseWorkflowDocument(path, text, read));
  checkActions(library, path, workflow);
  const calls = new Map<string, Loaded>();
  for (const [id, { uses }] of Object.entries(workflow.jobs)) {
    if (uses === undefined) continue;
    if (depth >= deepest) throw new InvalidWorkflow([`${path}: job "${id}": workflows are nested deeper than ${deepest} levels.`]);
    const found = locate(library, { source, place }, uses);
    const called = await loadWorkflow(library, found.source, found.place, found.path, depth + 1);
    if (called.workflow.on.workflow_call === undefined) throw new InvalidWorkflow([`${path}: job "${id}": ${uses} has no trigger workflow_call.`]);
    calls.set(id, called);
  }
  return { source, place, path, workflow, calls };
}

function locate(
  library: Library,
  from: { readonly source: Source; readonly place: Place },
  uses: string,
): { readonly source: Source; readonly place: Place; readonly path: string } {
  if (uses.startsWith('./')) return { ...from, path: uses.slice(2) };
  const { name = '', path = '', ref = '' } = /^(?<name>[^/]+\/[^/]+)\/(?<path>[^@]+)@(?<ref>.+)$/u.exec(uses)?.groups ?? {};
  const source = library.find(name);
  if (source === null) throw new Unplayable(`The repository of ${uses} is not to be had: name it in \`repositories\`.`);
  const place = source.resolve(ref);
  if (place === null)
    throw new InvalidWorkflow([`error parsing called workflow "${uses}": reference to workflow should be either a valid branch, tag, or commit`]);
  return { source, place, path };
}

/** What cannot be played is said before anything runs. */
export function checkActions(library: Library, path: string, { jobs }: Pick<Workflow, 'jobs'>): void {
  for (const [id, job] of Object.entries(jobs))
    for (const { uses } of job.steps ?? []) if (uses !== undefined) checkAction(library, `${path}: job ${id}`, uses);
}

export function checkAction(library: Library, where: string, uses: string): void {
  if (uses.startsWith('./') || uses.startsWith('$/')) return;
  const name = actionNameOf(uses);
  if (!library.plays(name) && library.find(name.split('/').slice(0, 2).join('/')) === null)
    throw new Unplayable(`${where}: the interpreter does not know the action ${uses}`);
}

export function actionNameOf(uses: string): string {
  return uses.split('@')[0] ?? '';
}

/** Throws `InvalidWorkflow` where a called job asks for more than its caller grants. */
export function checkPermissions({ workflow, calls, path }: Loaded, granted: Permissions): void {
  for (const [id, called] of calls) {
    const given = permissionsOfJob(workflow, id, granted);
    const named = workflow.jobs[id]?.uses ?? '';
    const asked = called.workflow.permissions === undefined ? null : excess(permissionsOf(called.workflow.permissions), given);
    const refusals = asked === null ? [] : [`The workflow '${called.path}' ${asked}.`];
    for (const [job, words] of Object.entries(called.workflow.jobs)) {
      const more = words.permissions === undefined ? null : excess(permissionsOf(words.permissions), given);
      if (more !== null) refusals.push(`The nested job '${job}' ${more}.`);
    }
    if (refusals.length > 0) throw new InvalidWorkflow(refusals.map((refusal) => `${path}: Error calling workflow '${named}' in job '${id}'. ${refusal}`));
    checkPermissions(called, given);
  }
}

export function permissionsOfJob(workflow: Workflow, id: string, granted: Permissions): Permissions {
  const words = workflow.jobs[id]?.permissions ?? workflow.permissions;
  return words === undefined ? granted : permissionsOf(words);
}
