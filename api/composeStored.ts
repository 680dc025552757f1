import type { KeptKind } from '../domain/model/kept/keptObject';
import { appStates, keptSettings, now } from './compose';
import type { StoredParts } from './usecases/stored/listStored';
import type { Shelf } from './usecases/stored/storedParts';

/** Where rows of a kind lie: in app settings, and in the state of earlier versions. */
export const shelfOf = <T>(kind: KeptKind<T>): Shelf<T> => ({
  ...{ kind, settings: keptSettings(kind.schemaId, kind.noun), states: appStates() },
});

export const storedParts = (): StoredParts => ({ shelfOf, now });
