import { MissingScopesError } from '../../http/missingScopesError';
import type { Call } from '../../http/operation';
import { userScopeShelf } from '../../http/userScopes';
import type { World } from '../../world/world';
import { isRecord } from './checks';

const scope = 'davis:analyzers:execute';

const runsAsUser = (item: unknown): boolean => {
  if (!isRecord(item) || item.schemaId !== 'builtin:davis.anomaly-detectors' || !isRecord(item.value)) return false;
  const settings = item.value.executionSettings;
  return !isRecord(settings) || typeof settings.actor !== 'string';
};

/**
 * "If you plan to run anomaly detectors without using service user as an actor, davis:analyzers:execute is a mandatory
 * permission." Asked for when one is saved; the real side may say so only when it runs [U].
 * @see https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/set-up-anomaly-detectors-via-api
 * @throws MissingScopesError
 */
export function assertMayDetect(world: World, call: Call, items: readonly unknown[]): void {
  const isApp = !/^Api-Token /.test(call.headers.get('authorization') ?? '');
  if (isApp && items.some(runsAsUser) && !world.shelf(userScopeShelf).has(scope)) throw new MissingScopesError([scope]);
}
