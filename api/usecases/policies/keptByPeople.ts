import type { Warning } from '../../../domain/contract/envelope';
import type { Failure } from '../../../domain/failure';
import type { Exclusion } from '../../../domain/model/exclusion';
import { migrateFamilyChoices, familyChoiceKey, type FamilyChoice } from '../../../domain/model/familyChoice';
import type { SavedTemplate } from '../../../domain/model/savedTemplates';
import { stateKeys } from '../../../domain/model/settings';
import { readRows, type StoredRows } from '../../../domain/model/storedRows';
import { checkExclusion } from '../../../domain/slo/maintenanceWindows/checkExclusion';
import type { AppStates } from '../../platform/appStates';
import { readShelf, type Read, type Shelf } from '../stored/storedParts';

export interface KeptParts {
  states: Pick<AppStates, 'read'>;
  exclusions: Shelf<Exclusion>;
  templates: Shelf<SavedTemplate>;
}

/** What people keep in this app that policies speak of, row by row. */
export interface Kept {
  exclusions: StoredRows<Exclusion>;
  templates: StoredRows<SavedTemplate>;
  families: StoredRows<FamilyChoice>;
  warnings: Warning[];
}

/** @throws Failure where it cannot be read: without its maintenance windows an SLO would be another one */
export async function keptByPeople({ states, exclusions, templates }: KeptParts): Promise<Kept> {
  const [windows, saved, families] = await Promise.all([
    readShelf({ ...exclusions, kind: { ...exclusions.kind, check: checkExclusion } }),
    readShelf(templates),
    states.read(stateKeys.families),
  ]);
  return {
    exclusions: rowsOf(windows),
    templates: rowsOf(saved),
    families: readRows(families, {
      ...{ kind: 'families', list: 'families', read: migrateFamilyChoices, check: () => undefined },
      idOf: familyChoiceKey,
    }),
    warnings: [windows.refused, saved.refused].flatMap((refused) => (refused === null ? [] : [ofState(refused)])),
  };
}

const rowsOf = <T>({ rows, bad }: Read<T>): StoredRows<T> => ({ rows: rows.map(({ row }) => row), bad });

const ofState = ({ message, hint }: Failure): Warning => ({
  code: 'app-settings-not-read',
  message: `${message}. What this app's state holds is used. ${hint}`,
});
