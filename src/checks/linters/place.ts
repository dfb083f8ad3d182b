/** Where in the repository a linter means: from its root, and never out of it. */
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `uri` as in SARIF: absolute, or from `base`, which is absolute or null for the root. Null for what is no file of the repository. */
export function fromUri(root: string, uri: string, base: string | null): string | null {
  const top = pathToFileURL(`${root}/`).href;
  try {
    const { protocol, host, pathname } = new URL(uri, base ?? top);
    if (protocol !== 'file:' || (host !== '' && host !== 'localhost')) return null;
    const [whole, from] = [decodeURIComponent(pathname), decodeURIComponent(new URL(top).pathname)];
    return fromRoot(from, whole);
  } catch {
    // Neither a URI nor one that names characters.
    return null;
  }
}

/** From the root or absolute. Null for what leaves the repository. */
function fromRoot(root: string, path: string): string | null {
  const way = posix.relative(slashed(root), posix.resolve(slashed(root), path));
  return way === '' || way === '..' || way.startsWith('../') || path.includes('\0') ? null : way;
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
