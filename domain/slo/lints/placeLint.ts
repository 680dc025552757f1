import { isPlaceKnown, type Target } from '../../model/cluster';
import type { Lint } from '../../model/planItem';

/** Why a target cannot carry an objective: no series has an account or region like this. */
export const placeUnknownWords = (accountId: string, region: string): string =>
  `The place of this cluster is not known (account ${JSON.stringify(accountId)}, region ${JSON.stringify(region)}), so the objective's query can never match. Discover the clusters again once it sends data.`;

/** Account and region pick the series of a target; one that AWS cannot have picks none. */
export function placeLint({ accountId, region }: Pick<Target, 'accountId' | 'region'>): Lint[] {
  if (isPlaceKnown({ accountId, region })) return [];
  return [{ code: 'place-unknown', severity: 'error', message: placeUnknownWords(accountId, region) }];
}
