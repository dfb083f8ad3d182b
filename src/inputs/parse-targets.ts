/** The list of targets, and what is asked of it. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import type { Target } from '../model/target.ts';
import type { TargetsInputs } from './inputs.ts';
import { parseCarrying } from './parse-carrying.ts';
import type { Reader } from './reader.ts';
import { parseCount } from './values.ts';

/** GitHub's own limit for the jobs of one matrix. */
const mostTargets = 256;

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

export function parseTargetsCommand(reader: Reader): TargetsInputs {
  const targets = parseTargets(reader.required('targets'), reader.place('targets'));
  const manifests = reader.optional('manifests');
  if (manifests !== null && reader.isGiven('canary'))
    throw reader.conflict('canary', 'With manifests the targets are listed, not ordered.', 'Take canary or manifests out.');
  const canary = parseCount(reader.withFallback('canary'), reader.place('canary'), { from: 0, to: mostTargets });
  return { command: 'targets', targets, canary, manifests, ...parseCarrying(reader) };
}

function parseTargets(text: string, place: string): readonly Target[] {
  const parsed = list.safeParse(readJson(text, place));
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

function readJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('it is no JSON', place);
  }
}

function invalid(found: string, place: string): Problem {
  return new Problem('targets/invalid', {
    message: `The list of targets cannot be used: ${found}.`,
    remedy: 'Write a JSON list such as [{"name": "eu", "environment": "production-eu"}], each name once.',
    place,
  });
}
