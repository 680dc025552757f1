import { useMemo } from 'react';

/** Which columns of a table are shown, and in which order, as a person chose. */
export interface ColumnChoice {
  visibility?: Record<string, boolean>;
  order?: string[];
}

/** What a table is given to begin with, and what it reports. */
export interface RememberedColumns {
  first: ColumnChoice;
  remember: (change: ColumnChoice) => void;
}

/** A choice that this browser keeps. It is a matter of taste: where nothing can be kept, the table is as it is. */
export function useColumnChoice(table: string): RememberedColumns {
  return useMemo(() => {
    const key = `columns:${table}`;
    const first = read(key);
    let latest = first;
    return {
      first,
      remember: (change) => {
        latest = { ...latest, ...change };
        try {
          window.localStorage.setItem(key, JSON.stringify(latest));
        } catch {
          // Full, or not allowed.
        }
      },
    };
  }, [table]);
}

function read(key: string): ColumnChoice {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const { visibility, order } = stored as Record<string, unknown>;
    return { ...(isVisibility(visibility) ? { visibility } : {}), ...(isOrder(order) ? { order } : {}) };
  } catch {
    return {};
  }
}

const isVisibility = (value: unknown): value is Record<string, boolean> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'boolean');

const isOrder = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
