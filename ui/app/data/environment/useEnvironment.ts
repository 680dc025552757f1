import { getAppVersion, getEnvironmentId, getEnvironmentUrl } from '@dynatrace-sdk/app-environment';

/** The environment this app runs in, and the app's own version. */
export interface Environment {
  id: string;
  /** Address of the apps, e.g. `https://abc12345.apps.dynatrace.com`. */
  url: string;
  appVersion: string;
}

export function useEnvironment(): Environment {
  return { id: getEnvironmentId(), url: getEnvironmentUrl(), appVersion: getAppVersion() };
}
