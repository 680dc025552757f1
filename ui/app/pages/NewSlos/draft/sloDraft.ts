import type { ConflictAnswer } from '../../../../../domain/model/planItem';
import { baseTemplateId, type Engine } from '../../../../../domain/model/slo';
import { isRecord } from '../../../../../domain/model/stored';
import type { ParameterFields } from './parameterFields';

/** What a person has entered so far. */
export interface SloDraft {
  version: 3;
  /** Key of the history entry whose selection of clusters was taken over; it is taken over once. */
  source: string | null;
  engine: Engine;
  /** Built-in templates, and saved ones (`<built-in id>.<name>`). */
  templateIds: string[];
  /** Those of them that came with the recommended set: they are for the clusters that they are recommended for, the others for all that fit. */
  recommended: string[];
  /** Keys of the chosen clusters. */
  clusters: string[];
  /** Chosen services by the key of their cluster. */
  services: Record<string, string[]>;
  /** By template id. What an older draft does not have is the template's own default. */
  parameters: Record<string, Partial<ParameterFields>>;
  /** Targets of single SLOs that differ from their template's form, by the key of the SLO; percent. */
  held: Record<string, number>;
  /** How conflicts are to be settled, by the key of the SLO. */
  answers: Record<string, ConflictAnswer>;
}

/** The draft as it is kept: nobody need have chosen an engine, and then it is the environment's default. */
export type StoredDraft = Omit<SloDraft, 'engine'> & { engine: Engine | null };

export const emptyDraft: StoredDraft = {
  version: 3,
  source: null,
  engine: null,
  templateIds: [],
  recommended: [],
  clusters: [],
  services: {},
  parameters: {},
  held: {},
  answers: {},
};

/** Name in the session storage of the browser: it ends with the tab, and holds no secret. */
const storageKey = 'ecs-slo-launchpad.new-slos';

/** The draft of this tab; an empty one when there is none, or none that this version can read. */
export function storedDraft(storage: Pick<Storage, 'getItem'>): StoredDraft {
  try {
    return migrateDraft(JSON.parse(storage.getItem(storageKey) ?? 'null')) ?? emptyDraft;
  } catch {
    // Storage that is blocked or holds something else costs the draft's survival of a reload, nothing more.
    return emptyDraft;
  }
}

/** Keeps the draft for a reload and for coming back from another page. */
export function storeDraft(storage: Pick<Storage, 'setItem'>, draft: StoredDraft): void {
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
 * Reads a draft of any version; null when it is none. Version 1 knew the classic engine, clusters only and the built-in
 * templates; version 2 always named an engine. What is lacking is what a new draft begins with.
 */
export function migrateDraft(stored: unknown): StoredDraft | null {
  if (!isRecord(stored) || (stored.version !== 1 && stored.version !== 2 && stored.version !== 3)) return null;
  const before = stored.version === 1 ? { engine: 'classic' } : {};
  const draft = { ...emptyDraft, ...before, ...stored, version: 3 } as StoredDraft;
  return { ...draft, templateIds: draft.templateIds.filter((id) => baseTemplateId(id) !== null) };
}
