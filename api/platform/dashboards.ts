import { DocumentsClient } from '@dynatrace-sdk/client-document';
import { PlatformBinary, type Binary, type HttpClient } from '@dynatrace-sdk/http-client';
import { httpErrorIn } from './httpError';
import { translated } from './translateError';

export interface DashboardDraft {
  id: string;
  /** At most 128 characters. */
  name: string;
  /** At most 256 characters. */
  description: string;
  /** JSON text. */
  content: string;
}

export interface Dashboard extends DashboardDraft {
  /** Optimistic locking version. */
  version: string;
}

export interface Dashboards {
  /** Dashboards whose id begins so and that the user may see, at most 1,000. */
  startingWith(idPrefix: string): Promise<{ id: string; name: string }[]>;
  /** JSON text; null when there is none with this id that the user may see. */
  content(id: string): Promise<string | null>;
  /** Null when there is none with this id that the user may see. */
  read(id: string): Promise<Dashboard | null>;
  /** Creates it, private to the user. @throws Failure `Conflict` when the id is taken. */
  create(draft: DashboardDraft): Promise<void>;
  /** @throws Failure `Conflict` when somebody changed it since it was read. */
  update(draft: DashboardDraft, version: string): Promise<void>;
}

const reading = { what: 'read the dashboard', scopes: ['document:documents:read'] };
const writing = { what: 'save the dashboard', scopes: ['document:documents:write'] };
const type = 'dashboard';
const largestPage = 1000;

/** Documents API. https://developer.dynatrace.com/develop/sdks/client-document/ */
export function dashboardsFrom(httpClient: HttpClient): Dashboards {
  const client = new DocumentsClient(httpClient, { transformDates: false });
  return {
    startingWith: (idPrefix) =>
      translated(reading, async () => {
        const filter = `type == '${type}' and id starts-with '${idPrefix}'`;
        const { documents } = await client.listDocuments({ filter, pageSize: largestPage });
        return documents.map(({ id, name }) => ({ id, name }));
      }),
    content: (id) => translated(reading, () => contentOf(client, id)),
    read: (id) =>
      translated(reading, async () => {
        // The list is the only read that documents how to get the description. Its version is read before the content:
        // if somebody saves in between, an update fails instead of overwriting.
        const { documents } = await client.listDocuments({ filter: `id == '${id}'`, addFields: 'description' });
        const found = documents.find((document) => document.id === id);
        if (!found) return null;
        const content = await contentOf(client, id);
        const { name, description, version } = found;
        return content === null
          ? null
          : { id, name, description: description ?? '', version: String(version), content };
      }),
    create: ({ id, name, description, content }) =>
      translated(writing, async () => {
        await client.createDocument({ body: { id, name, type, description, content: json(content) } });
      }),
    update: ({ id, name, description, content }, optimisticLockingVersion) =>
      translated(writing, async () => {
        const { documentMetadata } = await client.updateDocument({
          id,
          optimisticLockingVersion,
          body: { name, description, content: json(content) },
        });
        if (documentMetadata?.id !== id) throw new TypeError('An answer that does not say what was saved');
      }),
  };
}

const json = (text: string): Binary => PlatformBinary.from(new Blob([text], { type: 'application/json' }));

/** Null when the document went away since it was listed. */
async function contentOf(client: DocumentsClient, id: string): Promise<string | null> {
  try {
    return await (await client.downloadDocumentContent({ id })).get('text');
  } catch (error) {
    if (httpErrorIn(error)?.status === 404) return null;
    throw error;
  }
}
