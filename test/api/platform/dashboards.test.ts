import { dashboardsFrom, type DashboardDraft } from '../../../api/platform/dashboards';
import { answering, rejection, restoreFetch } from './answering';

afterEach(restoreFetch);

const draft: DashboardDraft = { id: 'ecs-1', name: 'ECS', description: 'about', content: '{"version":21}' };
const listed = {
  json: { documents: [{ id: 'ecs-1', name: 'ECS', description: 'about', version: '7' }], totalCount: 1 },
};

describe('dashboards', () => {
  it('are read with description, version and content', async () => {
    const { client, sent } = answering(listed, { text: '{"version":21}' });
    expect(await dashboardsFrom(client).read('ecs-1')).toEqual({ ...draft, version: '7' });
    expect(sent.map(({ path, query }) => [path, query])).toEqual([
      ['/platform/document/v1/documents', { filter: "id == 'ecs-1'", 'add-fields': 'description' }],
      ['/platform/document/v1/documents/ecs-1/content', {}],
    ]);
  });

  it('are null when none has the id, or when it went away meanwhile', async () => {
    expect(await dashboardsFrom(answering({ json: { documents: [] } }).client).read('ecs-1')).toBeNull();
    const gone = answering(listed, { status: 404, json: { error: { code: 404, message: 'gone' } } });
    expect(await dashboardsFrom(gone.client).read('ecs-1')).toBeNull();
  });

  it('are sent as a form with JSON content', async () => {
    const { client, sent } = answering({ status: 201, json: { id: 'ecs-1' } });
    await dashboardsFrom(client).create(draft);
    const form = sent[0]?.body as FormData;
    expect([form.get('id'), form.get('name'), form.get('type')]).toEqual(['ecs-1', 'ECS', 'dashboard']);
    expect(await (form.get('content') as File).text()).toBe('{"version":21}');
  });

  it('are updated only in the version that was read', async () => {
    const { client, sent } = answering({ json: { documentMetadata: { id: 'ecs-1' } } });
    await dashboardsFrom(client).update(draft, '7');
    expect(sent[0]).toMatchObject({ method: 'PATCH', query: { 'optimistic-locking-version': '7' } });
  });

  it('are in conflict when somebody else saved or has the id', async () => {
    const { client } = answering({ status: 409, json: { error: { code: 409, message: 'exists' } } });
    expect(await rejection(dashboardsFrom(client).create(draft))).toMatchObject({ code: 'Conflict', whose: 'user' });
  });
});
