/** The first check configuration file of a repository: nothing is suppressed in it, and nothing may push. */

export function renderCheckConfiguration(): string {
  return [
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/drizzle-attest/drizzle-attest/main/schema/check-configuration-v1.schema.json',
    '# What this team has agreed on: how much a rule weighs, what is suppressed and until when, where push may run.',
    '# https://github.com/drizzle-attest/drizzle-attest/blob/main/docs/check-configuration.md says what may stand here.',
    'version: 1',
    '',
  ].join('\n');
}
