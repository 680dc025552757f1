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

/** Names of the app states that the product stores. */
export const stateKeys = { settings: 'settings', connections: 'connections' } as const;
