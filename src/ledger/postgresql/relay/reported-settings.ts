/** Settings that change how the server reads a text, as it reports them: the parser, by which texts are judged, knows one way. */
import { readingSettings } from '../../../model/reading-settings.ts';
import { putsOthersFirst } from '../search-path.ts';
import { readString, type Frame } from './frames.ts';

export class ReportedSettings {
  readonly #values: Map<string, string>;

  /** As they were reported with the login and since. */
  constructor(values: ReadonlyMap<string, string>) {
    this.#values = new Map(values);
  }

  /** A message of the server. */
  hear({ type, bytes }: Frame): void {
    if (type !== 'S') return;
    const [name, next] = readString(bytes, 5);
    this.#values.set(name, readString(bytes, next)[0]);
  }

  /** The setting by which the server reads a text in another way; null if there is none. */
  get misread(): string | null {
    return Object.entries(readingSettings).find(([name, value]) => (this.#values.get(name) ?? value) !== value)?.[0] ?? null;
  }

  /** Whether the name of a catalog or an operator may lead elsewhere. PostgreSQL reports the search_path since version 18. */
  get hidesCatalogs(): boolean {
    return putsOthersFirst(this.#values.get('search_path') ?? '');
  }
}
