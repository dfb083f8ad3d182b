/** Why a config could not be loaded, by what it threw: its syntax, an import that is not there, or its own code. */
import { basename } from 'node:path';
import { Problem } from '../errors/problem.ts';
import { excerpt, firstLine } from '../text/plain.ts';
import { sentence } from '../text/sentence.ts';

export interface Thrown {
  readonly cause: 'syntax' | 'module' | 'other';
  readonly message: string;
  /** The first line of the stack of a syntax error; empty of any other. */
  readonly place: string;
}

/** What to do where a config cannot be loaded. */
export const givenInstead =
  'Give the inputs `dialect` and `out` (and `migrations-schema` and `migrations-table`, where they are not the default): the config is not loaded then.';

/** `place` is the path of the config from the root of the repository. */
export function describeThrown(thrown: Thrown, place: string): Problem {
  const said = sentence(firstLine(thrown.message));
  switch (thrown.cause) {
    case 'syntax':
      return new Problem('config/unreadable', { message: describeSyntax(thrown, place), remedy: 'Correct the syntax there.', place });
    case 'module':
      return new Problem('config/unreadable', {
        message: `The config imports what is not there: ${said}`,
        remedy: `Install the dependencies of the project in a step before this one, or correct the import. ${givenInstead}`,
        place,
      });
    case 'other':
      return new Problem('config/unreadable', {
        message: `The config throws as it is loaded without the environment of a deploy: ${said}`,
        remedy: givenInstead,
        place,
      });
  }
}

/** esbuild: `FILE:2:39: ERROR: Expected …` · babel: `ParseError: Unexpected token \n FILE:2:39` · Node: the message, and `FILE:2` in the stack. */
function describeSyntax({ message, place: stack }: Thrown, place: string): string {
  const lines = [...message.split('\n'), stack].map((line) => line.trim());
  const at = lines
    .map((line) => /(?<file>[^/\\:]{1,255}):(?<line>\d+(?::\d+)?)(?:: ERROR: (?<said>.*))?$/u.exec(line)?.groups)
    .find((groups) => groups !== undefined);
  const file = at?.['file'] ?? basename(place);
  const said = at?.['said'] ?? (lines[0] ?? '').replace(/^ParseError: /u, '');
  return `The config cannot be parsed, at ${excerpt(file === basename(place) ? place : file)}${at === undefined ? '' : `:${at['line'] ?? ''}`}: ${sentence(firstLine(said))}`;
}
