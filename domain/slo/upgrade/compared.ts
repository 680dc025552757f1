import { reasonWords } from './reasonWords';
import type { ParityInput, Steps } from './steps';
import type { UpgradeItem, UpgradeReason } from './upgradeItem';

/** Percentage points within which two figures are the same. */
export const tolerance = 0.01;

/** Figures carry an error in their last digits; 0.01 of difference is still the same. */
const rounding = 1e-9;

/** Smaller sizes are not worth a line; what they sum up to is below the tolerance. */
const smallest = 0.0005;

export interface Compared extends Pick<UpgradeItem, 'verdict' | 'reasons' | 'difference'> {
  /** What no named reason accounts for, percentage points; null unless both have a value. */
  unexplained: number | null;
}

/** One that promises something else is another objective, even while both figures agree; what nothing else accounts for is its part. */
export function ofOther(found: Compared, other: UpgradeReason | null): Compared {
  if (other === null || found.verdict === 'impossible') return found;
  const size = found.reasons.find(({ code }) => code === 'unexplained')?.size ?? null;
  const named = found.reasons.filter(({ code }) => code !== 'unexplained');
  return { ...found, verdict: 'different', reasons: [{ ...other, size }, ...named] };
}

export const isSame = (difference: number): boolean => Math.abs(difference) <= tolerance + rounding;

const points = (size: number): number => Math.round(size * 1e6) / 1e6;

/**
 * What the two engines' own figures say, and how much of their difference the named reasons account for.
 * @param values what each engine said, percent; null without data
 */
export function compared(
  values: { classic: number | null; platform: number | null },
  steps: Steps,
  sides: Pick<ParityInput, 'classic' | 'platform'>,
): Compared {
  const { classic, platform } = values;
  if (classic === null || platform === null)
    return { ...withoutValue(values, steps, sides), difference: null, unexplained: null };
  const { contributions } = steps;
  const difference = points(platform - classic);
  const named = contributions
    .filter(({ size }) => Math.abs(size) >= smallest)
    .map(({ reason, size }) => ({ code: reason, message: reasonWords[reason](sides), size: points(size) }));
  const unexplained = points(difference - contributions.reduce((sum, { size }) => sum + size, 0));
  if (isSame(difference)) return { verdict: 'same', difference, unexplained, reasons: named };
  if (isSame(unexplained)) return { verdict: 'explained', difference, unexplained, reasons: named };
  return { verdict: 'different', difference, unexplained, reasons: [...named, rest(unexplained)] };
}

const rest = (size: number): UpgradeReason => ({
  code: 'unexplained',
  message: 'No known reason accounts for this part. Do not upgrade before you know why: look at both curves.',
  size,
});

type Values = Parameters<typeof compared>[0];

/** With one figure, or none, there is no difference; one can be explained all the same, when the minutes say that it must be so. */
function withoutValue(
  values: Values,
  steps: Steps,
  sides: Parameters<typeof compared>[2],
): Pick<Compared, 'verdict' | 'reasons'> {
  if (values.classic === null && values.platform === null) {
    const message = 'Neither engine has data in this window, so there is nothing to compare.';
    return { verdict: 'impossible', reasons: [{ code: 'no-data', message, size: null }] };
  }
  const [one, other] = values.classic === null ? ['platform', 'classic'] : ['classic', 'platform'];
  const missing = `Only the ${one} SLO has a value; the ${other} one has none in the same window.`;
  const isForeseen = isAs(values.classic, steps.classic) && isAs(values.platform, steps.platform);
  if (!isForeseen)
    return { verdict: 'different', reasons: [{ code: 'one-without-data', message: missing, size: null }] };
  const code = sides.classic.gaps.noneGood === 'bad' ? 'coverage' : 'no-data-policy';
  const message = `${missing} ${reasonWords[code](sides)}`;
  return { verdict: 'explained', reasons: [{ code, message, size: null }] };
}

const isAs = (value: number | null, foreseen: number | null): boolean =>
  value === null || foreseen === null ? value === foreseen : isSame(value - foreseen);
