/** What can happen to a deploy from outside, each drawn with all its chance before the round begins. */
import { readFile } from 'node:fs/promises';
import { setTimeout as pass } from 'node:timers/promises';
import type { FaultyPostgresql, StopSignal } from '../../../test/servers/faulty-postgresql.ts';
import type { SmallDisk } from '../../../test/servers/small-disk.ts';
import type { Draw } from '../draw.ts';
import type { Deploy } from './deploy.ts';
import type { Network, Role } from './network.ts';

export interface Scene {
  readonly server: FaultyPostgresql;
  readonly network: Network;
  /** Null if no small disk can be mounted. */
  readonly evidence: SmallDisk | null;
  readonly deploy: Deploy;
}

export interface Fault {
  /** As it is counted. */
  readonly name: string;
  /** Whether it found what it strikes at. */
  strike(scene: Scene): Promise<boolean>;
  /** Takes as long as the fault lasts; after it everything works again. */
  heal(scene: Scene): Promise<void>;
  /** Whether the deploy ends only by its time limit. */
  readonly lasting?: boolean;
}

type Draft = (draw: Draw) => Fault;

const both: readonly Role[] = ['watch', 'work'];
const nothingToHeal = (): Promise<void> => Promise.resolve();

function sessionsEnded(name: string, which: string): Draft {
  const sql = `select pg_terminate_backend(pid) as ended from pg_stat_activity where starts_with(application_name, 'drizzle-attest/') and ${which}`;
  return () => ({ name, strike: async ({ server }) => (await server.query(sql)).length > 0, heal: nothingToHeal });
}

function serverStopped(name: string, signal: StopSignal): Draft {
  return (draw) => {
    const downMs = draw.below(4_000);
    const strike: Fault['strike'] = async ({ server }) => {
      await server.stop(signal);
      return true;
    };
    const heal: Fault['heal'] = async ({ server }) => {
      await pass(downMs);
      await server.start();
    };
    return { name, strike, heal };
  };
}

function runnerSignalled(name: string, signal: NodeJS.Signals): Draft {
  const strike: Fault['strike'] = ({ deploy }) => {
    deploy.kill(signal);
    return Promise.resolve(true);
  };
  return () => ({ name, strike, heal: nothingToHeal });
}

function kitSignalled(name: string, signal: NodeJS.Signals): Draft {
  const strike: Fault['strike'] = async ({ deploy }) => {
    for (const { pid } of await deploy.children()) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      if (!command.includes('\0migrate\0')) continue;
      process.kill(pid, signal);
      return true;
    }
    return false;
  };
  return () => ({ name, strike, heal: nothingToHeal, lasting: signal === 'SIGSTOP' });
}

function connectionsCut(name: string, how: 'reset' | 'fin'): Draft {
  return (draw) => {
    const roles = draw.pick([both, ['watch'], ['work']] satisfies readonly (readonly Role[])[]);
    return { name, strike: ({ network }) => Promise.resolve(network.cut(how, roles) > 0), heal: nothingToHeal };
  };
}

/** New connections pass again after some seconds; those that were silenced never do. */
function networkSilent(name: string, seconds: number): Draft {
  return (draw) => {
    const roles = draw.pick([both, both, ['watch'], ['work']] satisfies readonly (readonly Role[])[]);
    const [silentMs, tellsClients] = [500 + draw.below(seconds * 1_000), !draw.once(8)];
    const strike: Fault['strike'] = ({ network }) => {
      network.swallowNew(roles === both);
      return Promise.resolve(network.silence(roles) > 0);
    };
    const heal: Fault['heal'] = async ({ network }) => {
      await pass(silentMs);
      network.heal(tellsClients);
    };
    return { name, strike, heal, lasting: true };
  };
}

const networkSlow: Draft = (draw) => {
  const [delayMs, lastsMs] = [draw.between(5, 120), draw.below(6_000)];
  return {
    name: 'network slow',
    strike: ({ network }) => {
      network.slow(delayMs);
      return Promise.resolve(true);
    },
    heal: async ({ network }) => {
      await pass(lastsMs);
      network.heal(true);
    },
  };
};

function diskFull(name: string, diskOf: (scene: Scene) => SmallDisk | null): Draft {
  return (draw) => {
    const fullMs = 500 + draw.below(4_000);
    return {
      name,
      strike: async (scene) => {
        await diskOf(scene)?.fill();
        return diskOf(scene) !== null;
      },
      heal: async (scene) => {
        await pass(fullMs);
        await diskOf(scene)?.clear();
        // Without space a server may stop altogether.
        await scene.server.start();
      },
    };
  };
}

const drafts: readonly Draft[] = [
  sessionsEnded('watch session ended', `application_name like '%/lock'`),
  sessionsEnded('work session ended', `application_name not like '%/lock'`),
  sessionsEnded('both sessions ended', 'true'),
  serverStopped('server stopped', 'SIGINT'),
  serverStopped('server stopped at once', 'SIGQUIT'),
  serverStopped('server killed', 'SIGKILL'),
  runnerSignalled('runner killed', 'SIGKILL'),
  runnerSignalled('runner cancelled', 'SIGTERM'),
  kitSignalled('drizzle-kit killed', 'SIGKILL'),
  kitSignalled('drizzle-kit stopped', 'SIGSTOP'),
  connectionsCut('connection reset', 'reset'),
  connectionsCut('connection closed', 'fin'),
  networkSilent('network silent', 6),
  networkSlow,
  diskFull('disk of the server full', ({ server }) => server.disk),
  diskFull('disk of the evidence full', ({ evidence }) => evidence),
];

export function drawFault(draw: Draw): Fault {
  return draw.pick(drafts)(draw);
}
