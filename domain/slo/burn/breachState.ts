import { readVersioned, unreadable, isRecord } from '../../model/stored';
import { scheduledTiers, type ScheduledTier } from './burnTier';

/** A breach that lasts: the event that was written of it, and when it has to be written again. */
export interface OpenBreach {
  /** Milliseconds since 1970. */
  since: number;
  tiers: ScheduledTier[];
  /** When the event was last written; it closes by itself `timeoutMinutes` after that. */
  writtenAt: number;
  timeoutMinutes: number;
}

/** What one run of the check leaves to the next. */
export interface BreachState {
  version: 1;
  /** Key of the SLO that the next run begins with; null for the first. A run that had no time for all goes on there. */
  next: string | null;
  /** By SLO key; only those that last. */
  open: Readonly<Record<string, OpenBreach>>;
}

export const noBreaches: BreachState = { version: 1, next: null, open: {} };

/** @throws Failure when what is stored is not ours to understand: an event that is open must not be forgotten */
export function readBreachState(stored: unknown): BreachState {
  if (stored === null || stored === undefined) return noBreaches;
  const { next, open } = readVersioned(stored, 'breaches', 1);
  if (!isRecord(open)) throw unreadable('breaches', '"open" is not an object');
  const entries = Object.entries(open).map(([key, one]) => [key, readBreach(key, one)] as const);
  return { version: 1, next: typeof next === 'string' ? next : null, open: Object.fromEntries(entries) };
}

function readBreach(key: string, value: unknown): OpenBreach {
  const { since, tiers, writtenAt, timeoutMinutes } = isRecord(value) ? value : {};
  const isBreach =
    typeof since === 'number' &&
    typeof writtenAt === 'number' &&
    typeof timeoutMinutes === 'number' &&
    Array.isArray(tiers);
  if (!isBreach) throw unreadable('breaches', `that of ${key} is incomplete`);
  return { since, writtenAt, timeoutMinutes, tiers: scheduledTiers.filter((tier) => tiers.includes(tier)) };
}
