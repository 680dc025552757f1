import Colors from '@dynatrace/strato-design-tokens/colors';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { SloStatus } from '../../../../domain/model/slo';
import { pendingWords, statusWords } from '../slos/sloWords';
import type { Tone } from '../text/StatusBadge';

/** How the SLOs of a cluster stand, by the worst of them: `NONE` has none, of `UNKNOWN` they could not be read. */
export type Standing = SloStatus | 'PENDING' | 'NONE' | 'UNKNOWN';

/** Worst first. A cluster without an objective is nobody's failure, so it comes last. */
export const standings: readonly Standing[] = [
  'FAILURE',
  'ERROR',
  'NO_DATA',
  'WARNING',
  'PENDING',
  'SUCCESS',
  'NONE',
  'UNKNOWN',
];

const rank = new Map(standings.map((standing, index) => [standing, index]));

/** Where a standing comes when the worst comes first. */
export const standingRank = (standing: Standing): number => rank.get(standing) ?? standings.length;

type Evaluated = Pick<SloRow, 'status' | 'pending'>;

const standingOfSlo = ({ status, pending }: Evaluated): Standing => (pending ? 'PENDING' : status);

/** The worst standing among these SLOs; null stands for SLOs that could not be read. */
export function worstStanding(slos: readonly Evaluated[] | null): Standing {
  if (slos === null) return 'UNKNOWN';
  return slos.map(standingOfSlo).reduce<Standing>(worse, 'NONE');
}

const worse = (one: Standing, other: Standing): Standing => (standingRank(other) < standingRank(one) ? other : one);

/** The standings of these SLOs, the worst first. */
export const standingsOf = (slos: readonly Evaluated[]): Standing[] =>
  slos.map(standingOfSlo).sort((a, b) => standingRank(a) - standingRank(b));

const { Ideal, Neutral, Warning, Critical } = Colors.Charts.Status;

/** A standing in words and color; an empty color means an outline without a filling. */
export const standingWords: Record<Standing, { text: string; tone: Tone; color: string | null }> = {
  FAILURE: { ...statusWords.FAILURE, color: Critical.Default },
  ERROR: { ...statusWords.ERROR, color: Critical.Default },
  NO_DATA: { ...statusWords.NO_DATA, color: Neutral.Default },
  WARNING: { text: 'At risk', tone: 'warning', color: Warning.Default },
  PENDING: { ...pendingWords, color: Colors.Border.Neutral.DefaultActive },
  SUCCESS: { ...statusWords.SUCCESS, color: Ideal.Default },
  NONE: { text: 'No SLO', tone: 'neutral', color: null },
  UNKNOWN: { text: 'Not known', tone: 'neutral', color: null },
};

/** A standing within a sentence; "SLO" keeps its capitals. */
export const standingPhrase = (standing: Standing): string => {
  const { text } = standingWords[standing];
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
};

/** How many stand how, as a sentence would list it: `1 missed, 2 met`. */
export function standingCounts(sorted: readonly Standing[]): string {
  const counts = new Map<Standing, number>();
  for (const standing of sorted) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return [...counts].map(([standing, count]) => `${count} ${standingPhrase(standing)}`).join(', ');
}
