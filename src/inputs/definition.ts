/** What an input of the action or the command line is. */

/** The reusable workflows, in the order in which somebody meets them. */
export const workflowNames = ['check', 'deploy', 'deploy-targets', 'evidence'] as const;

/** How a reusable workflow has the input. */
export interface WorkflowInput {
  readonly in: readonly (typeof workflowNames)[number][];
  readonly description: string;
  readonly required?: true;
  /** Where it is another one than that of the input. */
  readonly fallback?: string;
}

interface Shared {
  readonly name: string;
  readonly description: string;
  /** What holds if it is not given. */
  readonly fallback?: string;
  readonly choices?: readonly string[];
  /** The reusable workflows that have it, too, each once. */
  readonly workflows?: readonly WorkflowInput[];
  /** Action and runner do not know it. */
  readonly terminalOnly?: true;
  /** The help of the command line does not name it. */
  readonly runnerOnly?: true;
  /** The expression that the runner evaluates where the input is not given, so that a job need not write it. */
  readonly expression?: string;
}

export interface TextDefinition extends Shared {
  readonly kind: 'text' | 'path';
}

export interface FlagDefinition extends Shared {
  readonly kind: 'flag';
  readonly fallback: 'true' | 'false';
}

export interface ChoiceDefinition<Choice extends string = string> extends Shared {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
}

export interface DurationDefinition extends Shared {
  readonly kind: 'duration';
  readonly fallback: string;
  readonly atLeast: string;
  readonly atMost: string;
}

export interface CountDefinition extends Shared {
  readonly kind: 'count';
  readonly from: number;
  readonly to: number;
}

/** Never a flag of the command line: it comes from an environment variable. */
export interface SecretDefinition extends Shared {
  readonly kind: 'secret';
  readonly variable: string;
  /** Another one, which is read where that one is not set. */
  readonly otherVariable?: string;
}

export type Definition = TextDefinition | FlagDefinition | ChoiceDefinition | DurationDefinition | CountDefinition | SecretDefinition;

/** Inputs that are defined together; the keys are what the code calls them. */
export type Definitions = Readonly<Record<string, Definition>>;

/** The names of the inputs of one group, or of several. */
export type NameIn<Group extends Definitions> = Group extends Definitions ? Group[keyof Group]['name'] : never;

/** The values that a choice has. */
export type ChoiceOf<Choice extends ChoiceDefinition> = Choice['choices'][number];
