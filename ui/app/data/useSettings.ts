import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { migrateSettings, stateKeys, type LaunchpadSettings } from '../../../domain/model/settings';
import { readAppState, writeAppState } from './appState';

const queryKey = ['app-state', stateKeys.settings];

/** The settings of this app in this environment; the defaults when nobody saved any. */
export function useSettings() {
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => migrateSettings(await readAppState(stateKeys.settings, signal)),
  });
}

/** Saves all settings at once; every user of the app in this environment gets them. */
export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: LaunchpadSettings) => writeAppState(stateKeys.settings, settings),
    onSuccess: (_nothing, settings) => client.setQueryData(queryKey, settings),
  });
}
