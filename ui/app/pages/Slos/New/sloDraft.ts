import { templateIds, type TemplateId } from '../../../../../domain/model/slo';
import type { ParameterFields } from './parameterFields';

/** What a person has entered so far. */
export interface SloDraft {
  version: 1;
  /** Key of the history entry whose selection of clusters was taken over; it is taken over once. */
  source: string | null;
  templateIds: TemplateId[];
  /** Keys of the chosen clusters. */
  clusters: string[];
  parameters: Partial<Record<TemplateId, ParameterFields>>;
}

export const emptyDraft: SloDraft = { version: 1, source: null, templateIds: [], clusters: [], parameters: {} };

/** Name in the session storage of the browser: it ends with the tab, and holds no secret. */
const storageKey = 'ecs-slo-launchpad.new-slos';

/** The draft of this tab; an empty one when there is none, or none that this version can read. */
export function storedDraft(storage: Pick<Storage, 'getItem'>): SloDraft {
  try {
    return migrate(JSON.parse(storage.getItem(storageKey) ?? 'null'));
  } catch {
    // Storage that is blocked or holds something else costs the draft's survival of a reload, nothing more.
    return emptyDraft;
  }
}

/** Keeps the draft for a reload and for coming back from another page. */
export function storeDraft(storage: Pick<Storage, 'setItem'>, draft: SloDraft): void {
  try {
    storage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // Blocked or full: the draft still lives as long as the page.
  }
}

/** Forgets the draft, once what it asked for exists. */
export function forgetDraft(storage: Pick<Storage, 'removeItem'>): void {
  try {
    storage.removeItem(storageKey);
  } catch {
    // Blocked storage holds nothing to forget.
  }
}

function migrate(stored: unknown): SloDraft {
  if (typeof stored !== 'object' || stored === null || !('version' in stored) || stored.version !== 1)
    return emptyDraft;
  const draft = { ...emptyDraft, ...stored } as SloDraft;
  return { ...draft, templateIds: templateIds.filter((id) => draft.templateIds.includes(id)) };
}
