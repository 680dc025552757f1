import type { HttpClient } from '@dynatrace-sdk/http-client';
import { platformFirst } from '../platformFirst';
import { classicExtensionsFrom } from './classicExtensions';
import type { Extensions } from './extensions';
import { platformExtensionsFrom } from './platformExtensions';

/** Hub and Extensions by the platform's APIs, and by the classic ones where those are not there. */
export function extensionsFrom(httpClient: HttpClient): Extensions {
  const platform = platformExtensionsFrom(httpClient);
  const classic = classicExtensionsFrom(httpClient);
  // Two APIs: that one of them is there says nothing of the other.
  const byHub = platformFirst<Extensions>(platform, classic);
  const by = platformFirst<Extensions>(platform, classic);
  return {
    nameOf: (title) => byHub((door) => door.nameOf(title)),
    versionsOf: (name) => by((door) => door.versionsOf(name)),
    install: (name) => by((door) => door.install(name)),
    activate: (name, version) => by((door) => door.activate(name, version)),
  };
}
