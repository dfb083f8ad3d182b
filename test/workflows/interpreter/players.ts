/** The well known actions that are played here, by their name: a pinned commit is any version of them. */
import { checkout } from './actions/checkout.ts';
import { downloadArtifact } from './actions/download-artifact.ts';
import type { Player } from './actions/player.ts';
import { setupBun } from './actions/setup-bun.ts';
import { setupNode } from './actions/setup-node.ts';
import { setupPnpm } from './actions/setup-pnpm.ts';
import { uploadArtifact } from './actions/upload-artifact.ts';
import { uploadSarif } from './actions/upload-sarif.ts';

export const players: Readonly<Record<string, Player>> = {
  'actions/checkout': checkout,
  'actions/download-artifact': downloadArtifact,
  'actions/setup-node': setupNode,
  'actions/upload-artifact': uploadArtifact,
  'github/codeql-action/upload-sarif': uploadSarif,
  'oven-sh/setup-bun': setupBun,
  'pnpm/action-setup': setupPnpm,
};
