/* `npm start` and `npm run sandbox`: the local environment, until Ctrl-C. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { buildApp } from './buildApp';
import { createSandbox, type Sandbox } from './createSandbox';
import { situations, type Situation } from './situations/situations';

interface Flags {
  port: number;
  situation: Situation;
  open?: boolean;
  realtime?: boolean;
  large?: boolean;
  build?: boolean;
}

async function start(flags: Flags): Promise<void> {
  const { port, situation, realtime, large } = flags;
  const sandbox = await createSandbox({ port, situation, realtime, largeScale: large });
  // After the port is ours: a busy one should be heard of at once, not half a minute later.
  if (flags.build) await buildApp(join(__dirname, '..'));
  const address = `${sandbox.url}/ui/`;
  console.log(`ready ${address}`);
  if (flags.open) openBrowser(address);
  stopOnSignal(sandbox);
}

function stopOnSignal(sandbox: Sandbox): void {
  const stop = () => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function openBrowser(address: string): void {
  const [command, ...rest] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform as string] ?? [
    'xdg-open',
  ];
  const child = spawn(command ?? 'xdg-open', [...rest, address], { stdio: 'ignore', detached: true });
  child.on('error', () => console.error(`No browser could be opened; visit ${address}`));
  child.unref();
}

function parsePort(text: string): number {
  const port = Number(text);
  const isPort = /^\d+$/.test(text) && port <= 65_535;
  if (!isPort) throw new InvalidArgumentError('It must be a number from 0 (any free port) to 65535.');
  return port;
}

function explain(error: unknown, port: number): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop what uses it, or choose another: --port ${port + 1}`;
  if (code === 'EACCES') return `Port ${port} needs privileges. Choose one from 1024 up: --port 4000`;
  return error instanceof Error ? error.message : String(error);
}

const command = new Command('sandbox')
  .description('A local Dynatrace environment and AWS, serving the built app.')
  .option('--port <number>', 'port to listen on', parsePort, 4000)
  .addOption(new Option('--situation <name>', 'what it starts with').choices(situations).default('fresh'))
  .option('--open', 'open the app in a browser')
  .option('--realtime', "keep AWS's own pace instead of shortening it to seconds")
  .option('--large', 'with --situation large: 10,000 clusters and 50,000 services')
  .option('--build', 'build the app first when there is no build or a source is newer')
  .action(start);

command.parseAsync().catch((error: unknown) => {
  console.error(explain(error, command.opts<Flags>().port));
  process.exit(1);
});
