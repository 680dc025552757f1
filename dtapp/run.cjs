/*
 * `node dtapp/run.cjs build|analyze|deploy [flags of dt-app]`: dt-app, and whether it did what it was asked for.
 * It exits with 0 when a build, an analysis or a widget failed; this one judges by what was made and what was printed.
 * `deploy` builds first and sends nothing that was not built.
 */
const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { complaintsIn } = require('./complaints.cjs');
const { notMade } = require('./made.cjs');

const program = join(__dirname, '../node_modules/dt-app/lib/src/bin.js');

/** Runs dt-app and passes on what it prints. @returns {Promise<{ code: number, printed: string }>} */
function dtApp(root, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: ['inherit', 'pipe', 'pipe'] });
    let printed = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8').on('data', (text) => {
        printed += text;
        to.write(text);
      });
    }
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, printed }));
  });
}

/** Runs one verb. @returns {Promise<string[]>} what is wrong, in words; empty when all is well */
async function run(root, verb, flags) {
  const since = Date.now();
  const { code, printed } = await dtApp(root, [verb, '--non-interactive', ...flags]);
  const wrong = complaintsIn(printed).map((line) => `it printed: ${line.trim()}`);
  if (verb === 'build' || verb === 'analyze') wrong.push(...notMade(root, verb, since));
  if (code !== 0) wrong.push(`it exited with ${code}`);
  return wrong;
}

/** Flags of `deploy` that a build knows too. */
const ofBuild = new Set(['--optimize', '--enable-code-splitting', '--no-type-check', '--no-color']);

async function main([verb, ...flags]) {
  const at = flags.indexOf('--cwd');
  const root = at < 0 ? join(__dirname, '..') : flags[at + 1];
  if (!['build', 'analyze', 'deploy'].includes(verb)) throw new Error('usage: run.cjs build|analyze|deploy [flags]');
  const steps =
    verb === 'deploy'
      ? [
          [
            'build',
            flags.filter((flag, index) => ofBuild.has(flag) || (at >= 0 && (index === at || index === at + 1))),
          ],
          // With the flags of the build, since dt-app keeps the notes of an optimized build apart from those of a plain one.
          ['deploy', ['--skip-build', ...flags]],
        ]
      : [[verb, flags]];
  for (const [step, own] of steps) {
    const wrong = await run(root, step, own);
    if (wrong.length === 0) continue;
    console.error(`\ndt-app ${step} failed:\n${wrong.map((one) => `  ${one}`).join('\n')}`);
    return 1;
  }
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
