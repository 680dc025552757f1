import type { EnvironmentApi } from '../model/environment';

/** Each API as a part of a sentence. */
const names: Readonly<Record<EnvironmentApi, string>> = {
  grail: 'Grail',
  platformSlos: 'platform SLOs',
  documents: 'documents',
  extensions: 'extensions',
  hub: 'Dynatrace Hub',
  settings: 'settings',
  metrics: 'the Metrics API',
  entities: 'the Entities API',
  slos: 'classic SLOs',
  tokens: 'API tokens',
};

/** What this app does with each. */
export const apiPurposes: Readonly<Record<EnvironmentApi, string>> = {
  grail: 'Reads metrics and checks indicators',
  platformSlos: 'Keeps and evaluates SLOs of the platform engine',
  documents: 'Keeps the dashboards',
  extensions: 'Switches on the extension that makes ECS entities',
  hub: 'Tells what that extension is called',
  settings: 'Keeps alerts, and SLOs of the classic engine',
  metrics: 'Reads metrics where Grail cannot be used',
  entities: 'Finds the entities that classic SLOs name',
  slos: 'Evaluates SLOs of the classic engine',
  tokens: 'Makes the token that a stream delivers with',
};

/** `Metrics API`: an API's name where it stands alone. */
export function apiTitle(api: EnvironmentApi): string {
  const name = names[api].replace(/^the /, '');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** `Grail, classic SLOs and settings`; with `or` between alternatives. */
export function apisInWords(apis: readonly EnvironmentApi[], between: 'and' | 'or' = 'and'): string {
  const words = apis.map((api) => names[api]);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} ${between} ${last}`;
}
