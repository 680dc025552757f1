import { withoutSecrets } from '../../../domain/onboarding/secrets/withoutSecrets';
import type { Console } from './console';
import type { Host } from './host';
import { jsonHost } from './json';
import { quietHost } from './quiet';
import { terminalHost } from './terminal';

interface Listener {
  console: Console;
  env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
}

/** The host for who is listening: a program, a person at a terminal, or a log. */
export function hostFor({ json, yes }: { json?: true; yes?: true }, { env, signal, ...outside }: Listener): Host {
  const console = filtered(outside.console);
  const options = { yes: Boolean(yes), signal };
  if (json) return jsonHost(console, options);
  const isInteractive = console.columns !== null && !env['CI'];
  // https://no-color.org asks for no colors; lines that replace themselves are left out with them, as on a terminal that cannot.
  const isPlain = Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb';
  return isInteractive ? terminalHost(console, { ...options, isPlain }) : quietHost(console, options);
}

/** Whatever a command says passes the secret filter: reasons, names and bodies of AWS and Dynatrace may quote what was sent. */
const filtered = (console: Console): Console => ({
  ...console,
  out: (text) => console.out(withoutSecrets(text)),
  err: (text) => console.err(withoutSecrets(text)),
});
