/** Evaluates expressions with GitHub's own evaluator. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { Token } from '@actions/expressions/lexer';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { Expression, type Value } from './document.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What an expression may look at. A context that is not there is null, as on GitHub. */
export type Contexts = Readonly<Record<string, Json>>;

/** What the status check functions answer. */
export interface StatusChecks {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

export interface Scope {
  readonly contexts: Contexts;
  readonly status: StatusChecks;
  /** Null where there is no workspace yet. */
  readonly hashFiles: ((patterns: readonly string[]) => string) | null;
}

const contextNames = ['github', 'env', 'vars', 'secrets', 'inputs', 'needs', 'strategy', 'matrix', 'job', 'jobs', 'runner', 'steps'];
const statusFunctions = ['success', 'failure', 'cancelled', 'always'];

/** A value with all its expressions evaluated. */
export function resolve(value: Value, scope: Scope): Json {
  if (value instanceof Expression) return toJson(evaluate(value.source, scope));
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => resolve(item, scope));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, scope)]));
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

/** A scalar as the text that a variable or an input gets. */
export function resolveText(value: Value | undefined, scope: Scope): string {
  if (value === undefined) return '';
  return (value instanceof Expression ? evaluate(value.source, scope) : fromJson(resolve(value, scope))).coerceString();
}

export function resolveTexts(values: Readonly<Record<string, Value>> | undefined, scope: Scope): Record<string, string> {
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, resolveText(value, scope)]));
}

/** An `if`: with `success()` before it where it asks for no status itself. */
export function holds(condition: Value | undefined, scope: Scope): boolean {
  const source = condition instanceof Expression ? condition.source : condition === undefined || condition === null ? '' : resolveText(condition, scope);
  if (source.trim() === '') return scope.status.success;
  return isTrue(evaluate(asksForStatus(source) ? source : `success() && (${source})`, scope));
}

function asksForStatus(source: string): boolean {
  const tokens = lex(source);
  return tokens.some(({ lexeme }, at) => statusFunctions.includes(lexeme.toLowerCase()) && tokens[at + 1]?.lexeme === '(');
}

/** The package unescapes only the first quote of a text (its 0.3.61); here all of them are. */
function lex(source: string): Token[] {
  const { tokens } = new Lexer(source).lex();
  return tokens.map((token) => (token.lexeme.startsWith("'") ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") } : token));
}

function isTrue(value: data.ExpressionData): boolean {
  if (value instanceof data.BooleanData) return value.value;
  if (value instanceof data.StringData) return value.value !== '';
  if (value instanceof data.NumberData) return value.value !== 0 && !Number.isNaN(value.value);
  return !(value instanceof data.Null);
}

function evaluate(source: string, { contexts, status, hashFiles }: Scope): data.ExpressionData {
  const constant = (name: string, value: boolean): FunctionDefinition => ({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) });
  const functions: FunctionDefinition[] = [
    constant('success', status.success),
    constant('failure', status.failure),
    constant('cancelled', status.cancelled),
    constant('always', true),
    {
      name: 'hashFiles',
      minArgs: 1,
      maxArgs: 255,
      call: (...patterns) => {
        if (hashFiles === null) throw new Error('hashFiles has no workspace here');
        return new data.StringData(hashFiles(patterns.map((pattern) => pattern.coerceString())));
      },
    },
  ];
  const tree = new Parser(lex(source), contextNames, functions).parse();
  const held = new data.Dictionary(...Object.entries(contexts).map(([key, value]) => ({ key, value: fromJson(value) })));
  return new Evaluator(tree, held, new Map(functions.map((definition) => [definition.name.toLowerCase(), definition]))).evaluate();
}

function fromJson(value: Json): data.ExpressionData {
  if (value === null) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (isJsonList(value)) return new data.Array(...value.map(fromJson));
  return new data.Dictionary(...Object.entries(value).map(([key, item]) => ({ key, value: fromJson(item) })));
}

function isJsonList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

function toJson(value: data.ExpressionData): Json {
  if (value instanceof data.StringData || value instanceof data.NumberData || value instanceof data.BooleanData) return value.value;
  if (value instanceof data.Array) return value.values().map(toJson);
  if (value instanceof data.Dictionary) return Object.fromEntries(value.pairs().map(({ key, value: item }) => [key, toJson(item)]));
  return null;
}
