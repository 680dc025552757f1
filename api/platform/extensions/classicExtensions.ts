import { Extensions_2_0Client } from '@dynatrace-sdk/client-classic-environment-v2';
import type { HttpClient } from '@dynatrace-sdk/http-client';
import { allPages } from '../allPages';
import { httpErrorIn } from '../httpError';
import { itemsPage, jsonOver } from '../plainJson';
import { translated } from '../translateError';
import type { Extensions } from './extensions';
import { isTitled, newestOf, versionNotTold } from './extensionVersion';

/** The Hub's catalog has no client in the SDK. https://docs.dynatrace.com/docs/dynatrace-api/environment-api/hub */
const hubPath = '/platform/classic/environment-api/v2/hub';
const reading = ['environment-api:extensions:read'];
const changing = ['environment-api:extensions:write'];
const hubScopes = ['hub:catalog:read'];

/**
 * Hub and Extensions 2.0 API, deprecated since 1.342.
 * https://docs.dynatrace.com/docs/dynatrace-api/environment-api/extensions-20
 */
export function classicExtensionsFrom(httpClient: HttpClient): Extensions {
  const client = new Extensions_2_0Client(httpClient, { transformDates: false });
  const hub = jsonOver(httpClient, hubPath);

  async function installedVersion(name: string): Promise<string | null> {
    const found = await allPages(
      (nextPageKey) => client.listExtensions(nextPageKey ? { nextPageKey } : { name, pageSize: 100 }),
      ({ extensions }) => extensions,
    );
    // The filter is a "contains".
    return newestOf(found.filter(({ extensionName }) => extensionName === name).map(({ version }) => version));
  }

  async function activeVersion(extensionName: string): Promise<string | null> {
    try {
      return (await client.getActiveEnvironmentConfiguration({ extensionName })).version;
    } catch (error) {
      if (httpErrorIn(error)?.status === 404) return null;
      throw error;
    }
  }

  const activate = async (extensionName: string, version: string): Promise<void> => {
    await client.activateExtensionEnvironmentConfiguration({ extensionName, body: { version } });
  };

  return {
    nameOf: (title) =>
      translated({ what: 'look the extension up in Dynatrace Hub', scopes: hubScopes }, async () => {
        const first = { itemType: 'EXTENSION2', query: title, pageSize: '100' };
        const items = await allPages(
          async (nextPageKey) => itemsPage(await hub('GET', '/items', nextPageKey ? { nextPageKey } : first)),
          ({ items }) => items,
        );
        const id = items.find(({ name }) => isTitled(name, title))?.artifactId;
        return typeof id === 'string' ? id : null;
      }),
    versionsOf: (name) =>
      translated({ what: 'read the state of the extension', scopes: reading }, async () => {
        const installed = await installedVersion(name);
        return { installed, active: installed === null ? null : await activeVersion(name) };
      }),
    install: (extensionName) =>
      translated({ what: 'add the extension to the environment', scopes: changing }, async () => {
        const { extensionVersion } = await client.installExtension({ extensionName });
        if (!extensionVersion) throw versionNotTold();
        await activate(extensionName, extensionVersion);
        return extensionVersion;
      }),
    activate: (name, version) =>
      translated({ what: 'activate the extension', scopes: changing }, () => activate(name, version)),
  };
}
