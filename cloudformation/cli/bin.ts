import { carried } from './template/carried';
import { cli } from './cli';
import { systemClock } from './host/clock';

/** The only place that knows the process: arguments, environment, terminal, Ctrl-C, exit code. */
const controller = new AbortController();
process.on('SIGINT', () => {
  // A second Ctrl-C does not wait for anybody.
  if (controller.signal.aborted) process.exit(1);
  controller.abort();
});

/**
 * Whoever reads the output may go before the end, as `head` does: then nothing more is said, and what is under way stops as with Ctrl-C.
 */
let isHeard = true;
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isHeard = false;
    controller.abort();
  });
/** Hints name commands as this tool is called where it runs. */
const tell = (stream: NodeJS.WriteStream) => (text: string) => {
  if (isHeard) stream.write(text.replaceAll('npm run aws --', carried.command));
};

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
    out: tell(process.stdout),
    err: tell(process.stderr),
    columns: [process.stdin, process.stdout, process.stderr].every(({ isTTY }) => isTTY)
      ? process.stdout.columns
      : null,
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
