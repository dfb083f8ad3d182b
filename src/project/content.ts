/** What came of reading one file, before anybody judges it. */

export type FileContent =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too-large'; readonly size: number }
  /** A symbolic link that leads out of the repository; it was not followed. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A migrations folder as it lies on the disk: every file that drizzle-kit would read at deploy, and no snapshot. */
export interface FolderContent {
  /** `meta/_journal.json`. */
  readonly journal: FileContent;
  /** By file name, the `.sql` files directly in the folder. */
  readonly sqlFiles: ReadonlyMap<string, FileContent>;
  /** By folder name, the `migration.sql` of each folder in it; absent where it has none. */
  readonly folders: ReadonlyMap<string, FileContent>;
}

/** Why a file gave no bytes, as the end of a sentence that starts with its name. */
export function describeLoss(content: Exclude<FileContent, { readonly kind: 'read' }>): string {
  switch (content.kind) {
    case 'absent':
      return 'does not exist';
    case 'too-large':
      return `has ${String(content.size)} bytes, more than are read`;
    case 'outside':
      return 'is a symbolic link that leads out of the repository';
    case 'unreadable':
      return `could not be read (${content.reason})`;
  }
}
