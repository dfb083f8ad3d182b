/** The first policy file of a repository: nothing is waived in it, and nothing may push. */

export function renderPolicyFile(): string {
  return [
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/drizzle-attest/drizzle-attest/main/schema/policy-v1.schema.json',
    '# What this team has agreed on: how much a rule weighs, what is waived and until when, where push may run.',
    '# https://github.com/drizzle-attest/drizzle-attest/blob/main/docs/policy-file.md says what may stand here.',
    'version: 1',
    '',
  ].join('\n');
}
