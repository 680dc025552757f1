import { readFileSync } from 'node:fs';

/** The parts of app.config.json that the platform acts upon. */
export interface AppConfig {
  id: string;
  name: string;
  version: string;
  scopes: { name: string }[];
  /** What other apps can open here, with the properties that reach the app. */
  intents?: Record<string, { properties: Record<string, unknown> }>;
  /** Ready-made documents, by the name of their file. */
  documents?: Record<string, { name?: string }>;
}

export function readAppConfig(path: string): AppConfig {
  return (JSON.parse(readFileSync(path, 'utf8')) as { app: AppConfig }).app;
}
