import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Failure } from '../../../../domain/failure';
import { defaultSettings, stateKeys, type LaunchpadSettings } from '../../../../domain/model/settings';
import { isUnreadable } from '../../../../domain/model/stored';
import { readStoredSettings, type StoredSettings } from '../../../../domain/onboarding/stored/storedSettings';
import { readAppState, writeAppState } from './appState';

/** The settings to use, and what of the stored ones cannot be used. */
export interface ReadSettings extends StoredSettings {
  /** Why the stored value as a whole cannot be understood; the defaults hold meanwhile. Null when it can. */
  unreadable: Failure | null;
}

const queryKey = ['app-state', stateKeys.settings];

/** The settings of this app in this environment; the defaults when nobody saved any. */
export function useSettings() {
  return useQuery({ queryKey, queryFn: ({ signal }) => read(signal) });
}

async function read(signal: AbortSignal): Promise<ReadSettings> {
  try {
    return { ...readStoredSettings(await readAppState(stateKeys.settings, signal)), unreadable: null };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { settings: defaultSettings, bad: [], unreadable: error };
  }
}

/** Saves all settings at once; every user of the app in this environment gets them. */
export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: LaunchpadSettings) => writeAppState(stateKeys.settings, settings),
    onSuccess: (_nothing, settings) =>
      client.setQueryData<ReadSettings>(queryKey, { settings, bad: [], unreadable: null }),
  });
}
