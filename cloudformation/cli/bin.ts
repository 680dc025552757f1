import { cli } from './cli';
import { systemClock } from './clock';

/** The only place that knows the process: arguments, environment, terminal, Ctrl-C, exit code. */
const controller = new AbortController();
process.on('SIGINT', () => {
  // A second Ctrl-C does not wait for anybody.
  if (controller.signal.aborted) process.exit(1);
  controller.abort();
});

/** Ctrl-C at a prompt arrives as an error of the prompt, not as a signal. */
const asked = async <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    controller.abort();
    throw error;
  });

// About the Node version of this machine; nothing that the person asked for.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

void cli(process.argv.slice(2), {
  env: process.env,
  clock: systemClock,
  signal: controller.signal,
  console: {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    columns: process.stdout.isTTY && process.stdin.isTTY ? process.stdout.columns : null,
    confirm: async (message, signal) => {
      const { confirm } = await import('@inquirer/prompts');
      return asked(confirm({ message, default: false }, { signal }));
    },
    password: async (message, signal) => {
      const { password } = await import('@inquirer/prompts');
      return asked(password({ message }, { signal }));
    },
  },
}).then((code) => {
  // Not process.exit: output to a pipe would be cut off.
  process.exitCode = code;
});
