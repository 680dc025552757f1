/** Jest's global set-up of the pages' tests: makes the bundle of `packageBundle.cjs` unless it is there for what is installed. */
const { build } = require('esbuild');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { builtinModules } = require('node:module');
const { join } = require('node:path');
const { fileOf, folder, packages } = require('./packageBundle.cjs');

const root = join(__dirname, '../..');
const bundle = 'bundle.cjs';

/** What everybody gets who asks for exactly this package; the stand-in itself gets the package. */
const standIns = { react: 'reactWithAct.cjs', scheduler: 'flushableScheduler.cjs' };

const ours = {
  name: 'stand-ins',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(react|scheduler)$/ }, ({ path: name, importer }) => {
      const path = join(__dirname, standIns[name]);
      return importer === path ? undefined : { path };
    }),
};

/** What the bundle is made of: the packages as npm installed them, and how we bundle. */
function fingerprint() {
  const kit = ['bundlePackages.cjs', 'packageBundle.cjs', ...Object.values(standIns)];
  const made = [join(root, 'node_modules/.package-lock.json'), ...kit.map((file) => join(__dirname, file))];
  const hash = createHash('sha256');
  for (const file of made) hash.update(readFileSync(file));
  return hash.digest('hex');
}

module.exports = async function bundlePackages() {
  const stamp = join(folder, 'made-from');
  const current = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  mkdirSync(folder, { recursive: true });
  const doors = packages.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(name)})`);
  await build({
    stdin: { contents: `module.exports = {\n${doors.join(',\n')}\n};`, resolveDir: root },
    outfile: join(folder, bundle),
    bundle: true,
    format: 'cjs',
    // The very files that jest would choose for a page: CommonJS where there is any, the browser's where it differs.
    platform: 'neutral',
    mainFields: ['main', 'module'],
    conditions: ['browser'],
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [ours],
    // Strato's AI answers; no page of ours draws one.
    alias: { streamdown: join(__dirname, 'noStreamdown.cjs') },
    loader: { '.css': 'empty' },
    minifyWhitespace: true,
    lineLimit: 200,
    external: builtinModules.flatMap((name) => [name, `node:${name}`]),
    // Text of one byte per character is read and parsed several times as fast.
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'error',
  });
  for (const name of packages) {
    writeFileSync(join(folder, fileOf(name)), `module.exports = require('./${bundle}')[${JSON.stringify(name)}]();\n`);
  }
  writeFileSync(stamp, current);
};
