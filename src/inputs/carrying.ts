/** The artifact that carries the files out of the job. */
import type { ChoiceOf, Definitions, NameIn } from './definition.ts';
import type { Reader } from './reader.ts';

export const carryingInputs = {
  artifact: {
    name: 'artifact',
    kind: 'choice',
    choices: ['upload', 'off'],
    fallback: 'upload',
    runnerOnly: true,
    description: 'Whether the manifest, or what is handed over, is uploaded as a workflow artifact. A terminal has none to upload to.',
  },
  retentionDays: {
    name: 'retention-days',
    kind: 'count',
    runnerOnly: true,
    from: 1,
    to: 400,
    description: "Days that the artifact is kept, 1 to 400; GitHub caps it at the repository's setting. Without it, that setting.",
    workflows: [
      { in: ['deploy', 'deploy-targets'], description: "How long the artifacts are kept, as far as the repository allows. 0 takes the repository's default." },
    ],
  },
} as const satisfies Definitions;

export interface Carrying {
  readonly artifact: ChoiceOf<typeof carryingInputs.artifact>;
  readonly retentionDays: number | null;
  /** What keeps it apart from those of the environment's other targets. */
  readonly target: string | null;
}

export function parseCarrying(reader: Reader<NameIn<typeof carryingInputs>>): Omit<Carrying, 'target'> {
  return { artifact: reader.choice(carryingInputs.artifact), retentionDays: reader.optionalCount(carryingInputs.retentionDays) };
}
