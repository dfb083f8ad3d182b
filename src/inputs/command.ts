/** What the command line, the action and the documents say of a command. */
import type { Output } from '../model/outputs.ts';
import type { Definition } from './definition.ts';

/** How a command answers on standard output: `sarif` and `github` (workflow commands) are forms of a check. */
export type Format = 'text' | 'json' | 'sarif' | 'github';

export interface CommandDescription {
  readonly name: string;
  /** As the help says it. */
  readonly purpose: string;
  /** In the order of the help; to give it any other is an error. */
  readonly inputs: readonly Definition[];
  readonly outputs: readonly Output[];
  readonly formats: readonly Format[];
  /** No step of a job has a use for it. */
  readonly terminalOnly?: true;
  /** It asks GitHub from a terminal, too, so that its help names the token. */
  readonly asksGithub?: true;
}
