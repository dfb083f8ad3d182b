/** What a command is: what is said of it, which inputs it reads, and where its story lies. */
import type { Host } from '../host/host.ts';
import type { CommandDescription, Format } from '../inputs/command.ts';
import type { Definition } from '../inputs/definition.ts';
import type { Reader } from '../inputs/reader.ts';
import type { ExitCode } from './problems.ts';

interface Parts<InputName extends string, Inputs> extends Omit<CommandDescription, 'formats'> {
  readonly inputs: readonly (Definition & { readonly name: InputName })[];
  /** Without it, text and json. */
  readonly formats?: readonly Format[];
  /** Texts become values; it reads no input that is not listed. */
  readonly parse: (reader: Reader<InputName>) => Inputs;
  /** A command is loaded only where it is used: the runner pays for the start of every run. */
  readonly load: () => Promise<(inputs: Inputs, host: Host) => Promise<ExitCode>>;
}

interface Command<InputName extends string, Inputs> extends CommandDescription {
  /** What is read can no longer be changed. */
  readonly parse: (reader: Reader<InputName>) => Readonly<Inputs>;
  readonly run: (reader: Reader<InputName>, host: Host) => Promise<ExitCode>;
}

export function describeCommand<InputName extends string, Inputs>({
  formats = ['text', 'json'],
  parse,
  load,
  ...description
}: Parts<InputName, Inputs>): Command<InputName, Inputs> {
  const read = (reader: Reader<InputName>): Readonly<Inputs> => Object.freeze(parse(reader));
  return {
    ...description,
    formats,
    parse: read,
    run: async (reader, host) => {
      const inputs = read(reader);
      const story = await load();
      return await story(inputs, host);
    },
  };
}
