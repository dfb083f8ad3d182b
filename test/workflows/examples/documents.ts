/** The workflows that stand in the documents. */
import { documents, parsePage, textOf } from '../../repository/markdown.ts';

export interface DocumentedWorkflow {
  readonly document: string;
  /** Of its first line, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Whole ones: with `on` and `jobs`. */
export const documentedWorkflows: readonly DocumentedWorkflow[] = documents.flatMap((document) =>
  parsePage(textOf(document))
    .fences.filter(({ language, text }) => /^ya?ml$/u.test(language) && /^on:/mu.test(text) && /^jobs:/mu.test(text))
    .map(({ text, line }) => ({ document, line, text })),
);

/** The only one of that document with these words in it. */
export function workflowOf(document: string, words: string): string {
  const [found, more] = documentedWorkflows.filter((workflow) => workflow.document === document && workflow.text.includes(words));
  if (found === undefined || more !== undefined) throw new Error(`${document} has ${found === undefined ? 'no workflow' : 'several workflows'} with ${words}.`);
  return found.text;
}

/** The jobs of a document that leaves it to its reader what starts them. */
export function jobsOf(document: string): string {
  const found = parsePage(textOf(document)).fences.find(({ language, text }) => language === 'yaml' && text.startsWith('jobs:\n'));
  if (found === undefined) throw new Error(`${document} has no jobs.`);
  return `on: { push: null, workflow_dispatch: { inputs: { chain-start: { type: boolean, default: false } } } }\npermissions: {}\n${found.text}`;
}
