import type { ConflictAnswer } from '../../../../../domain/model/planItem';
import { baseTemplateId, type Engine } from '../../../../../domain/model/slo';
import { isRecord } from '../../../../../domain/model/stored';
import type { ParameterFields } from './parameterFields';

/** What a person has entered so far. */
export interface SloDraft {
  version: 2;
  /** Key of the history entry whose selection of clusters was taken over; it is taken over once. */
  source: string | null;
  engine: Engine;
  /** Built-in templates, and saved ones (`<built-in id>.<name>`). */
  templateIds: string[];
  /** Keys of the chosen clusters. */
  clusters: string[];
  /** Chosen services by the key of their cluster. */
  services: Record<string, string[]>;
  /** By template id. What an older draft does not have is the template's own default. */
  parameters: Record<string, Partial<ParameterFields>>;
  /** How conflicts are to be settled, by the key of the SLO. */
  answers: Record<string, ConflictAnswer>;
}

export const emptyDraft: SloDraft = {
  version: 2,
  source: null,
  engine: 'classic',
  templateIds: [],
  clusters: [],
  services: {},
  parameters: {},
  answers: {},
};

/** Name in the session storage of the browser: it ends with the tab, and holds no secret. */
const storageKey = 'ecs-slo-launchpad.new-slos';

/** The draft of this tab; an empty one when there is none, or none that this version can read. */
export function storedDraft(storage: Pick<Storage, 'getItem'>): SloDraft {
  try {
    return migrateDraft(JSON.parse(storage.getItem(storageKey) ?? 'null')) ?? emptyDraft;
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

/**
 * Reads a draft of any version; null when it is none. Version 1 knew one engine, clusters only and the built-in templates:
 * what it lacks is what version 2 begins with.
 */
export function migrateDraft(stored: unknown): SloDraft | null {
  if (!isRecord(stored) || (stored.version !== 1 && stored.version !== 2)) return null;
  const draft = { ...emptyDraft, ...stored, version: 2 } as SloDraft;
  return { ...draft, templateIds: draft.templateIds.filter((id) => baseTemplateId(id) !== null) };
}
