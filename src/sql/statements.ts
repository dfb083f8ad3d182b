/** The facts about the statements of a text, as PostgreSQL's own parser reads it: the door for those who run and watch statements. */
import type { Node } from '@pgsql/types';
import type { ChangedObject } from '../model/statement-result.ts';
import { isUnknown, unknown, type OrUnknown } from '../model/unknown.ts';
import { commandTag } from './command-tag.ts';
import { changedObjects, joinObjects } from './objects.ts';
import type { ParsedStatement } from './parsed.ts';
import { commitsOnItsWay } from './own-commits.ts';
import { openParser } from './parser.ts';
import { sessionEffects, type SessionEffect } from './session-effects.ts';

/** Of one SQL command. */
export interface CommandFacts {
  /** PostgreSQL's command tag, without numbers. */
  readonly kind: OrUnknown<string>;
  readonly objects: OrUnknown<readonly ChangedObject[]>;
  /** How it ends the transaction in which it runs; null if it does not. */
  readonly ends: 'commit' | 'rollback' | 'prepare' | null;
  /** Whether it commits on its way when it runs outside of a transaction. */
  readonly commitsOnItsWay: boolean;
}

export interface ReadCommand {
  readonly facts: CommandFacts;
  /** With those of the statements in a DO block, if these are known. */
  readonly effects: readonly SessionEffect[];
  readonly node: Node;
}

export interface StatementReader {
  /** In their order; none for blanks and comments. Unknown as a whole if the parser does not understand a part of the text. */
  read(text: string): OrUnknown<readonly ReadCommand[]>;
}

/** Loads the parser, which costs some time and memory; each text is bounded, and their sum is not. */
export async function openStatements(): Promise<StatementReader> {
  const parser = await openParser(Number.POSITIVE_INFINITY);
  return { read: (text) => factsOf(parser.parseMigration({ name: '', path: '', chunks: [text] }).statements) };
}

/** A DO block whose statements follow it is one command together with them. */
export function factsOf(statements: readonly ParsedStatement[]): OrUnknown<readonly ReadCommand[]> {
  const commands: { readonly statement: Known; readonly inner: Known[] }[] = [];
  for (const { node, text, reason, isOpened, isUncertain } of statements) {
    if (node === null) return unknown(reason ?? 'The statement was not understood.');
    const known = { node, text, isOpened: isOpened === true };
    if (isUncertain === true) commands.at(-1)?.inner.push(known);
    else commands.push({ statement: known, inner: [] });
  }
  return commands.map(({ statement, inner }) => {
    const { node, isOpened } = statement;
    const effects = [statement, ...inner].flatMap((one) => sessionEffects(one.node, one.text));
    const kind = commandTag(node) ?? unknown('The command has no tag that is known here.');
    const ends = effects.find((effect) => effect.kind === 'transaction-end')?.end ?? null;
    const objects = isOpened ? changedInside(inner) : changedObjects(node);
    return { facts: { kind, objects, ends, commitsOnItsWay: commitsOnItsWay(node) }, effects, node };
  });
}

interface Known {
  readonly node: Node;
  readonly text: string;
  readonly isOpened: boolean;
}

function changedInside(inner: readonly Known[]): OrUnknown<readonly ChangedObject[]> {
  const objects = inner.map(({ node }) => changedObjects(node));
  return objects.find(isUnknown) ?? joinObjects(objects.flatMap((one) => (isUnknown(one) ? [] : one)));
}
