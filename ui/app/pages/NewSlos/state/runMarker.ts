import { isRecord } from '../../../../../domain/model/stored';
import { migrateDraft, type SloDraft } from '../draft/sloDraft';

/**
 * A run that is under way, as it outlives a reload: what was asked for, not the planned items, which may be megabytes. What
 * is left of it follows from a new plan, in which everything that was saved is unchanged.
 */
export interface RunMarker {
  version: 1;
  draft: SloDraft;
  /** How many SLOs the run writes, and how many of them were answered as saved. */
  total: number;
  saved: number;
  /** Keys of those that the run creates: whether they exist can be looked up. Left out by an older version. */
  creates?: readonly string[];
}

/** Name in the session storage of the browser: it ends with the tab, and holds no secret. */
const storageKey = 'ecs-slo-launchpad.new-slos.run';

/** The unfinished run of this tab; null when there is none that this version can read. */
export function storedMarker(storage: Pick<Storage, 'getItem'>): RunMarker | null {
  try {
    return readMarker(JSON.parse(storage.getItem(storageKey) ?? 'null'));
  } catch {
    // Blocked storage or a text that is not ours: nothing can be continued, and a new plan finds what exists anyway.
    return null;
  }
}

export function storeMarker(storage: Pick<Storage, 'setItem'>, marker: RunMarker): void {
  try {
    storage.setItem(storageKey, JSON.stringify(marker));
  } catch {
    // Blocked or full: the run goes on, and only cannot be offered again after a reload.
  }
}

export function forgetMarker(storage: Pick<Storage, 'removeItem'>): void {
  try {
    storage.removeItem(storageKey);
  } catch {
    // Blocked storage holds nothing to forget.
  }
}

function readMarker(stored: unknown): RunMarker | null {
  if (!isRecord(stored) || stored.version !== 1) return null;
  const { total, saved } = stored;
  const draft = migrateDraft(stored.draft);
  // A run had an engine.
  if (
    draft === null ||
    draft.engine === null ||
    typeof total !== 'number' ||
    typeof saved !== 'number' ||
    saved >= total
  )
    return null;
  const creates = Array.isArray(stored.creates) ? stored.creates.filter((key) => typeof key === 'string') : undefined;
  return { version: 1, draft: { ...draft, engine: draft.engine }, total, saved, ...(creates && { creates }) };
}
