import fc from 'fast-check';
import type { SavedTemplate } from '../../../../domain/model/savedTemplates';
import { migrateSavedTemplates, savedTemplateId } from '../../../../domain/model/savedTemplates';
import {
  idForTitle,
  takenIds,
  templatesAsJson,
  templatesOfJson,
  withImported,
} from '../../../../domain/slo/saved/savedTemplate';
import { hostileText } from '../../queries/hostileText';
import { failureOf } from '../failureOf';

function someTemplate(change: Partial<SavedTemplate> = {}): SavedTemplate {
  return {
    id: 'tier-1',
    title: 'Tier 1',
    baseTemplateId: 'cluster-cpu-time',
    parameters: { target: 99.5, warning: 99.9, window: '-30d', threshold: 70, namePattern: '{cluster} tier 1' },
    ...change,
  };
}

const fileWith = (change: object) =>
  JSON.stringify({ version: 1, templates: [someTemplate(), { ...someTemplate({ id: 'b' }), ...change }] });
const parameters = (change: object) => ({ parameters: { ...someTemplate().parameters, ...change } });

describe('savedTemplateId', () => {
  it('is the built-in id and the own id', () => {
    expect(savedTemplateId(someTemplate())).toBe('cluster-cpu-time.tier-1');
  });
});

describe('idForTitle', () => {
  it.each([
    ['Tier 1!', 'tier-1'],
    ['  Größe: CPU < 80 % ', 'gro-e-cpu-80'],
    ['集群', 'template'],
    ['', 'template'],
    ['a'.repeat(60), 'a'.repeat(40)],
  ])('makes of %j %j', (title, id) => {
    expect(idForTitle(title, new Set())).toBe(id);
  });

  it('counts up until it is free, and stays short', () => {
    expect(idForTitle('Tier 1', new Set(['tier-1', 'tier-1-2']))).toBe('tier-1-3');
    expect(idForTitle('a'.repeat(60), new Set(['a'.repeat(40)]))).toBe(`${'a'.repeat(38)}-2`);
  });

  it('is always an id that can be stored', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const template = someTemplate({ id: idForTitle(title, new Set(['template'])) });
        expect(migrateSavedTemplates({ version: 1, templates: [template] })).toEqual([template]);
      }),
    );
  });
});

describe('templatesOfJson', () => {
  it('reads what templatesAsJson wrote, whatever the title and the name pattern', () => {
    const text = hostileText.map((one) => `x${one}`.slice(0, 80));
    // Braces are for placeholders, and unknown ones are refused.
    const pattern = text.filter((one) => !/[{}]/.test(one));
    fc.assert(
      fc.property(text, pattern, (title, namePattern) => {
        const templates = [someTemplate({ title, parameters: { ...someTemplate().parameters, namePattern } })];
        expect(templatesOfJson(templatesAsJson(templates))).toEqual(templates);
      }),
    );
  });

  it('writes the version into the file', () => {
    expect(JSON.parse(templatesAsJson([]))).toEqual({ version: 1, templates: [] });
  });

  it('drops fields beside the parameters that it does not know', () => {
    const [, second] = templatesOfJson(fileWith({ color: 'red' }));
    expect(second).toEqual(someTemplate({ id: 'b' }));
  });

  it('takes a template with a part of the parameters, or none: the rest is that of the built-in one', () => {
    const [, second] = templatesOfJson(fileWith({ parameters: { threshold: 70 } }));
    expect(second).toEqual(someTemplate({ id: 'b', parameters: { threshold: 70 } }));
    expect(templatesOfJson(fileWith({ parameters: {} }))[1]?.parameters).toEqual({});
  });

  it.each([
    ['file: is not JSON', '{'],
    ['file: is not an object with "version" and "templates"', '[]'],
    ['version: is missing', '{"templates":[]}'],
    ['version: 2 is not known, only 1', '{"version":2,"templates":[]}'],
    ['templates: is not a list', '{"version":1}'],
    ['templates.0.template: is not an object', '{"version":1,"templates":[null]}'],
    ['templates.1.id: must be at most 40 lower-case letters', fileWith({ id: 'Tier 1' })],
    ['templates.1.id: must be at most 40 lower-case letters', fileWith({ id: 'a.b' })],
    ['templates.1.id: tier-1 stands in the file twice', fileWith({ id: 'tier-1' })],
    ['templates.1.title: must be a text of 1 to 80 characters', fileWith({ title: ' ' })],
    [
      'templates.1.baseTemplateId: must be one of cluster-cpu-headroom,',
      fileWith({ baseTemplateId: 'cluster-cpu-time.x' }),
    ],
    ['templates.1.parameters: is not an object', fileWith({ parameters: 1 })],
    ['templates.1.parameters.target: must be a number', fileWith(parameters({ target: '99' }))],
    ['templates.1.parameters.target: must be between 0 and 100', fileWith(parameters({ target: 101 }))],
    ['templates.1.parameters.warning: must be greater than the target', fileWith(parameters({ warning: 99.5 }))],
    ['templates.1.parameters.window: must look like', fileWith(parameters({ window: 'week' }))],
    ['templates.1.parameters.threshold: must be a number', fileWith(parameters({ threshold: null }))],
    ['templates.1.parameters.wish: is not known; known are target, warning, window', fileWith(parameters({ wish: 1 }))],
    ['templates.1.parameters.exclusions: are not kept in a template', fileWith(parameters({ exclusions: [] }))],
    ['templates.1.parameters.threshold: must be above 0 and at most 100', fileWith(parameters({ threshold: 101 }))],
    ['templates.1.parameters.statistic: must be avg or max', fileWith(parameters({ statistic: 'sum' }))],
    ['templates.1.parameters.noData: must be exclude, good or bad', fileWith(parameters({ noData: 'ignore' }))],
    ['templates.1.parameters.slotMinutes: must be whole minutes', fileWith(parameters({ slotMinutes: 1.5 }))],
    ['templates.1.parameters.namePattern: must be a text of 1 to 200', fileWith(parameters({ namePattern: '' }))],
  ])('refuses a file: %s', (words, text) => {
    const failure = failureOf(() => templatesOfJson(text));
    expect(failure).toMatchObject({ code: 'InvalidInput', whose: 'user' });
    expect(failure.message).toContain(words);
  });
});

describe('withImported', () => {
  const mine = someTemplate();
  const theirs = someTemplate({ title: 'Their tier 1' });
  const other = someTemplate({ id: 'tier-2' });

  it('asks only about ids that stand for something else', () => {
    expect(takenIds([mine, other], [theirs, other, someTemplate({ id: 'new' })])).toEqual([theirs]);
  });

  it.each([
    ['replace' as const, [theirs, other]],
    ['skip' as const, [mine, other]],
    ['keep-both' as const, [mine, other, { ...theirs, id: 'tier-1-2' }]],
  ])('does as answered: %s', (answer, expected) => {
    expect(withImported([mine, other], [theirs], { 'tier-1': answer })).toEqual(expected);
  });

  it('replaces nothing that was not answered, and adds what is new', () => {
    const added = someTemplate({ id: 'new' });
    expect(withImported([mine], [theirs, added, mine], {})).toEqual([mine, added]);
  });

  it('gives a second one an id that no other of the file has', () => {
    const next = someTemplate({ id: 'tier-1-2', title: 'Next' });
    expect(withImported([mine], [theirs, next], { 'tier-1': 'keep-both' })).toEqual([
      mine,
      { ...theirs, id: 'tier-1-3' },
      next,
    ]);
  });
});
