/** What of the repository runs drizzle-kit today: pushes, and workflows that migrate past the approval. */
import type { Finding } from '../../model/finding.ts';
import type { FoundPlace } from '../../model/adoption.ts';
import type { Source } from '../../checks/push/push.ts';
import { z } from 'zod';
import { parseJson } from '../../text/json.ts';

export function selectPushes(findings: readonly Finding[]): readonly FoundPlace[] {
  return findings.map(({ place, message }) => ({ path: place?.path ?? '', line: place?.line ?? null, what: message }));
}

const scripts = z.looseObject({ scripts: z.record(z.string(), z.unknown()).optional() });
const migrates = /drizzle-kit(?:@[^\s'"]+)?\s+migrate\b/u;

/** By the text of their lines: `drizzle-kit migrate` itself, or a package script that is it. */
export function selectDeploys(sources: readonly Source[]): readonly FoundPlace[] {
  const names = sources.filter(({ path }) => /(?:^|\/)package\.json$/u.test(path)).flatMap(({ text }) => scriptsOf(text));
  const called = names.map(
    (name) =>
      new RegExp(`\\b(?:npm|pnpm|yarn|bun|turbo|nx)\\b[^#\\n]*(?<![\\w:.-])${name.replaceAll(/[.*+?^$\{}()|[\]\\/-]/gu, String.raw`\$&`)}(?![\\w:.-])`, 'u'),
  );
  return sources
    .filter(({ path }) => /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => {
        const bare = line.replace(/(?:^|\s)#.*$/u, '');
        return migrates.test(bare) || called.some((pattern) => pattern.test(bare)) ? [{ path, line: at + 1, what: bare.trim() }] : [];
      }),
    );
}

function scriptsOf(text: string): readonly string[] {
  const parsed = scripts.safeParse(parseJson(text)).data?.scripts ?? {};
  return Object.entries(parsed).flatMap(([name, script]) => (typeof script === 'string' && migrates.test(script) ? [name] : []));
}
