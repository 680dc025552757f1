import { migrateExclusions, type Exclusion } from '../../../domain/model/exclusion';
import { migrateFamilyChoices, familyChoiceKey, type FamilyChoice } from '../../../domain/model/familyChoice';
import { migrateSavedTemplates, type SavedTemplate } from '../../../domain/model/savedTemplates';
import { stateKeys } from '../../../domain/model/settings';
import { readRows, type StoredRows } from '../../../domain/model/storedRows';
import { checkExclusion } from '../../../domain/slo/maintenanceWindows/checkExclusion';
import type { AppStates } from '../../platform/appStates';

/** What people keep in this app that policies speak of, row by row. */
export interface Kept {
  exclusions: StoredRows<Exclusion>;
  templates: StoredRows<SavedTemplate>;
  families: StoredRows<FamilyChoice>;
}

/** @throws Failure where it cannot be read: without its maintenance windows an SLO would be another one */
export async function keptByPeople(states: Pick<AppStates, 'read'>): Promise<Kept> {
  const [exclusions, templates, families] = await Promise.all(
    [stateKeys.exclusions, stateKeys.templates, stateKeys.families].map((key) => states.read(key)),
  );
  return {
    exclusions: readRows(exclusions, {
      ...{ kind: 'exclusions', list: 'exclusions', read: migrateExclusions, check: checkExclusion },
      idOf: ({ id }) => id,
    }),
    templates: readRows(templates, {
      ...{ kind: 'templates', list: 'templates', read: migrateSavedTemplates, check: () => undefined },
      idOf: ({ id }) => id,
    }),
    families: readRows(families, {
      ...{ kind: 'families', list: 'families', read: migrateFamilyChoices, check: () => undefined },
      idOf: familyChoiceKey,
    }),
  };
}
