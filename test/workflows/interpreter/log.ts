/** The log of one job: masked, with the commands that its lines give to the runner carried out. */
import type { Annotation } from '../../scenarios/harness/runner.ts';

export class Log {
  readonly annotations: Annotation[] = [];
  readonly #masks = new Set<string>();
  #step: string[] = [];
  #stopped: string | null = null;

  mask(value: string): void {
    for (const line of [value, ...value.split(/\r?\n/u)]) if (line.trim() !== '') this.#masks.add(line);
  }

  /** Whether a text holds something that is masked. */
  holdsSecret(text: string): boolean {
    return [...this.#masks].some((mask) => text.includes(mask));
  }

  masked(text: string): string {
    return [...this.#masks].sort((one, other) => other.length - one.length).reduce((shown, mask) => shown.replaceAll(mask, '***'), text);
  }

  /** Gives the lines since it was last asked. */
  take(): string {
    const lines = this.#step;
    this.#step = [];
    return lines.join('\n');
  }

  say(text: string): void {
    this.#step.push(this.masked(text));
  }

  annotate(level: Annotation['level'], message: string, properties = ''): void {
    this.annotations.push({ level, message: this.masked(message), ...(properties === '' ? {} : { properties: this.masked(properties) }) });
    this.say(`##[${level}]${message}`);
  }

  /** A line that a program printed. */
  hear(line: string): void {
    const { name = '', properties = '', value = '' } = /^\s*::(?<name>[a-z0-9_-]+)(?: (?<properties>.*?))?::(?<value>.*)$/iu.exec(line)?.groups ?? {};
    if (this.#stopped !== null) {
      if (name === this.#stopped) this.#stopped = null;
      else this.say(line);
      return;
    }
    switch (name) {
      case '':
        return this.say(line);
      case 'add-mask':
        return this.mask(unescape(value));
      case 'error':
      case 'warning':
      case 'notice':
        return this.annotate(name, unescape(value), properties);
      case 'debug':
      case 'echo':
      case 'add-matcher':
      case 'remove-matcher':
        return;
      case 'group':
        return this.say(`##[group]${unescape(value)}`);
      case 'endgroup':
        return this.say('##[endgroup]');
      case 'stop-commands':
        this.#stopped = value;
        return;
      default:
        return this.annotate('warning', `The interpreter does not know the command ${name}: ${line}`);
    }
  }
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
