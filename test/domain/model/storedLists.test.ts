import { Failure } from '../../../domain/failure';
import { migrateExclusions, type Exclusion } from '../../../domain/model/exclusion';
import { migrateSavedTemplates, type SavedTemplate } from '../../../domain/model/savedTemplates';

const exclusion: Exclusion = {
  id: 'patch-night',
  reason: 'Patch night',
  start: '2026-11-22T02:00',
  durationMinutes: 60,
  rrule: 'FREQ=WEEKLY;BYDAY=SU',
  timeZone: 'Europe/Vienna',
  clusters: ['CUSTOM_DEVICE-E360A9250EEF25BC'],
};

const template: SavedTemplate = {
  id: 'tier-1',
  title: 'Tier 1',
  baseTemplateId: 'service-cpu-time',
  parameters: { target: 99.5, warning: 99.9, window: '-30d', noData: 'bad', slotMinutes: 5 },
};

describe('migrateExclusions', () => {
  it('answers none when nothing was ever stored', () => {
    expect([migrateExclusions(undefined), migrateExclusions(null)]).toEqual([[], []]);
  });

  it('answers the stored rows in their order; without rule it is once, without clusters for all', () => {
    const once = { ...exclusion, rrule: undefined, clusters: undefined };
    expect(migrateExclusions({ version: 1, exclusions: [exclusion, once] })).toEqual([
      exclusion,
      { ...exclusion, rrule: null, clusters: null },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['no list of rows', { version: 1 }, '"exclusions" is not a list'],
    ['a bare list', [exclusion], 'not an object'],
    ['a newer version', { version: 2, exclusions: [] }, 'newer version'],
    ['a row that is no object', { version: 1, exclusions: [exclusion, null] }, 'row 2 has no usable "id"'],
    ...(['id', 'reason', 'start', 'durationMinutes', 'timeZone'] as const).map((field): [string, unknown, string] => [
      `a row without ${field}`,
      { version: 1, exclusions: [{ ...exclusion, [field]: undefined }] },
      `row 1 has no usable "${field}"`,
    ]),
    ['a rule that is no text', { version: 1, exclusions: [{ ...exclusion, rrule: 5 }] }, 'no usable "rrule"'],
    [
      'clusters that are no texts',
      { version: 1, exclusions: [{ ...exclusion, clusters: [1] }] },
      'no usable "clusters"',
    ],
  ])('refuses %s rather than forgetting windows', (_what, stored, reason) => {
    expect(() => migrateExclusions(stored)).toThrow(Failure);
    expect(() => migrateExclusions(stored)).toThrow(reason);
  });
});

describe('migrateSavedTemplates', () => {
  it('answers none when nothing was ever stored', () => {
    expect([migrateSavedTemplates(undefined), migrateSavedTemplates(null)]).toEqual([[], []]);
  });

  it('answers the stored templates in their order', () => {
    const second = { ...template, id: 'tier-2' };
    expect(migrateSavedTemplates({ version: 1, templates: [template, second] })).toEqual([template, second]);
  });

  it.each<[string, unknown, string]>([
    ['no list', { version: 1 }, '"templates" is not a list'],
    ['a newer version', { version: 2, templates: [] }, 'newer version'],
    ['a broken row', { version: 1, templates: [template, { ...template, title: 5 }] }, 'row 2: "title" must be a text'],
    [
      'a template of a base that is gone',
      { version: 1, templates: [{ ...template, baseTemplateId: 'disk' }] },
      'row 1: "baseTemplateId" must be one of',
    ],
  ])('refuses %s rather than forgetting templates', (_what, stored, reason) => {
    expect(() => migrateSavedTemplates(stored)).toThrow(Failure);
    expect(() => migrateSavedTemplates(stored)).toThrow(reason);
  });
});
