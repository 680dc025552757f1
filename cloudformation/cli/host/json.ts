import type { Console } from './console';
import type { Host } from './host';
import { quietHost } from './quiet';

/** For programs: one JSON document on standard output, `{ ok, value }` or `{ ok, failure }`; everything else on standard error. */
export function jsonHost(console: Console, options: { yes: boolean }): Host {
  const plain = quietHost({ ...console, out: (text) => console.err(text) }, options);
  const answer = (document: object) => console.out(`${JSON.stringify(document, null, 2)}\n`);
  return {
    ...plain,
    done: (value) => answer({ ok: true, value }),
    fail: (failure) => answer({ ok: false, failure }),
  };
}
