export interface ExtensionVersions {
  /** Version that is in the environment, active or not; null when it is not there. */
  installed: string | null;
  /** Version that is switched on; null when none is. */
  active: string | null;
}

export interface Extensions {
  /** Technical name of the Hub extension with this title; null when the Hub has none. */
  nameOf(title: string): Promise<string | null>;
  /** What of an extension is in the environment. */
  versionsOf(name: string): Promise<ExtensionVersions>;
  /** Brings the version that the Hub recommends into the environment, switches it on and answers it. */
  install(name: string): Promise<string>;
  /** Switches a version on that is in the environment; harmless when it is on already. */
  activate(name: string, version: string): Promise<void>;
}
