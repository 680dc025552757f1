import type { Failure } from '../../../domain/failure';
import type { SloStatus } from '../../../domain/model/slo';

/** What an evaluation of an SLO came to. */
export interface SloValue {
  status: SloStatus;
  /** Percent; null when there is none. */
  value: number | null;
  /** Of the last hour; null when not told. */
  burnRate: number | null;
  /** Why there is no value, or what the platform remarked. */
  message: string | null;
  /** True when there was no time for it. */
  pending: boolean;
}

const empty = { value: null, burnRate: null, message: null, pending: false } as const;

export const pendingValue: SloValue = { ...empty, status: 'NO_DATA', pending: true };

export const noValue = (message: string | null): SloValue => ({ ...empty, status: 'NO_DATA', message });

export const failedValue = (failure: Failure): SloValue => ({ ...empty, status: 'ERROR', message: failure.message });

/**
 * How Dynatrace words "no data" is not documented; its troubleshooting page speaks of missing data and of metrics younger than
 * the timeframe.
 */
const noDataWords = /no[\s_-]?(data|records?|results?)|no value|not? available|\bN\/A\b|timeframe starts before/i;

/** An evaluation that went wrong: with the reason that there are no data, or with another one. */
export const withoutValue = (message: string): SloValue => ({
  ...empty,
  status: noDataWords.test(message) ? 'NO_DATA' : 'ERROR',
  message,
});
