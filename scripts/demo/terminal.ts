/** What the demo prints: for a plain terminal, with colours only where there is one that has them. */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function sayChapter(number: number, title: string): void {
  say(`\n${paint('bold', `${number}. ${title}`)}\n`);
}

/** A command line as a person would type it. */
export function sayCommand(line: string): void {
  say(paint('cyan', `$ ${line}`));
}

/** What somebody starts on GitHub. */
export function sayRun(title: string): void {
  say(paint('cyan', `▶ ${title}`));
}

/** What a program printed, set off from what the demo says. */
export function sayOutput(text: string): void {
  for (const line of text.trimEnd().split('\n')) say(`${paint('dim', '|')} ${line}`.trimEnd());
}

export function sayFailure(text: string): void {
  process.stderr.write(`\n${styleText('red', text, { stream: process.stderr })}\n`);
}

function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** A page of a check has links and folds. */
export function withoutTags(page: string): string {
  return page.replaceAll(/<[^>]+>/gu, '').replaceAll('&#95;', '_');
}

/** Of a page, the paragraphs in which one of these texts stands, and the remedy behind an error. Paths are left out: they are long. */
export function excerpt(page: string, texts: readonly string[]): string {
  const paragraphs = page
    .replaceAll(/^- (?:Manifest|Bundle): .*\n?/gmu, '')
    .trimEnd()
    .split(/\n{2,}/u);
  const holds = (paragraph: string | undefined): boolean => texts.some((text) => paragraph?.includes(text) === true);
  const isRemedy = (paragraph: string, before: string | undefined): boolean =>
    /^ {2}\S/u.test(paragraph) && before?.startsWith('Error') === true && holds(before);
  return paragraphs.filter((paragraph, at) => holds(paragraph) || isRemedy(paragraph, paragraphs[at - 1])).join('\n\n');
}
