import type { Exclusion } from '../../../domain/model/exclusion';
import { keptConnections } from '../../../domain/model/kept/keptConnections';
import { keptExclusions } from '../../../domain/model/kept/keptExclusions';
import { keptTemplates } from '../../../domain/model/kept/keptTemplates';
import type { KeptKind } from '../../../domain/model/kept/keptObject';
import { readKept } from '../../../domain/model/kept/readKept';
import type { SavedTemplate } from '../../../domain/model/savedTemplates';

const objectOf = (value: unknown) => ({ objectId: 'o', version: 'v', value, modified: { at: null, by: null } });
const again = <T>(kind: KeptKind<T>, row: T) => readKept(kind, [objectOf(kind.valueOf(row))], []);

const connection = {
  ...{ accountId: '123456789012', region: 'eu-west-1', stackName: 'ecs', preset: 'EcsMetrics' },
  launchedAt: '2026-11-22T18:00:00.000Z',
};
const window: Exclusion = {
  ...{ id: 'a', reason: 'Patch night', start: '2026-01-04T02:00', durationMinutes: 60, timeZone: 'Europe/Vienna' },
  ...{ rrule: 'FREQ=WEEKLY;BYDAY=SU', clusters: ['123456789012 eu-west-1 prod'] },
};
const template: SavedTemplate = {
  ...{ id: 'tier-1', title: 'Tier 1', baseTemplateId: 'cluster-cpu-time' },
  parameters: { target: 99.95, window: '-7d', threshold: 70, statistic: 'max', slotMinutes: 10 },
};

describe('what people keep, as settings objects', () => {
  it.each([
    ['a connection', connection],
    ['a connection with its version', { ...connection, templateVersion: '1.3.0' }],
    ['a connection with metrics', { ...connection, metrics: { ecs: ['CPUUtilization'], insights: [] } }],
  ])('%s comes back as it was', (_what, row) => {
    expect(again(keptConnections, row)).toMatchObject({ rows: [{ row }], bad: [] });
    expect(again(keptConnections, row).rows[0]?.row).toEqual(row);
  });

  it.each([window, { ...window, rrule: null, clusters: null }, { ...window, clusters: [] }])(
    'a maintenance window comes back as it was, for all, some or no clusters',
    (row) => expect(again(keptExclusions, row).rows[0]?.row).toEqual(row),
  );

  it('a template comes back as it was, with what it leaves to the built-in one', () => {
    expect(again(keptTemplates, template).rows[0]?.row).toEqual(template);
    expect(again(keptTemplates, { ...template, parameters: {} }).rows[0]?.row.parameters).toEqual({});
  });
});

describe('what somebody typed in Settings', () => {
  it.each([
    ['both for all and for some clusters', { allClusters: true, clusters: ['x'] }, 'allClusters'],
    ['no number of minutes', { durationMinutes: 'an hour' }, 'durationMinutes'],
    ['an empty reason', { reason: '' }, 'reason'],
  ])('a window that is %s is named with its field', (_what, wrong, field) => {
    const { rows, bad } = readKept(keptExclusions, [objectOf({ ...keptExclusions.valueOf(window), ...wrong })], []);
    expect(rows).toEqual([]);
    expect(bad).toMatchObject([
      { position: 1, problem: expect.stringContaining(field) as string, object: { objectId: 'o' } },
    ]);
  });

  it.each([
    ['target', 'high'],
    ['statistic', 'median'],
    ['slotMinutes', '0'],
    ['invented', 'x'],
  ])('a template whose %s is %s is named with its field', (field, text) => {
    const value = { ...keptTemplates.valueOf(template), [field]: text };
    const { bad } = readKept(keptTemplates, [objectOf(value)], []);
    expect(bad).toMatchObject([{ problem: expect.stringContaining(field) as string }]);
  });

  it('is nothing that takes the others along', () => {
    const values = [null, 'text', [], {}, keptConnections.valueOf(connection)];
    const { rows, bad } = readKept(keptConnections, values.map(objectOf), []);
    expect([rows.length, bad.map(({ position }) => position)]).toEqual([1, [1, 2, 3, 4]]);
  });
});

it('a row of the state that says otherwise than its settings object is shown, not dropped', () => {
  const objects = [objectOf(keptConnections.valueOf(connection))];
  const older = { ...connection, stackName: 'older' };
  expect(readKept(keptConnections, objects, [connection]).bad).toEqual([]);
  expect(readKept(keptConnections, objects, [older]).bad).toMatchObject([{ raw: older, position: 2 }]);
});
