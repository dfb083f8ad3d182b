/** What an input of the action or the command line is. */

export const commandNames = ['check', 'migrate', 'seal', 'verify', 'pending', 'targets', 'doctor', 'init', 'keep', 'collect', 'alert'] as const;
export type CommandName = (typeof commandNames)[number];

/** `secret` is never a flag of the command line: it comes from an environment variable. */
type Kind = 'text' | 'path' | 'flag' | 'choice' | 'duration' | 'count' | 'secret';

export interface Definition {
  readonly name: string;
  readonly kind: Kind;
  /** The commands that use it; for any other it is an error to give it. */
  readonly commands: readonly CommandName[];
  readonly description: string;
  /** What holds where it is not given; none where it must be given or where there is nothing to say. */
  readonly fallback?: string;
  readonly choices?: readonly string[];
  /** The environment variable that the command line reads a secret from. */
  readonly variable?: string;
  /** Another one, which is read where that one is not set. */
  readonly otherVariable?: string;
  /** Action and runner do not know it. */
  readonly terminalOnly?: true;
  /** The expression that the runner evaluates where the input is not given, so that a job need not write it. */
  readonly expression?: string;
}
