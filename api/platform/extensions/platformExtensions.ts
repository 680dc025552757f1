import type { HttpClient } from '@dynatrace-sdk/http-client';
import { allPages } from '../allPages';
import { isRecord, itemsPage, jsonOver, type SendJson } from '../plainJson';
import { translated } from '../translateError';
import type { Extensions, ExtensionVersions } from './extensions';
import { isTitled, newestOf, versionNotTold } from './extensionVersion';

const reading = ['extensions:definitions:read'];
const changing = ['extensions:definitions:write'];
const hubScopes = ['hub:catalog:read'];

/** Documented for extensions; of the Hub no page size is, so its own usual one has to do. */
const largestPage = '100';

/**
 * Hub and Extensions by the platform's APIs, over plain HTTP: no SDK client of them could be installed. The fields of their
 * answers are as Dynatrace's own `dtctl` reads them.
 * https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-extensions-v2
 * https://docs.dynatrace.com/docs/dynatrace-api/platform-api/platform-hub-v1
 */
export function platformExtensionsFrom(httpClient: HttpClient): Extensions {
  const extensions = jsonOver(httpClient, '/platform/extensions/v2/extensions');
  const hub = jsonOver(httpClient, '/platform/hub/v1/catalog/extensions');
  const at = (name: string) => `/${encodeURIComponent(name)}`;
  return {
    nameOf: (title) =>
      translated({ what: 'look the extension up in Dynatrace Hub', scopes: hubScopes }, async () => {
        const id = (await everyItem(hub, {})).find(({ name }) => isTitled(name, title))?.id;
        return typeof id === 'string' ? id : null;
      }),
    versionsOf: (name) =>
      translated({ what: 'read the state of the extension', scopes: reading }, () => versionsOf(extensions, name)),
    install: (name) =>
      translated({ what: 'add the extension to the environment', scopes: changing }, async () => {
        // 202: it is installed and active.
        const told = await extensions('POST', at(name));
        if (isRecord(told) && typeof told.version === 'string') return told.version;
        const { active, installed } = await versionsOf(extensions, name);
        const version = active ?? installed;
        if (version === null) throw versionNotTold();
        return version;
      }),
    activate: (name, version) =>
      translated({ what: 'activate the extension', scopes: changing }, async () => {
        await extensions('POST', `${at(name)}/environment-configuration`, {}, { version });
      }),
  };
}

/**
 * From the list of all and not by the extension's own address, where 404 would be two answers: that it is not installed, and
 * that there is no such API.
 */
async function versionsOf(extensions: SendJson, name: string): Promise<ExtensionVersions> {
  const first = { 'page-size': largestPage, 'add-fields': 'activeVersion' };
  const found = (await everyItem(extensions, first)).filter(({ extensionName }) => extensionName === name);
  const texts = (values: unknown[]) => values.filter((value): value is string => typeof value === 'string');
  const active = newestOf(texts(found.map(({ activeVersion }) => activeVersion)));
  return { installed: newestOf(texts(found.map(({ version }) => version))) ?? active, active };
}

/** `page-key` goes alone. */
const everyItem = (send: SendJson, first: Record<string, string>): Promise<Record<string, unknown>[]> =>
  allPages(
    async (key) => itemsPage(await send('GET', '', key ? { 'page-key': key } : first)),
    ({ items }) => items,
  );
