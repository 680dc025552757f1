import { Failure, type FailureCode } from '../../../domain/failure';
import type { Extension } from '../../../domain/model/connection';
import { entitiesExtensionName } from '../../../domain/model/ecsMetrics';
import type { Extensions } from '../../platform/extensions/extensions';

/** Failures of the whole question; after any other one the state is not known, and the rest of the pipeline is. */
const fatal: readonly FailureCode[] = ['Unauthorized', 'Cancelled'];

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
    if (error instanceof Failure && !fatal.includes(error.code)) return { state: 'unknown', name, version: null };
    throw error;
  }
}

/** The same for an extension whose technical name is known. @throws Failure */
export async function stateOf(extensions: Extensions, name: string): Promise<Extension> {
  const { installed, active } = await extensions.versionsOf(name);
  if (installed === null) return { state: 'missing', name, version: null };
  return active === null
    ? { state: 'installed', name, version: installed }
    : { state: 'active', name, version: active };
}
