import { Failure, type FailureReport } from '../../../domain/failure';
import type { KeptKind, KeptRow, KeptRows } from '../../../domain/model/kept/keptObject';
import { keptState, readKept, type KeptState } from '../../../domain/model/kept/readKept';
import type { AppSettings } from '../../platform/appSettings';
import type { AppStates } from '../../platform/appStates';
import { asFailure } from '../storedSlos/knownSlos';

/** One kind of what people keep, and the two places where it may lie. */
export interface Shelf<T> {
  kind: KeptKind<T>;
  settings: AppSettings;
  states: AppStates;
}

export interface Read<T> extends KeptRows<T> {
  state: KeptState;
  /** Why app settings could not be read; the app goes on with the state. */
  refused: Failure | null;
}

/**
 * Reads settings objects and the state of earlier versions together.
 * @throws Failure where the state cannot be read, or app settings cannot and the rows were moved there: then nobody knows them
 */
export async function readShelf<T>({ kind, settings, states }: Shelf<T>): Promise<Read<T>> {
  const [objects, stored] = await Promise.all([settings.all().catch(asFailure), states.read(kind.name)]);
  const state = keptState(kind, stored);
  if (!(objects instanceof Failure)) return { ...readKept(kind, objects, state.raws), state, refused: null };
  if (state.isMoved) throw objects;
  return { ...readKept(kind, [], state.raws), state, refused: objects };
}

export const waitingIn = <T>({ rows }: KeptRows<T>): KeptRow<T>[] => rows.filter(({ at }) => at === null);

/** Whether app settings cannot be used at all by whoever asks, so that the state has to do. */
export const cannotUse = ({ code }: Failure): boolean =>
  ['MissingScope', 'NotFound', 'NotSupported', 'Unavailable', 'Timeout', 'Throttled'].includes(code);

export const reportOf = (failure: Failure | null): FailureReport | null => failure?.report() ?? null;
