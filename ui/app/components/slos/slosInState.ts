import type { Engine } from '../../../../domain/model/slo';

/** SLOs that one page hands to the list through the router's state. */
export interface SlosState {
  /** Keys of SLOs of ours. */
  keys: string[];
  /** Only those of this engine; without it, whichever engine has the key. */
  engine?: Engine;
  /** What to open for them at once. */
  open?: 'burn-alerts';
}

/** Reads a router's state; null when it names no SLOs. */
export function slosInState(state: unknown): SlosState | null {
  if (typeof state !== 'object' || state === null || !('keys' in state) || !Array.isArray(state.keys)) return null;
  const keys = state.keys.filter((key): key is string => typeof key === 'string');
  const engine =
    'engine' in state && (state.engine === 'classic' || state.engine === 'platform') ? state.engine : undefined;
  return { keys, engine, open: 'open' in state && state.open === 'burn-alerts' ? 'burn-alerts' : undefined };
}
