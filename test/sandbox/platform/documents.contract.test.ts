import { documentsClient, type CreateDocumentBody } from '@dynatrace-sdk/client-document';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { anAppConfigWith } from '../../kit/anAppConfigWith';
import { fetchFrom } from '../../kit/fetchFrom';
import { startSandbox } from '../../kit/startSandbox';
import { documentShelf } from '../../../sandbox/platform/document/documentShelf';

let sandbox: Sandbox;
let restore: () => void;

beforeAll(async () => {
  sandbox = await startSandbox({
    appConfigPath: anAppConfigWith('document:documents:read', 'document:documents:write', 'document:documents:delete'),
  });
  restore = fetchFrom(sandbox.url);
});
beforeEach(() => sandbox.world.shelf(documentShelf).clear());
afterAll(async () => {
  restore();
  await sandbox.close();
});

const content = (text: string) => new Blob([text], { type: 'application/json' });
const create = (body: Partial<CreateDocumentBody> = {}) =>
  documentsClient.createDocument({
    body: { name: 'Board', type: 'dashboard', content: content('{"tiles":{}}'), ...body },
  });

describe('creating a document, through the SDK', () => {
  it('answers its metadata: version 1, private, mine to read, write and delete', async () => {
    const document = await create({ id: 'board-1', description: 'what it is' });

    expect(document).toMatchObject({ id: 'board-1', name: 'Board', type: 'dashboard', version: '1', isPrivate: true });
    expect(document.access).toEqual(['read', 'write', 'delete']);
    expect(document.modificationInfo.createdTime).toBeInstanceOf(Date);
  });

  it('makes an id when none is given', async () => {
    expect((await create()).id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is a conflict when the id is taken', async () => {
    await create({ id: 'board-1' });

    await expect(create({ id: 'board-1' })).rejects.toMatchObject({ response: { status: 409 } });
  });

  it.each([
    ['a name of 129 characters', { name: 'x'.repeat(129) }, 'name'],
    ['an empty name', { name: '' }, 'name'],
    ['a description of 257 characters', { description: 'x'.repeat(257) }, 'description'],
    ['an id with a dot', { id: 'a.b' }, 'id'],
    ['an id of 101 characters', { id: 'x'.repeat(101) }, 'id'],
    ['a UUID as id', { id: 'e015739d-da78-4fe4-bef1-e95c2420bc25' }, 'id'],
    ['empty content', { content: content('') }, 'content'],
  ])('refuses %s', async (_, body, field) => {
    await expect(create(body)).rejects.toMatchObject({
      name: 'BadRequest',
      message: expect.stringContaining(field) as unknown,
    });
    expect(sandbox.world.shelf(documentShelf).size).toBe(0);
  });

  it('accepts a name of 128 characters and an id that contains a UUID', async () => {
    const id = 'my-e015739d-da78-4fe4-bef1-e95c2420bc25';

    expect((await create({ id, name: 'x'.repeat(128) })).id).toBe(id);
  });
});

describe('reading documents, through the SDK', () => {
  it('gives the content back byte by byte', async () => {
    await create({ id: 'board-1', content: content('{"title":"Größe"}') });

    const binary = await documentsClient.downloadDocumentContent({ id: 'board-1' });

    expect(await binary.get('text')).toBe('{"title":"Größe"}');
  });

  it('adds the description to the metadata when asked', async () => {
    await create({ id: 'board-1', description: 'what it is' });

    expect(await documentsClient.getDocumentMetadata({ id: 'board-1' })).not.toHaveProperty('description');
    expect(await documentsClient.getDocumentMetadata({ id: 'board-1', addFields: 'description' })).toMatchObject({
      description: 'what it is',
    });
  });

  it('answers 404 for one that is not there', async () => {
    const missing = { response: { status: 404 } };

    await expect(documentsClient.getDocumentMetadata({ id: 'none' })).rejects.toMatchObject(missing);
    await expect(documentsClient.downloadDocumentContent({ id: 'none' })).rejects.toMatchObject(missing);
  });

  it('lists what the filter accepts, page by page, sorted by id', async () => {
    for (const id of ['c', 'a', 'b']) await create({ id, name: `Board ${id}` });
    await create({ id: 'n', type: 'notebook' });

    const filter = "type == 'dashboard' and name starts-with 'board'";
    const first = await documentsClient.listDocuments({ filter, pageSize: 2 });
    const second = await documentsClient.listDocuments({ filter, pageSize: 2, pageKey: first.nextPageKey });

    expect(first.totalCount).toBe(3);
    expect(first.documents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(second.documents.map(({ id }) => id)).toEqual(['c']);
    expect(second.nextPageKey).toBeUndefined();
  });

  it('keeps an "and" inside quotes as text', async () => {
    await create({ id: 'a', name: 'CPU and memory' });

    const { documents } = await documentsClient.listDocuments({ filter: "name = 'CPU and memory'" });

    expect(documents.map(({ id }) => id)).toEqual(['a']);
  });

  it('refuses a page of more than 1000 and a filter on an unknown field', async () => {
    await expect(documentsClient.listDocuments({ pageSize: 1001 })).rejects.toMatchObject({ name: 'BadRequest' });
    await expect(documentsClient.listDocuments({ filter: "size = '1'" })).rejects.toThrow(/size/);
  });
});

describe('changing documents, through the SDK', () => {
  it('replaces what is given, keeps the rest and counts the version up', async () => {
    await create({ id: 'board-1', description: 'kept' });

    const { documentMetadata } = await documentsClient.updateDocument({
      id: 'board-1',
      optimisticLockingVersion: '1',
      body: { content: content('{"tiles":{"a":{}}}'), isPrivate: false },
    });

    expect(documentMetadata).toMatchObject({ version: '2', name: 'Board', isPrivate: false });
    expect(sandbox.world.shelf(documentShelf).get('board-1')?.description).toBe('kept');
    const binary = await documentsClient.downloadDocumentContent({ id: 'board-1' });
    expect(await binary.get('text')).toBe('{"tiles":{"a":{}}}');
  });

  it('is a conflict with an outdated version, and changes nothing', async () => {
    await create({ id: 'board-1' });
    const update = (name: string) =>
      documentsClient.updateDocument({ id: 'board-1', optimisticLockingVersion: '1', body: { name } });
    await update('first');

    await expect(update('second')).rejects.toMatchObject({ name: 'Conflict' });

    expect(sandbox.world.shelf(documentShelf).get('board-1')?.name).toBe('first');
  });

  it('refuses an update without a version, or without anything to change', async () => {
    await create({ id: 'board-1' });
    const form = new FormData();
    form.set('name', 'x');

    const withoutVersion = await fetch('/platform/document/v1/documents/board-1', { method: 'PATCH', body: form });
    const empty = documentsClient.updateDocument({
      id: 'board-1',
      optimisticLockingVersion: '1',
      body: { description: 'alone is not enough' },
    });

    expect(withoutVersion.status).toBe(400);
    expect(await withoutVersion.text()).toContain('optimistic-locking-version');
    await expect(empty).rejects.toMatchObject({ name: 'BadRequest' });
  });

  it('deletes with the right version only', async () => {
    await create({ id: 'board-1' });

    const wrong = documentsClient.deleteDocument({ id: 'board-1', optimisticLockingVersion: '2' });
    await expect(wrong).rejects.toMatchObject({ name: 'Conflict' });
    await documentsClient.deleteDocument({ id: 'board-1', optimisticLockingVersion: '1' });

    await expect(documentsClient.getDocumentMetadata({ id: 'board-1' })).rejects.toMatchObject({
      response: { status: 404 },
    });
  });
});
