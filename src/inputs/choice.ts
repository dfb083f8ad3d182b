/** The name of a command and texts -> that command, and a reader of its inputs. */
import { Problem } from '../errors/problem.ts';
import type { CommandDescription } from './command.ts';
import type { GivenInputs } from './reader.ts';
import { nearest } from '../text/nearest.ts';
import { parseChoice } from './values.ts';

/** Secrets are masked before anything else is looked at; an input that the command does not use is refused. */
export function chooseCommand<Command extends CommandDescription>(
  name: string,
  commands: readonly Command[],
  given: GivenInputs,
  mask: (form: string) => void,
): Command {
  for (const input of new Set(commands.flatMap(({ inputs }) => inputs))) {
    const secret = given.texts.get(input.name);
    if (input.kind === 'secret' && secret !== undefined && secret !== '') mask(secret);
  }
  const known = parseChoice(
    name,
    given.place('command'),
    commands.map((command) => command.name),
  );
  const [chosen] = commands.filter((command) => command.name === known);
  if (chosen === undefined) throw new Error(`There is no command ${known}.`);
  refuseUnused(chosen, commands, given);
  return chosen;
}

function refuseUnused(chosen: CommandDescription, commands: readonly CommandDescription[], given: GivenInputs): void {
  for (const [name, text] of given.texts) {
    const users = commands.filter(({ inputs }) => inputs.some((input) => input.name === name));
    const definition = users[0]?.inputs.find((input) => input.name === name);
    // What the runner filled in by itself, nobody gave.
    if (text === '' || users.includes(chosen) || definition?.expression !== undefined) continue;
    throw new Problem('input/unused', {
      message:
        definition === undefined
          ? 'There is no such input.'
          : `${chosen.name} does not use it; it is an input of ${users.map((user) => user.name).join(', ')}.`,
      remedy: `Take it out, or correct its name.${definition === undefined ? proposal(name, chosen) : ''}`,
      place: given.place(name),
    });
  }
}

function proposal(name: string, { inputs }: CommandDescription): string {
  const meant = nearest(
    name,
    inputs.map((input) => input.name),
  );
  return meant === null ? '' : ` Did you mean ${meant}?`;
}
