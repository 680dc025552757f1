import type { AppConfig } from './readAppConfig';

/** The built app: where it lies and who it is. */
export interface BuiltApp {
  functionsDir: string;
  uiDir: string;
  app: AppConfig;
}
