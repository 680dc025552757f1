/* `npm run types`: each folder with its own rules, as many at once as there are cores, and only what has changed since. */
const { spawn } = require('node:child_process');
const { mkdirSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const { join } = require('node:path');

const root = join(__dirname, '..');
const kept = join(root, 'node_modules/.cache/types');
const tsc = join(root, 'node_modules/typescript/bin/tsc');

/** The longest first. */
const folders = ['test', 'ui', 'sandbox', 'api', 'actions', 'cloudformation', 'domain'];

/** Checks one folder. @returns {Promise<boolean>} whether all is well */
function check(folder) {
  return new Promise((resolve) => {
    const flags = ['-p', folder, '--incremental', '--tsBuildInfoFile', join(kept, `${folder}.tsbuildinfo`), '--pretty'];
    const child = spawn(process.execPath, [tsc, ...flags], { cwd: root, stdio: 'inherit' });
    child.on('close', (code) => resolve(code === 0));
  });
}

async function main() {
  mkdirSync(kept, { recursive: true });
  const waiting = [...folders];
  let isWell = true;
  const work = async () => {
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift())
      if (!(await check(folder))) isWell = false;
  };
  // More than a few at once would need more memory than they save time.
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  process.exit(isWell ? 0 : 1);
}

void main();
