import { Failure } from '../../../domain/failure';
import { keyOfExternalId, type Engine } from '../../../domain/model/slo';
import { keyTagPrefix } from '../../../domain/slo/templates/keyOfPlatformSlo';
import type { ExistingSlo } from '../../../domain/slo/plan/existingSlos';
import type { PlatformSlos, StoredPlatformSlo } from '../../platform/platformSlos';
import type { SloObject, SloObjects } from '../../platform/settings/sloObjects';

/** An SLO that the environment has, whichever engine stores it. */
export interface KnownSlo extends ExistingSlo {
  /** Platform: for optimistic locking. Empty where the engine has none. */
  version: string;
}

export interface SloStores {
  sloObjects: Pick<SloObjects, 'all'>;
  platformSlos: Pick<PlatformSlos, 'all'>;
}

/** Every SLO of an engine, ours or not, read once. */
export async function knownSlos({ sloObjects, platformSlos }: SloStores, engine: Engine): Promise<KnownSlo[]> {
  return engine === 'classic' ? (await sloObjects.all()).map(ofObject) : (await platformSlos.all()).map(ofPlatform);
}

/** The first of each key: were there ever two, everybody must mean the same one. */
export function byKey(slos: readonly KnownSlo[]): Map<string, KnownSlo> {
  const found = new Map<string, KnownSlo>();
  for (const slo of slos) if (slo.key !== null && !found.has(slo.key)) found.set(slo.key, slo);
  return found;
}

export const ofObject = ({ objectId, externalId, value }: SloObject): KnownSlo => ({
  id: objectId,
  key: keyOfExternalId(externalId ?? undefined),
  value,
  version: '',
});

export const ofPlatform = ({ id, version, value }: StoredPlatformSlo): KnownSlo => ({
  id,
  key: platformKey(value),
  value,
  version,
});

/** From `externalId`; else from the tag, since no Dynatrace document says that `externalId` is given back. */
function platformKey({ externalId, tags }: Record<string, unknown>): string | null {
  const carried = typeof externalId === 'string' ? keyOfExternalId(externalId) : null;
  if (carried !== null) return carried;
  const texts: unknown[] = Array.isArray(tags) ? tags : [];
  const tag = texts.find((one): one is string => typeof one === 'string' && one.startsWith(keyTagPrefix));
  return tag === undefined ? null : tag.slice(keyTagPrefix.length);
}

/** A foreign error would hide a defect of ours; everything an adapter throws is a `Failure`. @throws what is none */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}
