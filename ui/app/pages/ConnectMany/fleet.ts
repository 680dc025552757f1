import type { FleetDraft } from '../../../../domain/model/fleetDraft';
import type { LaunchpadSettings } from '../../../../domain/model/settings';
import type { FleetChoice } from '../../../../domain/onboarding/fleet/fleetChoice';
import { readAccounts, type FleetAccount, type FleetList } from '../../../../domain/onboarding/fleet/readAccounts';
import { checkRegion } from '../../../../domain/onboarding/places/checkRegion';
import { environmentApiUrl } from '../../../../domain/onboarding/stored/environmentApiUrl';
import { checkNamespaces } from '../../../../domain/onboarding/template/checkNamespaces';
import { checkStackName } from '../../../../domain/onboarding/template/checkStackName';
import { filterPresets, type FilterPresetId } from '../../../../domain/onboarding/template/filterPresets';
import { pickedOf, pickProblem, usualPick, type PickFields } from '../../components/metrics/pickedFields';
import { fieldProblem } from '../../components/forms/fieldProblem';
import { withoutSecrets } from '../../../../domain/onboarding/secrets/withoutSecrets';

/** Words of a list with commas or blanks between them, each once. */
export const wordsOf = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter((word) => word !== ''))];

export interface Fleet {
  list: FleetList;
  /** Accounts with at least one region; those without one wait for the field below the list. */
  accounts: FleetAccount[];
  /** All regions, in the order in which they first appear. */
  regions: string[];
  problems: Readonly<Record<'accounts' | 'regions' | 'namespaces' | 'pick' | 'stackName', string | null>>;
}

/** A draft as it is read: accounts with their regions, and what is wrong with each field. */
export function fleetOf(draft: FleetDraft): Fleet {
  const list = readAccounts(draft.text);
  const common = wordsOf(draft.regions);
  const regionsProblem =
    common.map((region) => fieldProblem(() => checkRegion(region))).find((problem) => problem !== null) ?? null;
  const known = regionsProblem === null ? common : [];
  const accounts = list.accounts
    .map((account) => ({ ...account, regions: account.regions.length > 0 ? account.regions : known }))
    .filter(({ regions }) => regions.length > 0);
  const waiting = list.accounts.length - accounts.length;
  const missing =
    waiting === 0
      ? null
      : `${waiting === 1 ? 'An account names' : `${waiting} accounts name`} no region. Give the regions for them here.`;
  return {
    list,
    accounts,
    regions: [...new Set(accounts.flatMap(({ regions }) => regions))],
    problems: {
      accounts:
        withoutSecrets(draft.text) === draft.text
          ? null
          : 'There is a token or a key in the list. Take it out: it is not kept, and belongs into AWS only.',
      regions: regionsProblem ?? missing,
      namespaces: draft.preset === 'Namespaces' ? fieldProblem(() => checkNamespaces(namespacesOf(draft))) : null,
      pick: draft.preset === 'EcsMetrics' ? pickProblem(pickIn(draft)) : null,
      stackName: fieldProblem(() => checkStackName(draft.stackName)),
    },
  };
}

/** One choice for every account; what SLOs read, until somebody picks. */
export const pickIn = ({ pick }: FleetDraft): PickFields => pick ?? usualPick;

const namespacesOf = ({ namespaces }: FleetDraft): string => namespaces.replace(/\s*,\s*/g, ',').trim();

/** A preset of a draft may be of another version of the app. */
const presetOf = (id: string): FilterPresetId => filterPresets.find((preset) => preset.id === id)?.id ?? 'EcsSlo';

/** What every account of the draft gets. @throws Failure `InvalidInput` where no API address can be told */
export function choiceOf(draft: FleetDraft, settings: LaunchpadSettings, environmentUrl: string): FleetChoice {
  return {
    environmentApiUrl: settings.environmentApiUrl ?? environmentApiUrl(environmentUrl),
    ingestEndpoint: settings.ingestEndpoint,
    templateUrl: settings.templateUrl,
    consoleOrigin: settings.consoleOrigin,
    preset: presetOf(draft.preset),
    namespaces: namespacesOf(draft),
    ...(draft.preset === 'EcsMetrics' ? { picked: pickedOf(pickIn(draft)) } : {}),
    stackName: draft.stackName,
  };
}
