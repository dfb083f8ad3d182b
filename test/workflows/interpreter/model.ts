/** What the interpreter plays of a workflow: explicit lists of keys. Any other key is an error that names it. */
import { z } from 'zod';
import { Expression, Unplayable, type Value } from './document.ts';

const expression = z.instanceof(Expression);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null(), expression]);
const values = z.record(z.string(), scalar);
/** Written in whatever way; its form is known only after it was evaluated. */
const anything: z.ZodType<Value> = z.lazy(() => z.union([scalar, z.array(anything), z.record(z.string(), anything)]));

const level = z.enum(['read', 'write', 'none']);
const permissions = z.union([z.enum(['read-all', 'write-all']), z.record(z.string(), level)]);
const runDefaults = z.strictObject({ run: z.strictObject({ shell: scalar.optional(), 'working-directory': scalar.optional() }).optional() });
const concurrency = z.union([
  z.string(),
  expression,
  z.strictObject({ group: scalar, 'cancel-in-progress': scalar.optional(), queue: z.enum(['single', 'max']).optional() }),
]);

const step = z.strictObject({
  id: z.string().optional(),
  name: scalar.optional(),
  if: scalar.optional(),
  run: scalar.optional(),
  shell: scalar.optional(),
  'working-directory': scalar.optional(),
  uses: z.string().optional(),
  with: values.optional(),
  env: values.optional(),
  'continue-on-error': scalar.optional(),
  'timeout-minutes': scalar.optional(),
});

const service = z.strictObject({ image: scalar, env: values.optional(), ports: z.array(scalar).optional(), options: scalar.optional() });

const job = z.strictObject({
  name: scalar.optional(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  if: scalar.optional(),
  'runs-on': anything.optional(),
  permissions: permissions.optional(),
  environment: z.union([z.string(), expression, z.strictObject({ name: scalar, url: scalar.optional(), deployment: scalar.optional() })]).optional(),
  concurrency: concurrency.optional(),
  outputs: values.optional(),
  env: values.optional(),
  defaults: runDefaults.optional(),
  strategy: z.strictObject({ matrix: anything.optional(), 'fail-fast': scalar.optional(), 'max-parallel': scalar.optional() }).optional(),
  'timeout-minutes': scalar.optional(),
  'continue-on-error': scalar.optional(),
  services: z.record(z.string(), service).optional(),
  steps: z.array(step).optional(),
  uses: z.string().optional(),
  with: values.optional(),
  secrets: z.union([z.literal('inherit'), values]).optional(),
});

const patterns = z.union([z.string(), z.array(z.string())]);
const filters = z
  .strictObject({
    branches: patterns.optional(),
    'branches-ignore': patterns.optional(),
    tags: patterns.optional(),
    paths: patterns.optional(),
    'paths-ignore': patterns.optional(),
    types: patterns.optional(),
  })
  .nullable();

const input = z.strictObject({
  description: z.string().optional(),
  type: z.enum(['string', 'number', 'boolean', 'choice', 'environment']).optional(),
  required: z.boolean().optional(),
  default: scalar.optional(),
  options: z.array(scalar).optional(),
  deprecationMessage: z.string().optional(),
});

const events = z.strictObject({
  push: filters.optional(),
  pull_request: filters.optional(),
  merge_group: filters.optional(),
  schedule: z.array(z.strictObject({ cron: z.string(), timezone: z.string().optional() })).optional(),
  workflow_dispatch: z
    .strictObject({ inputs: z.record(z.string(), input).nullish() })
    .nullable()
    .optional(),
  workflow_call: z
    .strictObject({
      inputs: z.record(z.string(), input).nullish(),
      secrets: z.record(z.string(), z.strictObject({ description: z.string().optional(), required: z.boolean().optional() }).nullable()).nullish(),
      outputs: z.record(z.string(), z.strictObject({ description: z.string().optional(), value: scalar })).nullish(),
    })
    .nullable()
    .optional(),
});

const workflow = z.strictObject({
  name: z.string().optional(),
  'run-name': scalar.optional(),
  on: z.union([z.string(), z.array(z.string()), events]),
  permissions: permissions.optional(),
  env: values.optional(),
  defaults: runDefaults.optional(),
  concurrency: concurrency.optional(),
  jobs: z.record(z.string(), job),
});

const actionInput = z.strictObject({
  description: z.string().optional(),
  required: z.boolean().optional(),
  default: scalar.optional(),
  deprecationMessage: z.string().optional(),
});

const action = z.strictObject({
  name: z.string(),
  description: z.string(),
  author: z.string().optional(),
  branding: z.record(z.string(), z.string()).optional(),
  inputs: z.record(z.string(), actionInput.nullable()).nullish(),
  outputs: z.record(z.string(), z.strictObject({ description: z.string().optional(), value: scalar.optional() })).nullish(),
  runs: z.union([
    z.strictObject({
      using: z.enum(['node20', 'node24']),
      main: z.string(),
      pre: z.string().optional(),
      'pre-if': scalar.optional(),
      post: z.string().optional(),
      'post-if': scalar.optional(),
    }),
    z.strictObject({ using: z.literal('composite'), steps: z.array(step) }),
  ]),
});

export type Step = z.infer<typeof step>;
export type Job = z.infer<typeof job>;
export type Input = z.infer<typeof input>;
export type Filters = z.infer<typeof filters>;
export type Concurrency = z.infer<typeof concurrency>;
export type PermissionWords = z.infer<typeof permissions>;
export type Events = z.infer<typeof events>;
export type Action = z.infer<typeof action>;
export type ServiceWords = z.infer<typeof service>;
export type Workflow = Omit<z.infer<typeof workflow>, 'on'> & { readonly on: Events };

/** Throws `Unplayable` that names every key that the interpreter does not play. */
export function parseWorkflowModel(name: string, document: Value): Workflow {
  const { on, ...rest } = check(workflow, name, document);
  const listed = typeof on === 'string' ? [on] : Array.isArray(on) ? on : null;
  return {
    ...rest,
    on:
      listed === null
        ? check(events, `${name}: on`, on)
        : check(events, `${name}: on`, Object.fromEntries(listed.map((event) => [event, event === 'schedule' ? [] : null]))),
  };
}

export function parseActionModel(name: string, document: Value): Action {
  return check(action, name, document);
}

function check<Out>(schema: z.ZodType<Out>, name: string, document: unknown): Out {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new Unplayable(parsed.error.issues.flatMap((issue) => sentences(name, issue)).join('\n'));
}

/** Of several forms, the one that came furthest says what is wrong. */
function sentences(name: string, issue: z.core.$ZodIssue): readonly string[] {
  const at = (path: readonly PropertyKey[]): string => path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${name}: the interpreter does not know the key ${at([...issue.path, key])}`);
  if (issue.code === 'invalid_union') {
    const unknown = issue.errors.flat().filter(({ code }) => code === 'unrecognized_keys');
    if (unknown.length > 0) return unknown.flatMap((inner) => sentences(name, { ...inner, path: [...issue.path, ...inner.path] }));
  }
  return [`${name}: ${at(issue.path)}: ${issue.message}`];
}
