/** The list of targets, and what is asked of it. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import type { Target } from '../model/target.ts';
import { type carryingInputs, parseCarrying, type Carrying } from './carrying.ts';
import type { Definitions, NameIn } from './definition.ts';
import type { Reader } from './reader.ts';
import { parseJson } from '../text/json.ts';

/** GitHub's own limit for the jobs of one matrix. */
const mostTargets = 256;

export const targetListInputs = {
  targets: {
    name: 'targets',
    kind: 'text',
    description:
      'JSON list of {"name", "environment", "secret"}. The environment defaults to the name, the secret to DATABASE_URL. The order is that of the deploys.',
    workflows: [
      {
        in: ['deploy-targets'],
        required: true,
        description: 'JSON list of {"name", "environment", "secret"}. The environment defaults to the name, the secret to DATABASE_URL.',
      },
    ],
  },
  canary: {
    name: 'canary',
    kind: 'count',
    fallback: '1',
    from: 0,
    to: mostTargets,
    description: 'How many of the first targets are in the output canary; the others are in rest.',
    workflows: [{ in: ['deploy-targets'], description: 'How many of the first targets go ahead, one by one.' }],
  },
} as const satisfies Definitions;

export const manifestsInputs = {
  manifests: {
    name: 'manifests',
    kind: 'path',
    description:
      'Folder with the manifests of a run, each in a folder of the name of its artifact. targets lists what each target left; keep appends them to the evidence branch.',
  },
} as const satisfies Definitions;

/** With `manifests`, a folder, the targets are listed with what they left; without, they are put in order. */
export interface TargetsInputs extends Carrying {
  readonly targets: readonly Target[];
  readonly canary: number;
  readonly manifests: string | null;
}

/** As GitHub has it for secrets. */
const secretName = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/iu;

const entry = z.strictObject({
  name: z.string().regex(/^[\w.-]{1,100}$/u, 'a name of letters, digits, ".", "_" and "-", of at most 100 characters'),
  environment: z
    .string()
    .min(1)
    .max(255)
    .refine((text) => !/\p{Cc}/u.test(text), 'a name on one line')
    .optional(),
  secret: z.string().regex(secretName, 'the name of a secret').default('DATABASE_URL'),
});
const list = z
  .array(entry)
  .min(1, 'at least one target')
  .max(mostTargets, `at most ${String(mostTargets)} targets`);

export function parseTargetsCommand(reader: Reader<NameIn<typeof targetListInputs | typeof manifestsInputs | typeof carryingInputs>>): TargetsInputs {
  const { targets: input, canary } = targetListInputs;
  const targets = parseTargets(reader.required(input), reader.place(input));
  const manifests = reader.optional(manifestsInputs.manifests);
  if (manifests !== null && reader.isGiven(canary))
    throw reader.conflict(canary, 'With manifests the targets are listed, not ordered.', 'Take canary or manifests out.');
  return { targets, canary: reader.count(canary), manifests, ...parseCarrying(reader), target: null };
}

function parseTargets(text: string, place: string): readonly Target[] {
  const value = parseJson(text);
  if (value === undefined) throw invalid('it is no JSON', place);
  const parsed = list.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw invalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.replace(/^: /u, ''), place);
  }
  const targets = parsed.data.map(({ name, environment = name, secret }) => ({ name, environment, secret }));
  const names = targets.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw invalid(`${twice} is there twice, and its manifests could not be told apart`, place);
  return targets;
}

function invalid(found: string, place: string): Problem {
  return new Problem('targets/invalid', {
    message: `The list of targets cannot be used: ${found}.`,
    remedy: 'Write a JSON list such as [{"name": "eu", "environment": "production-eu"}], each name once.',
    place,
  });
}
