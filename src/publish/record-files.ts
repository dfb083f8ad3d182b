/** The names of a record's files, and how much of each is read. */
import { manifestName } from '../manifest/document.ts';

export const bundleName = `${manifestName}.sigstore.json`;

/** What the deploy said, as it was shown; nobody signs it. */
export const logName = 'deploy.log';

/** Bytes; a longer log is cut at its end. */
export const longestLog = 1024 * 1024;
