/** What the runner reads out of a step's output and files: workflow commands and outputs, in the form that @actions/core gives them. */

export type WorkflowCommand = 'warning' | 'error' | 'debug' | 'add-mask' | 'group' | 'endgroup';

/** One line for standard output. The message may hold line ends: the runner shows them as such. */
export function renderCommand(command: WorkflowCommand, message: string): string {
  return `::${command}::${message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`;
}

/** One entry for the file of outputs; the mark is one that nobody can foretell, so that no value can hold it. */
export function renderOutput(name: string, value: string, mark: string): string {
  return `${name}<<${mark}\n${value}\n${mark}\n`;
}
