import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { largestOf } from '../domain/model/manyValues';

/** What a build is made of. */
const sources = ['actions', 'api', 'domain', 'ui', 'app.config.json', 'package.json'];

/** Builds the app when there is no build or a source is newer than it. Progress goes to stderr. Rejects when it fails. */
export async function buildApp(root: string): Promise<void> {
  const built = join(root, 'dist/ui/index.html');
  const newest = largestOf(sources.map((source) => newestChange(join(root, source))));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  console.error('Building the app; this takes about half a minute …');
  await run(root);
}

/** Milliseconds since the epoch; 0 for what is not there. */
function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return largestOf([0, ...readdirSync(path).map((entry) => newestChange(join(path, entry)))]);
}

function run(cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    // Its stdout goes to our stderr: stdout is for the ready line alone.
    const child = spawn(npm, ['run', 'build'], { cwd, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm run build failed with exit code ${code}; its messages stand above`));
    });
  });
}
