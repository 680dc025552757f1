import type { EnvironmentApi } from '../model/environment';

/**
 * What to use where a classic API is gone, by the SDK's deprecation notes and docs.dynatrace.com (`platform/upgrade`,
 * `dynatrace-api/platform-api`, October 2026). The answer of a gone operation is said to name its successor; whether every one
 * does is not known, hence a table of our own. Not in it: what has no other API, and what is asked by its successor anyway.
 */
const successors: Partial<Record<EnvironmentApi, string>> = {
  metrics: 'Metrics in Grail, by DQL (timeseries)',
  entities: 'Smartscape in Grail; custom devices get no successor, so SLOs name account, region and cluster',
  slos: 'Platform SLOs (/platform/slo/v1/slos)',
  tokens: 'A platform token, made under your user in Identity & Access Management',
};

/** The successor of an API that is gone: ours, else the one that the answer names, else null. */
export function successorOf(api: EnvironmentApi, message: string): string | null {
  return successors[api] ?? /\/platform\/[\w/.:-]*\w/.exec(message)?.[0] ?? null;
}
