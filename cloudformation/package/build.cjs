/**
 * `npm pack` in this folder: the companion in one file that runs with Node alone, its templates inside. AWS clients are in it too, and
 * evaluated when a verb asks AWS something.
 */
const { build } = require('esbuild');
const { chmodSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../..');
const outfile = join(__dirname, 'ecs-slo-launchpad.cjs');

/** In place of the files of a checkout. */
function carriedInside() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = ['ecs-metric-stream', 'ecs-log-stream'];
  const bodies = Object.fromEntries(
    names.map((name) => [name, readFileSync(join(root, 'cloudformation', `${name}.yaml`), 'utf8')]),
  );
  return {
    name: 'carried-inside',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]cloudformation[\\/]cli[\\/]template[\\/]carried\.ts$/ }, () => ({
        contents: `const bodies = ${JSON.stringify(bodies)};
export const carried = { version: ${JSON.stringify(version)}, command: 'ecs-slo-launchpad', templateBody: (name) => bodies[name] };`,
      })),
  };
}

build({
  absWorkingDir: root,
  entryPoints: ['cloudformation/cli/bin.ts'],
  outfile,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node' },
  legalComments: 'eof',
  logLevel: 'warning',
  logLimit: 20,
  plugins: [carriedInside()],
}).then(
  () => chmodSync(outfile, 0o755),
  () => process.exit(1),
);
