/** A workflow or an action as data: what GitHub's parser made of the YAML, with its expressions not yet evaluated. */
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index';
import type { FileReference } from '@actions/workflow-parser/workflows/file-reference';
import * as parser from './github-parser.ts';

/** `${{ … }}`, or a text with some of them in it, as one expression. */
export class Expression {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Value = string | number | boolean | null | Expression | readonly Value[] | { readonly [key: string]: Value };

/** The interpreter cannot play this, whatever GitHub would do with it. */
export class Unplayable extends Error {}

/** GitHub would not start this workflow. */
export class InvalidWorkflow extends Error {
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(messages.join('\n'));
    this.messages = messages;
  }
}

/** Gives the text of a workflow that another one calls. */
export type ReadCalled = (reference: FileReference) => string;

/** Throws `InvalidWorkflow` with GitHub's own words. What a call gives is compared with what the called workflow takes. */
export async function parseWorkflowDocument(name: string, content: string, readCalled: ReadCalled): Promise<Value> {
  const { context, value } = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
  if (value !== undefined && context.errors.getErrors().length === 0) {
    const provider = { getFileContent: (called: FileReference) => Promise.resolve({ name: called.path, content: readCalled(called) }) };
    await parser.convertWorkflowTemplate(context, value, provider, { fetchReusableWorkflowDepth: 1, maxReusableWorkflowDepth: 10 });
  }
  return settle(context, value);
}

/** Throws `InvalidWorkflow`. */
export function parseActionDocument(name: string, content: string): Value {
  const { context, value } = parser.parseAction({ name, content }, new parser.NoOperationTraceWriter());
  if (value !== undefined && context.errors.getErrors().length === 0) parser.convertActionTemplate(context, value);
  return settle(context, value);
}

function settle(context: { readonly errors: { getErrors(): readonly { readonly message: string }[] } }, value: TemplateToken | undefined): Value {
  const errors = [...new Set(context.errors.getErrors().map(({ message }) => message))];
  if (errors.length > 0 || value === undefined) throw new InvalidWorkflow(errors);
  return valueOf(value);
}

function valueOf(token: TemplateToken): Value {
  if (parser.isBasicExpression(token)) return new Expression(token.expression);
  if (parser.isString(token) || parser.isNumber(token) || parser.isBoolean(token)) return token.value;
  if (parser.isSequence(token)) return Array.from({ length: token.count }, (_, index) => valueOf(token.get(index)));
  if (parser.isMapping(token)) return Object.fromEntries(Array.from({ length: token.count }, (_, index) => pairOf(token.get(index))));
  if (token.isLiteral) return null;
  throw new Unplayable(`The interpreter does not know how to read line ${String(token.line)}.`);
}

function pairOf({ key, value }: { readonly key: TemplateToken; readonly value: TemplateToken }): [string, Value] {
  if (!parser.isString(key)) throw new Unplayable(`The interpreter does not know keys that are expressions (line ${String(key.line)}).`);
  return [key.value, valueOf(value)];
}
