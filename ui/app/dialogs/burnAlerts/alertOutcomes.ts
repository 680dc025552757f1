import type { BurnAlertResult } from '../../../../domain/contract/createBurnAlerts';
import type { Tone } from '../../components/text/StatusBadge';

type Outcome = BurnAlertResult['outcome'];

interface OutcomeWord {
  /** Once it was done, and beforehand. */
  done: string;
  planned: string;
  tone: Tone;
  /** What a person has to look at comes first. */
  rank: number;
}

/** What became of an alert, or would. */
export const alertOutcomes: Record<Outcome, OutcomeWord> = {
  failed: { done: 'Failed', planned: 'Would fail', tone: 'bad', rank: 0 },
  unsupported: { done: 'Not possible', planned: 'Not possible', tone: 'warning', rank: 1 },
  removed: { done: 'Removed', planned: 'Will be removed', tone: 'warning', rank: 2 },
  created: { done: 'Created', planned: 'Will be created', tone: 'good', rank: 3 },
  updated: { done: 'Updated', planned: 'Will be updated', tone: 'good', rank: 4 },
  unchanged: { done: 'Unchanged', planned: 'Is there already', tone: 'neutral', rank: 5 },
};
