import { ingestEndpoints } from '../../domain/onboarding/places/ingestEndpoints';
import type { Options } from './environment';

const where = {
  DT_ENVIRONMENT_URL: 'the address of your environment, https://<id>.apps.dynatrace.com, as the browser shows it',
  DT_PLATFORM_TOKEN:
    'a platform token (dt0s16.…): Dynatrace, user menu, Account Management, Identity & access management, Platform tokens; ' +
    'give it the permissions of app.config.json, for reading alone unless you want --write, which needs document:documents:delete besides',
} as const;

const environmentHost = /^([a-z0-9-]+)\.((?:(?:sprint|dev)\.)?apps\.dynatrace(?:labs)?\.com)$/;

/**
 * What the variables name, or what is wrong with them, one sentence each.
 * @param env variables of the process
 */
export function given(
  env: Readonly<Record<string, string | undefined>>,
  relay: keyof typeof ingestEndpoints,
): Options | string[] {
  const names = ['DT_ENVIRONMENT_URL', 'DT_PLATFORM_TOKEN'] as const;
  const missing = names.filter((name) => !env[name]?.trim());
  if (missing.length > 0) return missing.map((name) => `${name} is missing: ${where[name]}.`);
  const [text, token] = [env['DT_ENVIRONMENT_URL']!.trim(), env['DT_PLATFORM_TOKEN']!.trim()];
  const url = URL.canParse(text) ? new URL(text) : null;
  const host = environmentHost.exec(url?.host ?? '');
  if (url?.protocol !== 'https:' || host === null)
    return [`DT_ENVIRONMENT_URL is none: write ${where.DT_ENVIRONMENT_URL}.`];
  if (!/^dt0s\d{2}\.[\w.]+$/.test(token)) return [`DT_PLATFORM_TOKEN is none: needed is ${where.DT_PLATFORM_TOKEN}.`];
  const live = url.host.replace('.apps.', '.live.').replace('.live.dynatracelabs', '.dynatracelabs');
  return { url: url.origin, token, relay: ingestEndpoints[relay], dtUrl: `https://${live}` };
}
