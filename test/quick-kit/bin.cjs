// drizzle-kit without its start: `migrate` on PostgreSQL calls drizzle-orm's own migrator over pg or postgres, as drizzle-kit does, and every other
// command goes to drizzle-kit itself. Half of a deploy's time is what drizzle-kit loads before that call. quick-kit.integration.test.ts holds both against each other.
const { createRequire, enableCompileCache } = require('node:module');
const { readFileSync, realpathSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

// Not in TMPDIR: where the project's code is loaded, that is a folder of one run. Nor in the project, whose node_modules is a link.
enableCompileCache?.(join(realpathSync(dirname(process.argv[1])), '../../compiled'));
const { real, driver } = JSON.parse(readFileSync(join(dirname(process.argv[1]), 'package.json'), 'utf8'));
const args = process.argv.slice(2);
const config = args[0] === 'migrate' && args[1] === '--config' ? require(resolve(args[2])) : null;

if (config === null || config.dialect !== 'postgresql' || config.dbCredentials?.url === undefined) require(real);
else migrate(config).then(process.exit, fail);

async function migrate({ out, migrations = {}, dbCredentials }) {
  const project = createRequire(join(dirname(real), 'package.json'));
  const { drizzle } = project(`drizzle-orm/${driver === 'pg' ? 'node-postgres' : 'postgres-js'}`);
  const { migrate: run } = project(`drizzle-orm/${driver === 'pg' ? 'node-postgres' : 'postgres-js'}/migrator`);
  await run(drizzle({ client: open(project(driver), dbCredentials.url) }), {
    migrationsFolder: out,
    migrationsTable: migrations.table ?? '__drizzle_migrations',
    migrationsSchema: migrations.schema ?? 'drizzle',
  });
  console.log('migrations applied successfully!');
  return 0;
}

function open(client, url) {
  return driver === 'pg' ? new client.Pool({ connectionString: url, max: 1 }) : client(url, { max: 1, onnotice: () => undefined });
}

function fail(error) {
  console.error(error);
  process.exit(1);
}
