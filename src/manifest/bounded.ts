/** Texts from elsewhere, cut to what a manifest takes: a manifest names things, it does not carry them. */
import { digest } from '../model/digest.ts';

const longestText = 4_000;
const longestName = 512;

/** A text that may lose its end. */
export function boundedText(text: string): string {
  return text.slice(0, longestText).toWellFormed();
}

/** A name that stays apart from every other: one that is too long ends with the digest of the whole. */
export function boundedName(name: string): string {
  if (name.length <= longestName) return name.toWellFormed();
  const ending = `… (SHA-256 ${digest(name)})`;
  return name.slice(0, longestName - ending.length).toWellFormed() + ending;
}
