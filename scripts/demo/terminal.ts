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
