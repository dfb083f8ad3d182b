/** Texts from elsewhere, on their way to a place that reads commands out of text. */

/** One line that the runner cannot take for a workflow command. */
export function plainLine(text: string): string {
  return text
    .replace(/[\r\n]+/gu, ' ')
    .replaceAll('##[', '# #[')
    .replace(/^\s*::/u, (start) => start.replace('::', ': :'));
}
