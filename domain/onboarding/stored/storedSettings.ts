import { Failure } from '../../failure';
import { defaultSettings, migrateSettings, type LaunchpadSettings } from '../../model/settings';
import { readVersioned } from '../../model/stored';
import { checkAnyTemplateUrl } from '../template/checkTemplateUrl';
import { consoleAddress } from '../link/consoleAddress';
import { environmentAddress } from './environmentApiUrl';

export type SettingName = Exclude<keyof LaunchpadSettings, 'version'>;

/** A stored setting that is not used because it is wrong; its default holds meanwhile. */
export interface BadSetting {
  name: SettingName;
  /** As stored, shortened; the secret filter is for whoever shows it. */
  value: string;
  problem: string;
  fix: string;
}

export interface StoredSettings {
  settings: LaunchpadSettings;
  bad: BadSetting[];
}

const checks: Record<SettingName, (settings: LaunchpadSettings) => void> = {
  consoleOrigin: ({ consoleOrigin }) => void consoleAddress('us-east-1', consoleOrigin),
  templateUrl: ({ templateUrl }) => templateUrl !== null && checkAnyTemplateUrl(templateUrl),
  ingestEndpoint: () => undefined,
  environmentApiUrl: ({ environmentApiUrl }) =>
    environmentApiUrl !== null && void environmentAddress(environmentApiUrl),
};

/**
 * The stored settings, one by one: what is wrong, by type or by content, is named and does not take the others with it.
 * @throws Failure when the value as a whole cannot be understood
 */
export function readStoredSettings(stored: unknown): StoredSettings {
  if (stored === null || stored === undefined) return { settings: defaultSettings, bad: [] };
  const fields = readVersioned(stored, 'settings', 1);
  const found: StoredSettings = { settings: { ...defaultSettings }, bad: [] };
  for (const name of ['consoleOrigin', 'templateUrl', 'ingestEndpoint', 'environmentApiUrl'] as const) {
    try {
      const one = migrateSettings({ version: 1, [name]: fields[name] });
      checks[name](one);
      found.settings = { ...found.settings, [name]: one[name] };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      found.bad.push({ name, value: shown(fields[name]), ...reasonOf(error) });
    }
  }
  return found;
}

function reasonOf(failure: Failure): Pick<BadSetting, 'problem' | 'fix'> {
  if (failure.code === 'InvalidInput') return { problem: failure.message.replace(/^[\w.]+: /, ''), fix: failure.hint };
  const problem = failure.message
    .replace(/^The stored settings cannot be read: /, '')
    .replace(/\. They were left.*$/, '');
  return { problem, fix: 'Enter it anew.' };
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
