/** The roles that SQL creates: they belong to the whole server, so that a rehearsal has to take them away again. */

/** Names as the server knows them: in lower case where they are not quoted. */
export function findCreatedRoles(texts: readonly string[]): readonly string[] {
  const pattern = /\bCREATE\s+(?:ROLE|USER|GROUP)\s+(?!MAPPING\b)(?:"((?:[^"]|"")+)"|([\w$]+))/giu;
  const found = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare?.toLowerCase() ?? ''));
  return [...new Set(found)].filter((name) => name !== '');
}
