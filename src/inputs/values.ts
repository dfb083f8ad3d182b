/** Single values from texts: what is there and wrong stops, it never becomes a default. */
import { Problem } from '../errors/problem.ts';
import type { ChainPoint } from '../model/chain.ts';
import { nearest } from '../text/nearest.ts';

const unitsMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** A duration such as `500ms`, `90s`, `5m` or `2h`, in milliseconds. */
export function parseDuration(text: string, place: string, limits: { readonly atLeast: string; readonly atMost: string }): number {
  const duration = durationOf(text);
  const [least, most] = [durationOf(limits.atLeast) ?? 0, durationOf(limits.atMost) ?? 0];
  if (duration !== null && duration >= least && duration <= most) return duration;
  throw invalid(place, `"${text}" is no duration from ${limits.atLeast} to ${limits.atMost}.`, 'Write a whole number and a unit: 500ms, 90s, 5m or 2h.');
}

function durationOf(text: string): number | null {
  const match = /^(?<amount>\d{1,9})(?<unit>ms|s|m|h)$/u.exec(text);
  const unit = unitsMs[match?.groups?.['unit'] ?? ''];
  return unit === undefined ? null : Number(match?.groups?.['amount']) * unit;
}

/** A whole number between two bounds. */
export function parseCount(text: string, place: string, bounds: { readonly from: number; readonly to: number }): number {
  const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= bounds.from && value <= bounds.to) return value;
  throw invalid(place, `"${text}" is no whole number from ${String(bounds.from)} to ${String(bounds.to)}.`, 'Write it in digits.');
}

/** One of the words that an input may be. */
export function parseChoice<Choice extends string>(text: string, place: string, choices: readonly Choice[]): Choice {
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return chosen;
  const meant = nearest(text, choices);
  throw invalid(place, `"${text}" is none of ${choices.join(', ')}.`, meant === null ? 'Write one of them.' : `Write ${meant}, or another of them.`);
}

/** A text for people and manifests: one line, not too long. */
export function parseLine(text: string, place: string): string {
  if (text.length <= 255 && !/\p{Cc}/u.test(text)) return text;
  throw invalid(place, 'It is longer than 255 characters or holds control characters.', 'Write a shorter text on one line.');
}

/** What git takes for a branch, less what nobody uses. */
export function parseBranch(text: string, place: string): string {
  if (/^(?![-/.])(?!.*(?:\.\.|\/\/|@\{|\.lock$|[/.]$))[\w./@+-]{1,200}$/u.test(text)) return text;
  throw invalid(place, 'It is no name of a branch.', 'Correct it; nothing is guessed.');
}

/** SHA-256 in hexadecimal digits, in either case. */
export function parseSha256(text: string, place: string): string {
  const sha256 = text.toLowerCase();
  if (/^[0-9a-f]{64}$/u.test(sha256)) return sha256;
  throw invalid(
    place,
    `It is no SHA-256: ${String(text.length)} characters, and 64 hexadecimal digits were expected.`,
    'Give the digest as the step that made it put it out.',
  );
}

/** The address of a service that is asked over HTTP, as it is written; without a user, a query or a fragment. */
export function parseServiceUrl(text: string, place: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname));
  if (safe && url.username === '' && url.password === '' && url.search === '' && url.hash === '') return text.replace(/\/+$/u, '');
  throw invalid(
    place,
    'It is no address that a manifest may be sent to.',
    'Write https://host/path, without user, query or fragment; http only for 127.0.0.1, [::1] and localhost.',
  );
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Manifests of a chain as `<sequence>:<sha256>`, several of them with commas or spaces between. */
export function parseChainPoints(text: string, place: string): ChainPoint[] {
  const words = text.split(/[\s,]+/u).filter((word) => word !== '');
  return words.map((word) => {
    const { sequence, sha256 } = /^(?<sequence>[1-9]\d{0,8}):(?<sha256>[0-9a-f]{64})$/u.exec(word)?.groups ?? {};
    if (sequence !== undefined && sha256 !== undefined) return { sequence: Number(sequence), sha256 };
    throw invalid(
      place,
      `"${word.slice(0, 80)}" is no manifest of a chain.`,
      "Write its sequence and its manifest's SHA-256, as 41:9f86d0…, with a comma between two.",
    );
  });
}

function invalid(place: string, message: string, remedy: string): Problem {
  return new Problem('input/invalid', { message, remedy, place });
}
