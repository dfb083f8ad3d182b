/** Texts from elsewhere, in Markdown that they cannot break out of. */

/** One line whose characters stand for themselves: no table cell ends, no tag, link or mention begins. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '&#124;')
    .replaceAll('[', '&#91;')
    .replaceAll('`', '&#96;')
    .replaceAll('@', '&#64;')
    .replaceAll('*', '&#42;');
}
