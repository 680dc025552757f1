import type { EnvironmentFactsValue } from '../../../domain/contract/environmentFacts';
import { apiFact } from '../../../domain/environment/apiFact';
import { defaultEngine, engineFacts } from '../../../domain/environment/engineFacts';
import { phaseOf } from '../../../domain/environment/phaseOf';
import { environmentApis, type ApiFact, type ApiFacts } from '../../../domain/model/environment';
import type { Probes } from '../../platform/probes/probes';
import { familiesThere, type FamilyReaders } from './familiesThere';
import { probeApi, type ProbedApi } from './probeApi';

export interface EnvironmentFactsParts extends FamilyReaders {
  probes: Probes;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** What this environment has, asked anew at every call and all at once; what cannot be asked is unknown and never a failure. */
export const environmentFacts = (parts: EnvironmentFactsParts) => async (): Promise<EnvironmentFactsValue> => {
  const { probes, now } = parts;
  const [{ isDenied, ...families }, ...probed] = await Promise.all([
    familiesThere(parts),
    ...environmentApis.map((api) => probeApi(probes, api)),
  ]);
  const asked = factsOf(probed);
  const apis = isDenied && asked.grail.state === 'available' ? { ...asked, grail: noMetrics } : asked;
  const engines = engineFacts(apis);
  return {
    asOf: new Date(now()).toISOString(),
    phase: phaseOf(probed.flatMap(({ classic }) => classic?.state ?? [])),
    apis,
    engines,
    defaultEngine: defaultEngine(engines),
    ...families,
  };
};

const factsOf = (probed: readonly ProbedApi[]): ApiFacts =>
  Object.fromEntries(environmentApis.map((api, index) => [api, probed[index]?.fact])) as ApiFacts;

/** Having a query checked takes fewer rights than reading metrics does. */
const noMetrics: ApiFact = apiFact('grail', [
  {
    verdict: { state: 'denied', reason: 'Grail answers, and refuses to read metrics.', missingScopes: [] },
    scopes: ['storage:metrics:read', 'storage:buckets:read'],
  },
]);
