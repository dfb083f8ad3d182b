/** The bundle's one entry: both doors in one build, so that they share their chunks; each is loaded only when it is opened. */

export async function openAction(): Promise<void> {
  await import('../../src/main.ts');
}

export async function openCli(): Promise<void> {
  await import('../../src/cli.ts');
}
