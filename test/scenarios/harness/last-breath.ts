/** Has a process killed at the door of one call to the disk: between two of them nothing can be seen from outside. */

type DiskCall = 'rename' | 'rm' | 'writeFile' | 'mkdir';

/** Variables with which a Node is gone, as by SIGKILL, the moment it makes this call for a path that ends so. The product knows nothing of it. */
export function killedAt(call: DiskCall, pathEnds: RegExp): Readonly<Record<string, string>> {
  const script = `import disk from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const real = disk.${call};
    disk.${call} = (path, ...rest) => {
      if (!new RegExp(${JSON.stringify(pathEnds.source)}, 'u').test(String(path))) return real(path, ...rest);
      process.kill(process.pid, 'SIGKILL');
      return new Promise(() => {});
    };
    syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}
