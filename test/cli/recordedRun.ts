import type { Host } from '../../cloudformation/cli/host/host';
import type { Parts } from '../../cloudformation/cli/verb/parts';
import type { Run } from '../../cloudformation/cli/verb/verb';

export interface Recorded {
  run: Run;
  /** Everything that was told or asked, in order. */
  told: string[];
  /** What `--json` would print. */
  value: () => unknown;
  abort: () => void;
}

/** A run whose host records, with only these parts; touching any other is an error. `answers` to questions, in turn. */
export function recordedRun(parts: Partial<Parts>, answers: readonly boolean[] = [true, true, true]): Recorded {
  const [told, controller, left] = [[] as string[], new AbortController(), [...answers]];
  let value: unknown;
  const tell = (line: string) => void told.push(line);
  const host: Host = {
    ...{ say: tell, progress: tell },
    warn: (line) => tell(`Warning: ${line}`),
    table: (rows) => rows.forEach((row) => tell(row.join(' | '))),
    ask: async (question) => {
      tell(`? ${question}`);
      return left.shift() ?? false;
    },
    askSecret: async (question) => {
      tell(`? ${question}`);
      return 'typed-token';
    },
    done: (result) => void (value = result),
    fail: ({ message }) => tell(message),
  };
  const clock = { now: () => Date.parse('2026-11-22T12:00:00Z'), wait: async () => undefined };
  const known: Partial<Parts> = {
    ...{ clock, env: {}, region: async () => 'eu-west-1' },
    caller: async () => ({ accountId: '111122223333', arn: '', partition: 'aws' }),
    ...parts,
  };
  const strict = new Proxy(known, {
    get: (target, name) => {
      if (name in target) return Reflect.get(target, name) as unknown;
      throw new Error(`this run has no part ${String(name)}`);
    },
  });
  const run = { parts: strict as Parts, host, signal: controller.signal };
  return { run, told, value: () => value, abort: () => controller.abort() };
}
