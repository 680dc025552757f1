import { Failure } from '../../domain/failure';
import { ingestEndpoints } from '../../domain/onboarding/places/ingestEndpoints';

type Fetch = typeof globalThis.fetch;

const relays = new Set(Object.values(ingestEndpoints).map((url) => new URL(url).host));
const environment = /^[a-z0-9-]+\.(?:live|apps|sprint|dev)\.(?:[a-z]+\.)?dynatrace(?:labs)?\.com$/;

/**
 * Requests to Dynatrace go to the origin that DYNATRACE_ENDPOINT_URL names, as those to AWS go to AWS_ENDPOINT_URL_*: a sandbox, or a
 * proxy. Path and headers stay. The token goes there too, so that only https, or this machine, will do.
 * @throws Failure `InvalidInput` naming the variable
 */
export function dynatraceFetch(env: Readonly<Record<string, string | undefined>>, fetch: Fetch): Fetch {
  const given = env['DYNATRACE_ENDPOINT_URL']?.trim();
  if (!given) return fetch;
  const origin = originOf(given);
  return (input, init) => {
    if (typeof input !== 'string' || !isDynatrace(input)) return fetch(input, init);
    const { pathname, search } = new URL(input);
    return fetch(`${origin}${pathname}${search}`, init);
  };
}

const isDynatrace = (url: string): boolean => {
  const { host } = new URL(url);
  return relays.has(host) || environment.test(host);
};

function originOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  const isHere = url !== null && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isHere))) return url.origin;
  throw new Failure({
    code: 'InvalidInput',
    message: 'DYNATRACE_ENDPOINT_URL: is neither an https address nor http on this machine',
    whose: 'user',
    hint: 'Write, for example, http://localhost:4000 for the sandbox; unset it to reach Dynatrace itself.',
  });
}
