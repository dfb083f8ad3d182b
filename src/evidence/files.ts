/** The names of a manifest's files, and how much of each is read. */
import { manifestName } from '../manifest/document.ts';
import { firstBytes } from '../text/plain.ts';

export const bundleName = `${manifestName}.sigstore.json`;

/** What the deploy said, as it was shown; nobody signs it. */
export const logName = 'deploy.log';

/** Bytes. */
export const longestLog = 1024 * 1024;

const notSigned = 'This log is not signed: what holds is the manifest beside it.';

/** Its text; `earlier` is the log of the job that handed over. */
export function renderLog(lines: readonly string[], earlier: string | null = null): string {
  const before = earlier === null ? [] : [earlier.replace(`${notSigned}\n`, '').trimEnd(), '', 'The job that sealed it said:'];
  return firstBytes(`${[notSigned, ...before, ...lines].join('\n')}\n`, longestLog - 1);
}
