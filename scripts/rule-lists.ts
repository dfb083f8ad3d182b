/** Writes the list of each family of SQL rules from the files of its folder: a new rule is a file there, and its cases. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const families = {
  access: { list: 'accessRules', what: 'statements after which somebody may do more, or less, than before' },
  availability: { list: 'availabilityRules', what: 'what makes others wait while a migration runs' },
  confidentiality: { list: 'confidentialityRules', what: 'statements after which more people can read what few should' },
  destructive: { list: 'destructiveRules', what: 'statements after which something is gone, or goes by another name' },
  integrity: { list: 'sqlIntegrityRules', what: 'what takes away from what keeps the data right' },
} as const;

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../src/checks/sql-rules/${name}`, import.meta.url));
}

async function renderList(family: string, list: string, what: string): Promise<string> {
  const names = readdirSync(pathOf(family)).map((file) => file.replace(/\.ts$/u, ''));
  const rules = names.sort().flatMap((file) => {
    const [, name] = /^export const (\w+): (?:FactRule|TreeRule) = /mu.exec(readFileSync(pathOf(`${family}/${file}.ts`), 'utf8')) ?? [];
    return name === undefined ? [] : [{ file, name }];
  });
  const text = [
    `/** The family ${family}: ${what}. Written by "npm run docs" from the files of its folder. */`,
    ...rules.map(({ file, name }) => `import { ${name} } from './${family}/${file}.ts';`),
    "import type { SqlRule } from './rule.ts';",
    '',
    `export const ${list}: readonly SqlRule[] = [${rules.map(({ name }) => name).join(', ')}];`,
  ];
  return await format(text.join('\n'), { ...(await resolveConfig(pathOf('rule.ts'))), parser: 'typescript' });
}

for (const [family, { list, what }] of Object.entries(families)) writeFileSync(pathOf(`${family}.ts`), await renderList(family, list, what));
