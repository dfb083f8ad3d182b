/** The workflow files: what calls this project, what goes past it, and what others may slip in. */
import { home, type Called } from '../../workflow-templates/template.ts';
import { findPush } from '../../checks/push/push.ts';
import { renderPlace } from '../../text/problem.ts';
import { agree, listNames } from '../../text/sentence.ts';
import type { Control } from '../../model/control.ts';
import { judgedBy, type Judged, type Say } from './control.ts';
import type { ControlId } from './table.ts';
import type { RepositoryFiles } from './files.ts';
import { parseWorkflow, type OwnCall, type Workflow } from './workflow.ts';

export interface JudgedWorkflows {
  readonly controls: readonly Control[];
  /** The names of the checks of migrations, for the rules of the branch. */
  readonly checkNames: readonly string[];
}

export function judgeWorkflows(files: RepositoryFiles, say: Say): JudgedWorkflows {
  const { workflows } = files;
  if (workflows.kind === 'unread') {
    const ids = ['check', 'deploy', 'evidence', 'no-push', 'concurrency', 'permissions', 'pins'] as const;
    return { controls: ids.map((id) => say(`workflows/${id}`, null, workflows)), checkNames: [] };
  }
  const parsed = workflows.value.map(parseWorkflow);
  const read = parsed.flatMap((one) => (one.kind === 'read' ? [one.workflow] : []));
  const lost = parsed.flatMap((one) => (one.kind === 'lost' ? [one.path] : []));
  const calls = read.flatMap((workflow) => workflow.calls);
  const describeFinding = (id: ControlId, judged: Judged): Control =>
    say(id, null, lost.length > 0 && judged.status !== 'not-configured' && !isFound(id) ? unparsed(lost) : judged);
  return {
    controls: [
      ...(['check', 'deploy', 'evidence'] as const).map((what) => {
        const judged = judgeCalls(
          calls.filter((call) => call.what === what),
          what,
        );
        return say(`workflows/${what}`, null, judged.status === 'not-configured' && lost.length > 0 ? unparsed(lost) : judged);
      }),
      say('workflows/no-push', null, judgePush(files)),
      describeFinding('workflows/concurrency', judgeConcurrency(calls.filter(({ what }) => what === 'deploy'))),
      describeFinding('workflows/permissions', judgePermissions(read)),
      describeFinding('workflows/pins', judgePins(read)),
    ],
    checkNames: [...new Set(calls.filter(({ what }) => what === 'check').map(({ checkName }) => checkName))],
  };
}

/** What is there is there, whatever another file holds. */
function isFound(id: ControlId): boolean {
  return id === 'workflows/check' || id === 'workflows/deploy' || id === 'workflows/evidence';
}

function unparsed(paths: readonly string[]): Judged {
  return { status: 'unreadable', found: `${listNames(paths)} cannot be read as a workflow.`, remedy: 'Mend it; GitHub does not run it as it is.' };
}

/** A release or a commit: a branch moves under those who call it. */
const settled = /^(?:[0-9a-f]{40}|v\d+(?:\.\d+){0,2})$/u;

function judgeCalls(calls: readonly OwnCall[], what: Called): Judged {
  if (calls.length === 0) return { status: 'not-configured', found: `No workflow calls ${what}.yml of ${home}, or its action.` };
  const moving = calls.filter(({ ref }) => !settled.test(ref));
  if (moving.length > 0)
    return {
      status: 'not-configured',
      found: `${listNames(moving.map(({ path, ref }) => `${path} calls it at ${ref}`))}, which is neither a release nor a commit.`,
    };
  return { status: 'configured', found: `${listNames(calls.map(({ path, ref }) => `${path} (${ref.length === 40 ? ref.slice(0, 12) : ref})`))}.` };
}

function judgePush({ sources, allowed }: RepositoryFiles): Parameters<Say>[2] {
  if (sources.kind === 'unread') return sources;
  const findings = findPush(sources.value, allowed);
  const reached = findings.filter(({ rule, severity }) => rule === 'push/reachable' && severity === 'error');
  const place = (finding: (typeof findings)[number]): string =>
    `${finding.place?.path ?? ''}${finding.place?.line === undefined || finding.place.line === null ? '' : `:${String(finding.place.line)}`}`;
  if (reached.length > 0) return { status: 'not-configured', found: `drizzle-kit push is reached from ${listNames(reached.map(place))}.` };
  const unread = findings.filter(({ rule }) => rule === 'push/unread');
  if (unread.length > 0)
    return {
      status: 'unreadable',
      found: `No workflow, container or deploy script that was read pushes; not everything was: ${unread[0]?.message ?? ''}`,
      remedy: 'Run doctor in a clone of the repository, and mend the files that cannot be read.',
    };
  return { status: 'configured', found: 'Nothing that runs without a person reaches it.' };
}

function judgeConcurrency(deploys: readonly OwnCall[]): Judged {
  if (deploys.length === 0) return { status: 'not-configured', found: 'No workflow deploys by this project.' };
  const open = deploys.filter(({ waits }) => !waits);
  return judgedBy(
    open.length === 0,
    'They queue, and none is cancelled.',
    `${listNames(open.map(({ path }) => path))} may run two deploys at once, or cancel one.`,
  );
}

function judgePermissions(workflows: readonly Workflow[]): Judged {
  const open = workflows.filter(({ hasPermissions }) => !hasPermissions).map(({ path }) => path);
  return judgedBy(open.length === 0, 'Every workflow does.', `${listNames(open)} ${agree(open.length, 'does', 'do')} not.`);
}

/** Our own reusable workflows are judged where they are called; what begins with a dot or a dollar is the repository's own. */
function judgePins(workflows: readonly Workflow[]): Judged {
  const open = workflows.flatMap(({ path, uses }) =>
    uses.filter(({ reference }) => !isPinned(reference)).map(({ reference, line }) => `${renderPlace(path, line)} ${reference}`),
  );
  return judgedBy(open.length === 0, 'All are.', `${String(open.length)} ${agree(open.length, 'is', 'are')} not: ${listNames(open)}.`);
}

function isPinned(reference: string): boolean {
  if (/^(?:\.\.?|\$)\//u.test(reference) || reference.toLowerCase().startsWith(`${home}/`) || reference.toLowerCase().startsWith(`${home}@`)) return true;
  return /@[0-9a-f]{40}$|^docker:\/\/.+@sha256:[0-9a-f]{64}$/u.test(reference);
}
