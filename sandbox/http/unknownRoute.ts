import type { Call, Reply } from './operation';

/** Longest body echoed, characters. */
const echoLimit = 10_000;

/** A route the sandbox does not have: loud, and with everything needed to add it. Never an empty 200. */
export function unknownRoute(call: Call, path: string): Reply {
  const body = new TextDecoder().decode(call.raw).slice(0, echoLimit);
  return {
    status: 501,
    body: {
      error: {
        code: 501,
        message: `The sandbox does not support ${call.method} ${path}. What it supports stands in sandbox/SUPPORT.md.`,
        details: { method: call.method, path, query: Object.fromEntries(call.query), body },
      },
    },
  };
}
