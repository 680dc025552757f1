import { readVersioned, unreadable } from './stored';

/** Settings of this app, stored as one app state. `version` and `migrate` let the shape change without losing anything. */
export interface LaunchpadSettings {
  version: 1;
  /**
   * Origin of the AWS console, for private console access; null means AWS's own host for the region's partition.
   * A path is allowed: `https://host/prefix` gives links below `https://host/prefix/cloudformation/home`.
   */
  consoleOrigin: string | null;
  /** S3 https URL of the published metric stream template; null until somebody published it. */
  templateUrl: string | null;
  /** Relay that Firehose posts to. Which region fits is not documented by Dynatrace, hence a setting. */
  ingestEndpoint: 'global' | 'us' | 'eu';
  /** `dt-url` for the relay; null derives it from the environment's own address. */
  environmentApiUrl: string | null;
}

export const defaultSettings: LaunchpadSettings = {
  version: 1,
  consoleOrigin: null,
  templateUrl: null,
  ingestEndpoint: 'global',
  environmentApiUrl: null,
};

const endpoints: readonly unknown[] = ['global', 'us', 'eu'] satisfies LaunchpadSettings['ingestEndpoint'][];

/**
 * Reads stored settings of any version; what the store does not have (null, undefined, a missing field) is the default.
 * @throws Failure when the stored value is not ours to understand: it is never silently replaced.
 */
export function migrateSettings(stored: unknown): LaunchpadSettings {
  if (stored === null || stored === undefined) return defaultSettings;
  const fields = readVersioned(stored, 'settings', 1);
  return {
    version: 1,
    consoleOrigin: readText(fields, 'consoleOrigin'),
    templateUrl: readText(fields, 'templateUrl'),
    ingestEndpoint: readEndpoint(fields.ingestEndpoint),
    environmentApiUrl: readText(fields, 'environmentApiUrl'),
  };
}

function readText(fields: Record<string, unknown>, name: keyof LaunchpadSettings): string | null {
  const value = fields[name] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw unreadable('settings', `"${name}" is not a text`);
}

function readEndpoint(value: unknown): LaunchpadSettings['ingestEndpoint'] {
  if (value === undefined) return defaultSettings.ingestEndpoint;
  if (endpoints.includes(value)) return value as LaunchpadSettings['ingestEndpoint'];
  throw unreadable('settings', '"ingestEndpoint" is none of global, us, eu');
}

/** Names of the app states that the product stores. */
export const stateKeys = {
  settings: 'settings',
  connections: 'connections',
  exclusions: 'exclusions',
  templates: 'templates',
  families: 'families',
  handovers: 'handovers',
  breaches: 'breaches',
  drafts: 'drafts',
  /** What runs of policies may go on with without asking again. */
  approvals: 'policy-approvals',
} as const;
