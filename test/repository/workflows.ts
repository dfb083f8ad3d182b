/** What a workflow, or a part of one, asks of this project that is not there. */
import { parse } from 'yaml';
import { z } from 'zod';
import { commands } from '../../src/commands/table.ts';
import { definitions } from '../../src/inputs/definitions.ts';
import { actionOutputs } from '../../scripts/action.ts';
import { textOf } from './markdown.ts';

const own = /^(?:drizzle-attest\/drizzle-attest(?:\/action)?@|\$\/action$|\.\/(?:action)?$)/u;
const reusable = /^(?:drizzle-attest\/drizzle-attest|\.)\/\.github\/workflows\/(?<name>[\w-]+)\.yml(?:@.+)?$/u;

const scalars = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const rights = z.record(z.string(), z.enum(['read', 'write']));
const using = z.looseObject({
  uses: z.string(),
  id: z.string().optional(),
  with: scalars.optional(),
  secrets: z.union([z.literal('inherit'), scalars]).optional(),
  permissions: rights.optional(),
});
type Using = z.infer<typeof using>;

const calledForm = z.object({
  on: z.object({
    workflow_call: z.object({
      inputs: z.record(z.string(), z.object({ required: z.boolean().default(false), type: z.enum(['string', 'boolean', 'number']) })),
      secrets: z.record(z.string(), z.object({ required: z.boolean().default(false) })).default({}),
      outputs: z.record(z.string(), z.unknown()).default({}),
    }),
  }),
  jobs: z.record(z.string(), z.object({ permissions: rights })),
});

/** The reusable workflow of this project with that name. */
export function readCalled(name: string): z.infer<typeof calledForm> {
  return calledForm.parse(parse(textOf(`.github/workflows/${name}.yml`), { merge: true }));
}

/** Of a whole workflow or of a part; throws what YAML says where it is none. */
export function findFaults(text: string): readonly string[] {
  const node: unknown = parse(text);
  const steps = collect(node);
  return [...steps.flatMap((step) => [...judgeStep(step), ...judgeCall(step)]), ...judgeOutputs(node, steps)];
}

/** Everything below that `uses` something. */
function collect(node: unknown): readonly Using[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(collect);
  const { success, data } = using.safeParse(node);
  return success ? [data, ...below] : below;
}

function judgeStep({ uses, with: given = {} }: Using): readonly string[] {
  if (!own.test(uses)) return [];
  const command = commands.find(({ name }) => name === given['command']);
  if (command === undefined) return [`${uses}: no command ${String(given['command'])}`];
  return Object.entries(given).flatMap(([name, value]) => {
    if (name === 'command') return [];
    const definition = definitions.find((one) => one.name === name);
    if (definition === undefined) return [`${command.name}: no input ${name}`];
    if (!command.inputs.some((input) => input.name === name)) return [`${command.name}: does not use ${name}`];
    const isLiteral = !String(value).includes('${{');
    return isLiteral && definition.choices !== undefined && !definition.choices.includes(String(value))
      ? [`${command.name}: ${name} cannot be ${String(value)}`]
      : [];
  });
}

function judgeCall({ uses, with: given = {}, secrets = {}, permissions }: Using): readonly string[] {
  const name = reusable.exec(uses)?.groups?.['name'];
  if (name === undefined) return [];
  const { on, jobs } = readCalled(name);
  const { inputs, secrets: known } = on.workflow_call;
  const missing = Object.entries(inputs).filter(([input, { required }]) => required && !(input in given));
  const wrong = Object.entries(given).filter(([input, value]) => {
    const type = inputs[input]?.type;
    return type !== undefined && !String(value).includes('${{') && typeof value !== type;
  });
  const granted = permissions ?? {};
  const short = Object.values(jobs).flatMap((job) =>
    Object.entries(job.permissions).filter(([right, level]) => granted[right] !== 'write' && granted[right] !== level),
  );
  return [
    ...Object.keys(given).flatMap((input) => (input in inputs ? [] : [`${name}.yml: no input ${input}`])),
    ...missing.map(([input]) => `${name}.yml: needs ${input}`),
    ...wrong.map(([input, value]) => `${name}.yml: ${input} is no ${typeof value}`),
    ...(secrets === 'inherit'
      ? [`${name}.yml: inherits every secret`]
      : Object.keys(secrets).flatMap((secret) => (secret in known ? [] : [`${name}.yml: no secret ${secret}`]))),
    ...(permissions === undefined ? [`${name}.yml: is granted nothing`] : [...new Set(short.map(([right, level]) => `${name}.yml: needs ${right}: ${level}`))]),
  ];
}

/** `steps.<id>.outputs.<name>` of our own steps, and `needs.<job>.outputs.<name>` of calls of ours. */
function judgeOutputs(node: unknown, steps: readonly Using[]): readonly string[] {
  const text = JSON.stringify(node);
  const ids = steps.filter(({ uses, id }) => own.test(uses) && id !== undefined).map(({ id }) => id);
  const ofSteps = [...text.matchAll(/\bsteps\.(?<id>[\w-]+)\.outputs\.(?<name>[\w-]+)/gu)].flatMap(({ groups: { id = '', name = '' } = {} }) =>
    ids.includes(id) && !actionOutputs.some((output) => output.name === name) ? [`no output ${name}`] : [],
  );
  const form = z.object({ jobs: z.record(z.string(), z.looseObject({ uses: z.string().optional(), outputs: z.record(z.string(), z.unknown()).default({}) })) });
  const { data } = form.safeParse(node);
  if (data === undefined) return ofSteps;
  const ofJobs = [...text.matchAll(/\bneeds\.(?<job>[\w-]+)\.outputs\.(?<name>[\w-]+)/gu)].flatMap(({ groups: { job = '', name = '' } = {} }) => {
    const called = reusable.exec(data.jobs[job]?.uses ?? '')?.groups?.['name'];
    const known = called === undefined ? data.jobs[job]?.outputs : readCalled(called).on.workflow_call.outputs;
    return known !== undefined && name in known ? [] : [`no job ${job} with an output ${name}`];
  });
  return [...ofSteps, ...ofJobs];
}
