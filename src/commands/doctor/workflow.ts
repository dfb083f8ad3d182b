/** A workflow file, as far as doctor looks into it. */
import { posix } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { home, type Called } from '../../workflow-templates/template.ts';
import type { Source } from '../../checks/push/push.ts';

/** What a step or a job calls. */
export interface Use {
  /** As written. */
  readonly reference: string;
  /** From 1. */
  readonly line: number;
}

/** A call of this project, by a reusable workflow or by a step. */
export interface OwnCall {
  readonly what: Called;
  readonly path: string;
  /** Behind the @. */
  readonly ref: string;
  /** The name under which GitHub shows the check of the job. */
  readonly checkName: string;
  /** Whether deploys of it wait for each other. */
  readonly waits: boolean;
}

export interface Workflow {
  readonly path: string;
  readonly uses: readonly Use[];
  readonly calls: readonly OwnCall[];
  /** Whether each job's rights are written down. */
  readonly hasPermissions: boolean;
}

export type WorkflowReading = { readonly kind: 'read'; readonly workflow: Workflow } | { readonly kind: 'lost'; readonly path: string };

const concurrency = z.union([z.string(), z.looseObject({ 'cancel-in-progress': z.unknown().optional() })]).optional();
const step = z.looseObject({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).nullish() });
const job = z.looseObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  permissions: z.unknown().optional(),
  concurrency,
  steps: z.array(step).nullish(),
});
const form = z.looseObject({ permissions: z.unknown().optional(), concurrency, jobs: z.record(z.string(), job) });

type Job = z.infer<typeof job>;

export function isWorkflow(path: string): boolean {
  return posix.dirname(path) === '.github/workflows' && /\.ya?ml$/u.test(path);
}

export function parseWorkflow({ path, text }: Source): WorkflowReading {
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors.length > 0) return { kind: 'lost', path };
  const parsed = form.safeParse(readValue(document));
  if (!parsed.success) return { kind: 'lost', path };
  const { jobs, ...workflow } = parsed.data;
  const all = Object.entries(jobs);
  const uses = all.flatMap(([, { uses: called, steps }]) => [called, ...(steps ?? []).map((one) => one.uses)].flatMap((reference) => reference ?? []));
  return {
    kind: 'read',
    workflow: {
      path,
      uses: [...new Set(uses)].map((reference) => ({ reference, line: lineOf(text, reference) })),
      calls: all.flatMap(([id, one]) => callsOf(path, id, one, waits(workflow.concurrency) || waits(one.concurrency))),
      hasPermissions: workflow.permissions !== undefined || all.every(([, one]) => one.permissions !== undefined),
    },
  };
}

function readValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}

const reusable = new RegExp(`^${home}/\\.github/workflows/(check|deploy|deploy-targets|evidence)\\.yml@(.+)$`, 'iu');
const action = new RegExp(`^${home}(?:/action)?@(.+)$`, 'iu');
const commands: Readonly<Record<string, Called>> = { check: 'check', migrate: 'deploy', collect: 'evidence' };

function callsOf(path: string, id: string, { name, uses, steps }: Job, isWaiting: boolean): readonly OwnCall[] {
  const shown = name ?? id;
  const [, workflow, ref] = reusable.exec(uses ?? '') ?? [];
  if (workflow !== undefined && ref !== undefined) {
    const what = workflow.toLowerCase() === 'check' ? 'check' : workflow.toLowerCase() === 'evidence' ? 'evidence' : 'deploy';
    return [{ what, path, ref, checkName: `${shown} / check`, waits: true }];
  }
  return (steps ?? []).flatMap((one): readonly OwnCall[] => {
    const at = action.exec(one.uses ?? '')?.[1];
    const command = one.with?.['command'];
    const what = typeof command === 'string' ? commands[command] : undefined;
    return at === undefined || what === undefined ? [] : [{ what, path, ref: at, checkName: shown, waits: isWaiting }];
  });
}

/** A group that cancels what is running leaves a deploy half done. */
function waits(given: z.infer<typeof concurrency>): boolean {
  if (given === undefined) return false;
  return typeof given === 'string' || given['cancel-in-progress'] === undefined || given['cancel-in-progress'] === false;
}

function lineOf(text: string, reference: string): number {
  return text.slice(0, Math.max(0, text.indexOf(reference))).split('\n').length;
}
