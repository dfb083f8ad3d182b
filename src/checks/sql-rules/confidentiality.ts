/** The family confidentiality: statements after which more people can read what few should. Written by "npm run docs" from the files of its folder. */
import { encryptionWeakened } from './confidentiality/encryption-weakened.ts';
import { sensitiveColumnCopied } from './confidentiality/sensitive-column-copied.ts';
import { sensitiveColumnPlaintext } from './confidentiality/sensitive-column-plaintext.ts';
import { sensitiveDataUnclassified } from './confidentiality/sensitive-data-unclassified.ts';
import { sensitiveLiteralInDml } from './confidentiality/sensitive-literal-in-dml.ts';
import { tableWithoutRls } from './confidentiality/table-without-rls.ts';
import type { SqlRule } from './rule.ts';

export const confidentialityRules: readonly SqlRule[] = [
  encryptionWeakened,
  sensitiveColumnCopied,
  sensitiveColumnPlaintext,
  sensitiveDataUnclassified,
  sensitiveLiteralInDml,
  tableWithoutRls,
];
