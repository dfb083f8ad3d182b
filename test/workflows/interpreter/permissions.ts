/** What a job may do: what its workflow says, and never more than its caller granted. */
import { permissionNames, type PermissionName, type Permissions } from '../../fakes/github/world.ts';
import type { PermissionWords } from './model.ts';

/** What is said, as what is given. A name that is not said of a list is `none`. */
export function permissionsOf(words: PermissionWords): Permissions {
  if (words === 'read-all') return every('read');
  if (words === 'write-all') return every('write');
  return Object.fromEntries(
    permissionNames.flatMap((name) => {
      const level = words[name];
      return level === 'read' || level === 'write' ? [[name, level] as const] : [];
    }),
  );
}

function every(level: 'read' | 'write'): Permissions {
  return Object.fromEntries(permissionNames.map((name) => [name, level]));
}

const order = { none: 0, read: 1, write: 2 } as const;

/** Null where nothing is asked for that was not granted; else GitHub's words for it. */
export function excess(asked: Permissions, granted: Permissions): string | null {
  const more = permissionNames.filter((name) => order[asked[name] ?? 'none'] > order[granted[name] ?? 'none']);
  if (more.length === 0) return null;
  const said = (of: Permissions): string => more.map((name: PermissionName) => `${name}: ${of[name] ?? 'none'}`).join(', ');
  return `is requesting '${said(asked)}', but is only allowed '${said(granted)}'`;
}

/** A run for a fork: nothing may be written, and nobody vouches for it. */
export function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(permissionNames.flatMap((name) => (name === 'id-token' || permissions[name] === undefined ? [] : [[name, 'read'] as const])));
}
