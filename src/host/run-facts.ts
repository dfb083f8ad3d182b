/** The runner's variables -> who and what is running, as they declare it. */
import type { RunFacts } from '../model/run.ts';
import { unknown, type OrUnknown } from '../model/unknown.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

/** `event` is the parsed payload of the event that started the run. */
export function parseRunFacts(variables: Variables, event: unknown): RunFacts {
  const text = (name: string): OrUnknown<string> => variable(variables, name, /^[^\p{Cc}]{1,512}$/u);
  const int64 = (name: string): OrUnknown<string> => variable(variables, name, /^(?:0|[1-9]\d{0,18})$/u);
  const attempt = variable(variables, 'GITHUB_RUN_ATTEMPT', /^[1-9]\d{0,8}$/u);
  const login = text('GITHUB_ACTOR');
  const fullName = text('GITHUB_REPOSITORY');
  return {
    runner: 'github-actions',
    id: int64('GITHUB_RUN_ID'),
    attempt: typeof attempt === 'string' ? Number(attempt) : attempt,
    number: int64('GITHUB_RUN_NUMBER'),
    url: runUrl(text('GITHUB_SERVER_URL'), fullName, int64('GITHUB_RUN_ID'), attempt),
    event: text('GITHUB_EVENT_NAME'),
    actor: typeof login === 'string' ? { login, id: int64('GITHUB_ACTOR_ID') } : login,
    triggeringActor: text('GITHUB_TRIGGERING_ACTOR'),
    runnerEnvironment: text('RUNNER_ENVIRONMENT'),
    ref: text('GITHUB_REF'),
    workflowRef: text('GITHUB_WORKFLOW_REF'),
    workflowSha: variable(variables, 'GITHUB_WORKFLOW_SHA', commitForm),
    repository:
      typeof fullName === 'string'
        ? { fullName, id: int64('GITHUB_REPOSITORY_ID'), ownerId: int64('GITHUB_REPOSITORY_OWNER_ID'), visibility: visibilityOf(event) }
        : fullName,
  };
}

/** What a terminal can say of its run: nothing that a runner says. */
export function terminalRunFacts(): RunFacts {
  const none = unknown('a terminal has no workflow run');
  return {
    runner: 'terminal',
    id: none,
    attempt: none,
    number: none,
    url: none,
    event: none,
    actor: none,
    triggeringActor: none,
    runnerEnvironment: none,
    ref: none,
    workflowRef: none,
    workflowSha: none,
    repository: none,
  };
}

const commitForm = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;

/** The commit of the run. */
export function parseCommit(variables: Variables): OrUnknown<string> {
  return variable(variables, 'GITHUB_SHA', commitForm);
}

function variable(variables: Variables, name: string, form: RegExp): OrUnknown<string> {
  const value = variables[name];
  if (value === undefined || value === '') return unknown(`${name} is not set`);
  return form.test(value) ? value : unknown(`${name} is not of its form`);
}

function runUrl(server: OrUnknown<string>, repository: OrUnknown<string>, id: OrUnknown<string>, attempt: OrUnknown<string>): OrUnknown<string> {
  if (typeof server !== 'string') return server;
  if (typeof repository !== 'string') return repository;
  if (typeof id !== 'string') return id;
  return typeof attempt === 'string' ? `${server}/${repository}/actions/runs/${id}/attempts/${attempt}` : attempt;
}

function visibilityOf(event: unknown): OrUnknown<string> {
  const repository = property(event, 'repository');
  const visibility = property(repository, 'visibility');
  if (visibility === 'public' || visibility === 'private' || visibility === 'internal') return visibility;
  return unknown('the event payload does not say it');
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
