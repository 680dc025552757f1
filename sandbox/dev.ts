/* `npm run dev`: dt-app's development server (hot reload, its own function runtime) against a sandbox. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { createSandbox } from './createSandbox';
import { situations, type Situation } from './situations/situations';

interface Flags {
  port: string;
  sandboxPort: string;
  situation: Situation;
}

async function dev({ port, sandboxPort, situation }: Flags): Promise<void> {
  const sandbox = await createSandbox({ port: Number(sandboxPort), situation });
  console.error(`sandbox (${situation}) at ${sandbox.url}; the app with hot reload at http://localhost:${port}/ui/`);
  const dtApp = join(__dirname, '../node_modules/dt-app/lib/src/bin.js');
  // dt-app takes an address for an environment, but not the name `localhost`.
  const environment = sandbox.url.replace('//localhost', '//127.0.0.1');
  const child = spawn(
    process.execPath,
    [dtApp, 'dev', '--no-open', '--non-interactive', '--environment-url', environment, '--port', port],
    // Any token will do: it never leaves this machine.
    { stdio: 'inherit', env: { ...process.env, DT_APP_PLATFORM_TOKEN: 'dt0s16.SANDBOX.SANDBOX' } },
  );
  const stop = () => child.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  child.on('exit', (code) => void sandbox.close().then(() => process.exit(code ?? 0)));
}

new Command('dev')
  .description('dt-app dev with hot reload against the sandbox')
  .option('--port <number>', 'port of the app; the content security policy of dt-app allows 3000 to 3005', '3000')
  .option('--sandbox-port <number>', 'port of the sandbox', '4000')
  .addOption(new Option('--situation <name>', 'what the sandbox starts with').choices(situations).default('fresh'))
  .action(dev)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
