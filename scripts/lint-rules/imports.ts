/** What a lint rule needs to hear of every import, be it static, a type, re-exported or dynamic. */
import type { Rule } from 'eslint';

export type LintRule = Rule.RuleModule;

/** `specifier` is what is imported, as written; `names` are the names that are taken from it, where they are listed. */
type OnImport = (specifier: string, node: Rule.Node, names: readonly string[]) => void;

/** A dynamic import of anything but a text is heard as the import of `(computed)`. */
export function listenToImports(onImport: OnImport): Rule.RuleListener {
  const hear = (node: Rule.Node, source: { readonly value?: unknown } | null | undefined, names: readonly string[] = []): void => {
    if (source) onImport(typeof source.value === 'string' ? source.value : '(computed)', node, names);
  };
  return {
    ImportDeclaration: (node) => {
      hear(
        node,
        node.source,
        node.specifiers.map((specifier) => ('imported' in specifier && 'name' in specifier.imported ? specifier.imported.name : '*')),
      );
    },
    ExportNamedDeclaration: (node) => {
      hear(node, node.source, ['*']);
    },
    ExportAllDeclaration: (node) => {
      hear(node, node.source, ['*']);
    },
    ImportExpression: (node) => {
      hear(node, 'value' in node.source ? node.source : {}, ['*']);
    },
    TSImportType: (node: Rule.Node & { readonly source?: { readonly value?: unknown } }) => {
      hear(node, node.source);
    },
  };
}
