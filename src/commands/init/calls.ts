/** The projects as the workflows of the repository name them. */
import { posix } from 'node:path';
import type { CalledProject } from '../../workflow-templates/template.ts';
import type { FoundProject } from '../../model/adoption.ts';
import { slug } from '../../text/plain.ts';

const usualConfigs: readonly string[] = ['drizzle.config.ts', 'drizzle.config.js', 'drizzle.config.json'];

/** PostgreSQL is deployed; every other dialect is checked. Several databases need an environment each: its secret has one name. */
export function placeEnvironments(projects: readonly Omit<FoundProject, 'environment'>[], environment: string): readonly FoundProject[] {
  const names = namesOf(projects);
  const deployed = projects.filter(({ dialect }) => dialect === 'postgresql').length;
  return projects.map((project, at) => {
    if (project.dialect !== 'postgresql') return { ...project, environment: null };
    return { ...project, environment: deployed === 1 ? environment : `${environment}-${names[at] ?? ''}` };
  });
}

export function selectCalls(projects: readonly FoundProject[]): readonly CalledProject[] {
  const names = namesOf(projects);
  return projects.map(({ config, environment }, at) => {
    const [folder, file] = [posix.dirname(config), posix.basename(config)];
    const isFound = usualConfigs.includes(file) && !projects.some((other) => other.config !== config && posix.dirname(other.config) === folder);
    return { name: names[at] ?? '', workingDirectory: folder === '.' ? null : folder, config: isFound ? null : file, environment };
  });
}

/** What job names may hold, each once; of the folder's last part, else of the whole path. */
function namesOf(projects: readonly Pick<FoundProject, 'config'>[]): readonly string[] {
  if (projects.length === 1) return [''];
  const short = projects.map(({ config }) => nameOf(posix.basename(posix.dirname(config))));
  const long = projects.map(({ config }) => nameOf(`${posix.dirname(config)}-${posix.basename(config).replace(/\.config\b.*$|\.[^.]*$/u, '')}`));
  const names = new Set(short).size === short.length ? short : long;
  return names.map((name, at) => (names.indexOf(name) === at ? name : `${name}-${String(at + 1)}`));
}

function nameOf(text: string): string {
  return slug(text) || 'root';
}
