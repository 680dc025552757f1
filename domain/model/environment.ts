import type { MetricFamily } from './cluster';
import type { Engine } from './slo';

/** What this app may need of an environment, each by the name that contracts and pages use. */
export const environmentApis = [
  'grail',
  'platformSlos',
  'documents',
  'extensions',
  'hub',
  'settings',
  'metrics',
  'entities',
  'slos',
  'tokens',
] as const;

export type EnvironmentApi = (typeof environmentApis)[number];

/**
 * Four different answers. `gone`: this environment no longer has it, for nobody; `denied`: it has, and this person may not;
 * `unknown`: it could not be found out just now, and that says nothing about it.
 */
export type ApiState = 'available' | 'gone' | 'denied' | 'unknown';

export interface ApiFact {
  state: ApiState;
  /** Why it is not available: as Dynatrace says it where it said something. Null when it is. */
  reason: string | null;
  /** What to use instead; null where none is known or none is needed. */
  successor: string | null;
  /** With `denied`: what an administrator can grant, e.g. `settings:objects:read or environment:roles:viewer`. Otherwise null. */
  grant: string | null;
}

export type ApiFacts = Readonly<Record<EnvironmentApi, ApiFact>>;

/** `hybrid`: classic and latest side by side; `new`: some classic APIs gone; `latest`: the Environment API gone as a whole. */
export type EnvironmentPhase = 'hybrid' | 'new' | 'latest' | 'unknown';

export interface EngineFact {
  /** All that it needs is available. */
  usable: boolean;
  /** `missing`: something it needs is gone or denied; `unknown`: nothing is, but not all of it could be asked. */
  state: 'usable' | 'missing' | 'unknown';
  /** In one sentence. */
  reason: string;
}

export type EngineFacts = Readonly<Record<Engine, EngineFact>>;

/** What an environment has, as far as it could be found out. */
export interface EnvironmentFacts {
  /** ISO 8601. */
  asOf: string;
  phase: EnvironmentPhase;
  apis: ApiFacts;
  engines: EngineFacts;
  defaultEngine: Engine;
  /** Which families of ECS metrics had data in the last ten days. */
  families: MetricFamily[];
  /** Why that could not be found out, and what to do; null when `families` is the answer. */
  familiesUnknown: string | null;
}
