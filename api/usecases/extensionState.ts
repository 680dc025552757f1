import { Failure, type FailureCode } from '../../domain/failure';
import type { Extension } from '../../domain/model/connection';
import { entitiesExtensionName } from '../../domain/model/ecsMetrics';
import type { Extensions } from '../platform/extensions';

/** Failures after which the state is not known; anything else is a failure of the whole question. */
const tolerated: readonly FailureCode[] = ['MissingScope', 'NotFound', 'Unavailable', 'NotSupported'];

/**
 * State of the extension that brings ECS cluster entities. `unknown` is not `missing`: it means that we could not look,
 * because the user may not, the Hub is not there (it documents 503), or it has no extension of that name.
 */
export async function extensionState(extensions: Extensions): Promise<Extension> {
  let name: string | null = null;
  try {
    name = await extensions.nameOf(entitiesExtensionName);
    if (name === null) return { state: 'unknown', name, version: null };
    return await stateOf(extensions, name);
  } catch (error) {
    if (error instanceof Failure && tolerated.includes(error.code)) return { state: 'unknown', name, version: null };
    throw error;
  }
}

/** The same for an extension whose technical name is known. @throws Failure */
export async function stateOf(extensions: Extensions, name: string): Promise<Extension> {
  const installed = await extensions.installedVersion(name);
  if (installed === null) return { state: 'missing', name, version: null };
  const active = await extensions.activeVersion(name);
  return active === null
    ? { state: 'installed', name, version: installed }
    : { state: 'active', name, version: active };
}
