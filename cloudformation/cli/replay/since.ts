import { invalidInput } from '../../../domain/onboarding/places/invalidInput';

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A moment, milliseconds: `90m`, `2h`, `3d` before now, or ISO 8601. @throws Failure `InvalidInput` */
export function since(text: string, now: number): number {
  const [, count, unit = ''] = /^(\d{1,5})([mhd])$/.exec(text) ?? [];
  if (count !== undefined) return now - Number(count) * (units[unit] ?? 0);
  const moment = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN;
  if (Number.isFinite(moment)) return moment;
  throw invalidInput('since', `${JSON.stringify(text)} is no moment`, 'Write 90m, 2h, 3d or 2026-11-22T10:00Z.');
}
