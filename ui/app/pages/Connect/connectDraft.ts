import { checkAccountId } from '../../../../domain/onboarding/checkAccountId';
import { checkSecretArn } from '../../../../domain/onboarding/checkSecretArn';
import type { FilterPresetId } from '../../../../domain/onboarding/filterPresets';
import { partitionOf } from '../../../../domain/onboarding/regions';
import { fieldProblem } from '../../components/fieldProblem';
import { untouchedCost, type CostFields } from './costFields';

/** How the token gets into AWS: as the ARN of a secret that exists, or typed into the console's form. Never through this app's link. */
export type TokenWay = 'secret' | 'paste';

/** What was filled in so far. Holds no token. */
export interface ConnectDraft {
  accountId: string;
  regions: readonly string[];
  preset: FilterPresetId;
  /** For the estimate only; nothing is launched with it. */
  cost: CostFields;
  tokenWay: TokenWay;
  /** ARN of the secret by region. */
  secretArns: Readonly<Record<string, string>>;
}

export const emptyDraft: ConnectDraft = {
  accountId: '',
  regions: [],
  preset: 'EcsSlo',
  cost: untouchedCost,
  tokenWay: 'secret',
  secretArns: {},
};

export function accountProblem({ accountId }: ConnectDraft): string | null {
  return fieldProblem(() => checkAccountId(accountId.trim()));
}

/** An account lives in one partition, so regions of two of them cannot be meant together. */
export function regionsProblem({ regions }: ConnectDraft): string | null {
  if (regions.length === 0) return 'Choose at least one region.';
  const names = [...new Set(regions.map((region) => partitionOf(region).name))];
  if (names.length < 2) return null;
  return `An account belongs to one partition, these regions to ${names.length}: ${names.join(', ')}. Connect them one after the other.`;
}

export function secretArnProblem({ secretArns }: ConnectDraft, region: string): string | null {
  return fieldProblem(() => checkSecretArn((secretArns[region] ?? '').trim(), region));
}

/** Answers whether the token step leaves nothing open. */
export function isTokenSettled(draft: ConnectDraft): boolean {
  return draft.tokenWay === 'paste' || draft.regions.every((region) => secretArnProblem(draft, region) === null);
}
