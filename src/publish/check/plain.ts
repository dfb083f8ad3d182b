/** Texts from elsewhere whose every character can be seen: nothing moves a cursor, turns the direction of what follows, or looks like something else. */
import type { CheckedProject } from '../../model/check-report.ts';

/** At most `limit` characters on one line; what was cut is said. */
export function plainLine(text: string, limit: number): string {
  const shown = show(text.slice(0, limit).replace(/[\r\n\t]+/gu, ' '), /[\p{C}\p{Zl}\p{Zp}]/gu);
  return text.length > limit ? `${shown}… (${String(text.length)} characters)` : shown;
}

/** With its line ends and tabs as they are. */
export function plainBlock(text: string): string {
  return show(text.replaceAll('\r\n', '\n'), /(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/gu);
}

function show(text: string, hidden: RegExp): string {
  return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A package may have several configs, which tell its projects apart. */
export function labelOf({ path, config }: Pick<CheckedProject, 'path' | 'config'>): string {
  return config ?? (path === '' ? '.' : path);
}
