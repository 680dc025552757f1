import { apiFact } from '../../../domain/environment/apiFact';
import { engineFacts, defaultEngine } from '../../../domain/environment/engineFacts';
import {
  environmentApis,
  type ApiFact,
  type ApiFacts,
  type ApiState,
  type EnvironmentApi,
  type EnvironmentFacts,
} from '../../../domain/model/environment';

export const inState = (state: ApiState, api: EnvironmentApi = 'metrics'): ApiFact => {
  const reason = { available: '', gone: 'It was removed.', denied: 'Not allowed.', unknown: 'It did not answer.' }[
    state
  ];
  return apiFact(api, [{ verdict: { state, reason, missingScopes: [] }, scopes: ['slo:slos:read'] }]);
};

/** Everything available but for what is named. */
export const someApis = (states: Partial<Record<EnvironmentApi, ApiState>> = {}): ApiFacts =>
  Object.fromEntries(environmentApis.map((api) => [api, inState(states[api] ?? 'available', api)])) as ApiFacts;

export function someFacts(states: Partial<Record<EnvironmentApi, ApiState>> = {}): EnvironmentFacts {
  const apis = someApis(states);
  const engines = engineFacts(apis);
  return {
    ...{ asOf: '2026-11-28T08:00:00.000Z', phase: 'hybrid', apis, engines },
    ...{ defaultEngine: defaultEngine(engines), families: ['stream'], familiesUnknown: null },
  };
}

/** The classic ground that a new environment of the sandbox lacks. */
export const withoutClassicSlos = { slos: 'gone', entities: 'gone' } as const;
