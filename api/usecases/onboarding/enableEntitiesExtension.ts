import type { EnableEntitiesExtensionValue } from '../../../domain/contract/enableEntitiesExtension';
import { Failure } from '../../../domain/failure';
import { entitiesExtensionName } from '../../../domain/model/ecsMetrics';
import type { Extensions } from '../../platform/extensions/extensions';
import { stateOf } from './extensionState';

/**
 * Brings the extension for ECS cluster entities into the environment and switches it on. Doing it twice changes nothing.
 * @throws Failure `NotFound` when the Hub has no extension of that name.
 */
export const enableEntitiesExtension =
  ({ extensions }: { extensions: Extensions }) =>
  async (): Promise<EnableEntitiesExtensionValue> => {
    const name = await extensions.nameOf(entitiesExtensionName);
    if (name === null) throw notInHub();
    const now = await stateOf(extensions, name);
    if (now.state === 'active' && now.version !== null) return { name, version: now.version, state: 'active' };
    if (now.version === null) return { name, version: await extensions.install(name), state: 'active' };
    await extensions.activate(name, now.version);
    return { name, version: now.version, state: 'active' };
  };

function notInHub(): Failure {
  return new Failure({
    code: 'NotFound',
    message: `Dynatrace Hub has no extension named "${entitiesExtensionName}"`,
    whose: 'operator',
    hint: `Open Dynatrace Hub, search for "metric streaming" and add the extension there; then check again.`,
  });
}
