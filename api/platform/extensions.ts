import { Extensions_2_0Client, type RegisteredExtensionResultDto } from '@dynatrace-sdk/client-classic-environment-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { Failure } from '../../domain/failure';
import { allPages } from './allPages';
import { httpErrorIn } from './httpError';
import { translated } from './translateError';

export interface Extensions {
  /** Technical name of the Hub extension with this title; null when the Hub has none. */
  nameOf(title: string): Promise<string | null>;
  /** Version that is in the environment, active or not; null when it is not there. */
  installedVersion(name: string): Promise<string | null>;
  /** Version that is switched on; null when none is. */
  activeVersion(name: string): Promise<string | null>;
  /** Brings the version that the Hub recommends into the environment and answers it. */
  addToEnvironment(name: string): Promise<string>;
  /** Switches a version on; harmless when it is on already. */
  activate(name: string, version: string): Promise<void>;
}

interface HubItems {
  items: { name?: string; artifactId?: string }[];
  nextPageKey?: string | null;
}

/** The Hub's catalog has no client in the SDK. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/hub */
const hub = '/platform/classic/environment-api/v2/hub';
const reading = ['environment-api:extensions:read'];
const changing = ['environment-api:extensions:write'];
const hubScopes = ['hub:catalog:read'];

/** Hub and Extensions 2.0 API. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/extensions-20 */
export function extensionsFrom(httpClient: HttpClient): Extensions {
  const client = new Extensions_2_0Client(httpClient, { transformDates: false });
  return {
    nameOf: (title) =>
      translated({ what: 'look the extension up in Dynatrace Hub', scopes: hubScopes }, async () => {
        const items = await allPages(
          (nextPageKey) => hubItems(httpClient, title, nextPageKey),
          ({ items }) => items,
        );
        const match = items.find(({ name }) => name?.trim().toLowerCase() === title.toLowerCase());
        return match?.artifactId ?? null;
      }),
    installedVersion: (name) =>
      translated({ what: 'list the extensions of the environment', scopes: reading }, async () => {
        const found = await allPages(
          (nextPageKey) => client.listExtensions(nextPageKey ? { nextPageKey } : { name, pageSize: 100 }),
          ({ extensions }) => extensions,
        );
        // The filter is a "contains".
        const versions = found.filter(({ extensionName }) => extensionName === name).map(({ version }) => version);
        return versions.sort(byVersion).at(-1) ?? null;
      }),
    activeVersion: (name) =>
      translated({ what: 'read the state of the extension', scopes: reading }, async () => {
        try {
          return (await client.getActiveEnvironmentConfiguration({ extensionName: name })).version;
        } catch (error) {
          if (httpErrorIn(error)?.status === 404) return null;
          throw error;
        }
      }),
    addToEnvironment: (name) =>
      translated({ what: 'add the extension to the environment', scopes: changing }, async () =>
        versionIn(await client.installExtension({ extensionName: name })),
      ),
    activate: (extensionName, version) =>
      translated({ what: 'activate the extension', scopes: changing }, async () => {
        await client.activateExtensionEnvironmentConfiguration({ extensionName, body: { version } });
      }),
  };
}

async function hubItems(httpClient: HttpClient, title: string, nextPageKey: string | undefined): Promise<HubItems> {
  const query = new URLSearchParams(
    nextPageKey ? { nextPageKey } : { itemType: 'EXTENSION2', query: title, pageSize: '100' },
  );
  const response = await httpClient.send({ url: `${hub}/items?${query}`, method: 'GET' });
  const body: unknown = await response.body('json');
  if (!isRecord(body) || !Array.isArray(body.items)) throw new TypeError('Hub items without "items"');
  return {
    items: body.items.filter(isRecord),
    nextPageKey: typeof body.nextPageKey === 'string' ? body.nextPageKey : null,
  };
}

function versionIn({ extensionVersion }: RegisteredExtensionResultDto): string {
  if (extensionVersion) return extensionVersion;
  throw new Failure({
    code: 'Unexpected',
    message: 'Dynatrace Hub did not say which version it added',
    whose: 'platform',
    hint: 'Open the extension in Dynatrace Hub: if it is there, activate it by hand; otherwise try again.',
  });
}

/** Versions as numbers, part by part: 1.10.0 is newer than 1.9.0. */
const byVersion = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
