import type { ApiFact, EnvironmentApi } from '../model/environment';
import { permissionsFor } from '../model/permissions';
import type { ProbeVerdict } from './probeVerdict';
import { successorOf } from './successors';

/** The verdict on an operation, and the scopes that calling it takes. */
export interface AskedOperation {
  verdict: ProbeVerdict;
  scopes: readonly string[];
}

/**
 * What the verdicts on an API's operations come to. It is there as soon as one of them is. It is gone only when all of them are:
 * by 410, or by a 404 that another operation confirms. Of the rest, a denial is what somebody can do something about.
 */
export function apiFact(api: EnvironmentApi, operations: readonly AskedOperation[]): ApiFact {
  const verdicts = operations.map(({ verdict }) => verdict);
  if (verdicts.some(({ state }) => state === 'available')) return available;
  const denied = operations.find(({ verdict }) => verdict.state === 'denied');
  if (denied) return deniedFact(denied);
  const open = verdicts.find(({ state }) => state === 'unknown');
  if (open) return unknownFact(open.reason);
  const gone = verdicts.find(({ state }) => state === 'gone');
  if (gone) return goneFact(api, gone.reason);
  const [absent] = verdicts;
  if (absent === undefined) return unknownFact('It was not asked.');
  // One 404 may mean something else, a wrong address for example.
  return verdicts.length === 1
    ? unknownFact(`${absent.reason} (404, with nothing else to ask)`)
    : goneFact(api, `None of its operations exists here (404): ${absent.reason}`);
}

const available: ApiFact = { state: 'available', reason: null, successor: null, grant: null };

const unknownFact = (reason: string): ApiFact => ({ state: 'unknown', reason, successor: null, grant: null });

const goneFact = (api: EnvironmentApi, reason: string): ApiFact => ({
  ...{ state: 'gone', reason, grant: null },
  successor: successorOf(api, reason),
});

function deniedFact({ verdict: { reason, missingScopes }, scopes }: AskedOperation): ApiFact {
  const grant = permissionsFor(missingScopes.length > 0 ? missingScopes : scopes).join(', ');
  return { state: 'denied', reason, successor: null, grant };
}
