/** Lines of a text file, counted from 1, and the marks that an unfinished git merge leaves at their start. */

const mergeMark = /^(?:<{7}|\|{7}|>{7})(?= |\r?$)/mu;

/** The lines on which a JSON text has `"key":`, in order. */
export function findKeyLines(text: string, key: string): number[] {
  return text.split('\n').flatMap((line, index) => Array.from({ length: line.split(`"${key}":`).length - 1 }, () => index + 1));
}

/** The line of the first merge-conflict mark. `=======` alone is none: SQL comments are underlined with it. */
export function findMergeMark(text: string): number | null {
  const found = mergeMark.exec(text);
  return found === null ? null : lineAt(text, found.index);
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < index; next = text.indexOf('\n', next + 1)) line += 1;
  return line;
}
