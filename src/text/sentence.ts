/** How a message is composed: full stops, counts, and lists that show the first and count the others. */
import { quote } from './plain.ts';

/** Without the full stop at its end, to stand within a sentence. */
export function clause(text: string): string {
  return text.trimEnd().replace(/\.$/u, '');
}

/** With a full stop at its end, unless it has one, or another mark that ends a sentence. */
export function sentence(text: string): string {
  const trimmed = text.trimEnd();
  return /[.!?]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** `1 migration`, `2 migrations`. */
export function plural(count: number, noun: string): string {
  return `${String(count)} ${agree(count, noun, `${noun}s`)}`;
}

/** The word that goes with the number. */
export function agree(count: number, one: string, several: string): string {
  return count === 1 ? one : several;
}

/** Names in a sentence, each once: the first of them, and how many more there are. */
export function listNames(names: readonly string[], most = 10): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - most;
  return `${distinct.slice(0, most).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

/** The same of names from elsewhere, in double quotes. */
export function quoteNames(names: readonly string[], most = 5): string {
  return listNames(names.map(quote), most);
}

/** Clauses in a sentence: the first of them, and how many more there are. */
export function listClauses(clauses: readonly string[], most: number): string {
  const more = clauses.length - most;
  return [...clauses.slice(0, most), ...(more > 0 ? [`and ${String(more)} more`] : [])].join('; ');
}

/** The line below the first `most` of a list, if there are more; `end` says where those are. */
export function countOthers(count: number, most: number, end = ''): readonly string[] {
  return count > most ? [`… and ${String(count - most)} more${end}`] : [];
}
