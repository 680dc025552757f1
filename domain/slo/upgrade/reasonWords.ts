import { minutesText } from '../words/utilisationWords';
import type { ParityInput, ParityReason } from './steps';
import type { ClassicMeaning } from '../../queries/foreign/classicMeaning';

type Sides = Pick<ParityInput, 'classic' | 'platform'>;

/** What a reason means for these two, in one or two sentences. */
export const reasonWords: Record<ParityReason, (sides: Sides) => string> = {
  'slot-width': ({ classic, platform }) =>
    `Time slice width: classic judges the mean of about ${minutesText(classic.slotMinutes)}, platform that of ${minutesText(platform.slotMinutes)}. What is short counts in narrow slices and is smoothed away in wide ones.`,
  'mean-of-means': () =>
    'Mean of means: every time slice weighs the same, however few of its minutes were measured, and the two cut different slices.',
  coverage: () =>
    'Coverage: the two look at different minutes. Classic sees only what carries the cluster’s entity; either reads its first and last time slice beyond the window.',
  'no-data-policy': ({ classic }) => `No-data policy: ${noneGoodWords[classic.gaps.noneGood]}`,
};

const noneGoodWords: Record<ClassicMeaning['noneGood'], string> = {
  bad: 'the platform SLO that there is treats time slices without data differently.',
  'left-out':
    'the numerator has no default, so the classic SLO leaves out every time slice in which nothing was good; on the platform it is bad.',
  'left-out-if-all':
    'the numerator has default(0), which fills nothing as long as no time slice of the window was good: then the classic SLO does not see the bad slices; the platform does.',
};
