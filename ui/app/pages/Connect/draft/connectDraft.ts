import { checkAccountId } from '../../../../../domain/onboarding/places/checkAccountId';
import { checkNamespaces } from '../../../../../domain/onboarding/template/checkNamespaces';
import { checkSecretArn } from '../../../../../domain/onboarding/secrets/checkSecretArn';
import type { FilterPresetId } from '../../../../../domain/onboarding/template/filterPresets';
import { partitionOf } from '../../../../../domain/onboarding/places/regions';
import { pickProblem, usualPick, type PickFields } from '../../../components/metrics/pickedFields';
import { fieldProblem } from '../../../components/forms/fieldProblem';
import { untouchedCost, type CostFields } from './costFields';
import { noOptions, type SecurityFields } from './securityFields';

/** How the token gets into AWS: as the ARN of a secret that exists, or typed into the console's form. Never through this app's link. */
export type TokenWay = 'secret' | 'paste';

/** What was filled in so far. Holds no token. */
export interface ConnectDraft {
  accountId: string;
  regions: readonly string[];
  preset: FilterPresetId;
  /** As typed, for the preset `Namespaces`. */
  namespaces: string;
  /** For the preset `EcsMetrics`. */
  pick: PickFields;
  /** For the estimate only; nothing is launched with it. */
  cost: CostFields;
  tokenWay: TokenWay;
  /** ARN of the secret by region. */
  secretArns: Readonly<Record<string, string>>;
  security: SecurityFields;
}

export const emptyDraft: ConnectDraft = {
  accountId: '',
  regions: [],
  preset: 'EcsSlo',
  namespaces: '',
  pick: usualPick,
  cost: untouchedCost,
  tokenWay: 'secret',
  secretArns: {},
  security: noOptions,
};

export function accountProblem({ accountId }: Pick<ConnectDraft, 'accountId'>): string | null {
  return fieldProblem(() => checkAccountId(accountId.trim()));
}

/** An account lives in one partition, so regions of two of them cannot be meant together. */
export function regionsProblem({ regions }: Pick<ConnectDraft, 'regions'>): string | null {
  if (regions.length === 0) return 'Choose at least one region.';
  const names = [...new Set(regions.map((region) => partitionOf(region).name))];
  if (names.length < 2) return null;
  return `An account belongs to one partition, these regions to ${names.length}: ${names.join(', ')}. Connect them one after the other.`;
}

/** The template takes no blanks; people put one after a comma. */
export const namespacesOf = ({ namespaces }: ConnectDraft): string => namespaces.replace(/\s*,\s*/g, ',').trim();

/** What is wrong with what is to be streamed: listed namespaces or picked metrics; null when nothing is, or another preset is chosen. */
export function filterProblem(draft: ConnectDraft): string | null {
  if (draft.preset === 'EcsMetrics') return pickProblem(draft.pick);
  return draft.preset === 'Namespaces' ? fieldProblem(() => checkNamespaces(namespacesOf(draft))) : null;
}

export function secretArnProblem({ secretArns }: Pick<ConnectDraft, 'secretArns'>, region: string): string | null {
  return fieldProblem(() => checkSecretArn((secretArns[region] ?? '').trim(), region));
}

/** Answers whether the token step leaves nothing open. */
export function isTokenSettled(draft: Pick<ConnectDraft, 'tokenWay' | 'regions' | 'secretArns'>): boolean {
  return draft.tokenWay === 'paste' || draft.regions.every((region) => secretArnProblem(draft, region) === null);
}
