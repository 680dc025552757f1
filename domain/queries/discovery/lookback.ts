import { Failure } from '../../failure';

const unitMinutes: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080, M: 43_200 };

/** `now-7d` in minutes; a month counts 30 days. @throws Failure `InvalidInput` */
export function lookbackMinutes(lookback: string): number {
  const [, amount, unit = ''] = /^now-(\d+)([mhdwM])$/.exec(lookback) ?? [];
  if (amount !== undefined) return Number(amount) * (unitMinutes[unit] ?? Number.NaN);
  throw new Failure({
    code: 'InvalidInput',
    message: `lookback: must look like now-2h, now-3d or now-4w, not ${JSON.stringify(lookback)}`,
    whose: 'user',
    hint: 'Correct "lookback".',
  });
}
