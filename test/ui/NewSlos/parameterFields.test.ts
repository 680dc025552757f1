import type { Exclusion } from '../../../domain/model/exclusion';
import { templateOf } from '../../../domain/slo/templates/templates';
import { fieldsOf, parametersOf, problemsOf } from '../../../ui/app/pages/NewSlos/draft/parameterFields';

const time = templateOf('cluster-cpu-time');
const headroom = templateOf('cluster-cpu-headroom');
const tasks = templateOf('service-running-tasks');
const service = templateOf('service-cpu-time');
const timeFields = fieldsOf(time.defaults);

const night: Exclusion = {
  id: 'night',
  reason: 'Patching',
  start: '2026-11-22T02:00',
  durationMinutes: 60,
  rrule: null,
  timeZone: 'UTC',
  clusters: null,
};

describe('the parameters of a form', () => {
  it('start with the defaults of the template, which are sound on both engines', () => {
    expect(parametersOf(time, timeFields, 'classic')).toEqual({
      target: 99.9,
      warning: 99.95,
      window: '-7d',
      threshold: 80,
      statistic: 'avg',
      noData: 'exclude',
    });
    for (const template of [time, headroom, tasks])
      for (const engine of ['classic', 'platform'] as const)
        expect(problemsOf(template, fieldsOf(template.defaults), engine)).toEqual({});
  });

  it('leave out what a headroom template does not read, on the platform engine too', () => {
    const fields = { ...fieldsOf(headroom.defaults), slotMinutes: '5' };
    const read = { target: 20, warning: 25, window: '-1d' };
    expect(parametersOf(headroom, fields, 'classic')).toEqual(read);
    expect(parametersOf(headroom, fields, 'platform', [night])).toEqual(read);
  });

  it('have neither threshold nor statistic for running tasks', () => {
    expect(parametersOf(tasks, fieldsOf(tasks.defaults), 'classic')).toEqual({
      target: 99.9,
      warning: 99.95,
      window: '-7d',
      noData: 'exclude',
    });
  });

  it('have a slot width and maintenance windows on the platform engine only', () => {
    const fields = { ...timeFields, slotMinutes: '5' };
    expect(parametersOf(time, fields, 'platform', [night])).toMatchObject({ slotMinutes: 5, exclusions: [night] });
    const classic = parametersOf(time, fields, 'classic', [night]);
    expect(classic).not.toHaveProperty('slotMinutes');
    expect(classic).not.toHaveProperty('exclusions');
  });

  it('leave maintenance windows out when told to', () => {
    const parameters = parametersOf(time, { ...timeFields, exclusions: false }, 'platform', [night]);
    expect(parameters).not.toHaveProperty('exclusions');
  });

  it('have a name pattern without blanks around it, and none when it is empty', () => {
    expect(parametersOf(time, { ...timeFields, namePattern: ' {cluster} CPU ' }, 'classic').namePattern).toBe(
      '{cluster} CPU',
    );
    expect(parametersOf(time, { ...timeFields, namePattern: '  ' }, 'classic')).not.toHaveProperty('namePattern');
  });

  it('take a decimal comma for a point', () => {
    expect(parametersOf(time, { ...timeFields, target: ' 99,5 ' }, 'classic').target).toBe(99.5);
  });

  it.each([
    ['a warning at the target', { target: '20', warning: '20' }, ['warning']],
    ['a warning below the target', { target: '20', warning: '10' }, ['warning']],
    ['a target above 100', { target: '101' }, ['target']],
    ['a negative target', { target: '-1' }, ['target']],
    ['a target of 100, which leaves no budget', { target: '100', warning: '100' }, ['target']],
    ['words instead of a number', { target: 'high' }, ['target']],
    ['nothing', { warning: '' }, ['warning']],
    ['a threshold of 0', { threshold: '0' }, ['threshold']],
    ['a threshold above 100', { threshold: '120' }, ['threshold']],
    ['several mistakes at once', { target: 'x', warning: '', threshold: '' }, ['target', 'warning', 'threshold']],
    ['a window that is none', { window: 'yesterday' }, ['window']],
    ['half a minute', { slotMinutes: '0.5' }, ['slotMinutes']],
    ['a slot of more than a day', { slotMinutes: '1441' }, ['slotMinutes']],
    ['a name of 201 characters', { namePattern: 'x'.repeat(201) }, ['namePattern']],
  ])('say for %s which field is wrong', (_, change, fields) => {
    expect(Object.keys(problemsOf(time, { ...timeFields, ...change }, 'platform'))).toEqual(fields);
  });

  it('let the threshold of a service exceed 100 %, up to 1,000 %', () => {
    const problem = (threshold: string) => problemsOf(service, { ...timeFields, threshold }, 'platform').threshold;
    expect(problem('1000')).toBeUndefined();
    expect(problem('1001')).toBe('Must be above 0 and at most 1000.');
  });

  it('do not complain of a slot width that the classic engine does not read', () => {
    expect(problemsOf(time, { ...timeFields, slotMinutes: 'x' }, 'classic')).toEqual({});
  });

  it('say what is wrong in words without technical names', () => {
    expect(problemsOf(time, { ...timeFields, warning: '50' }, 'classic').warning).toBe(
      'Must be greater than the target.',
    );
    expect(problemsOf(time, { ...timeFields, threshold: '' }, 'classic').threshold).toBe(
      'Enter a number, for example 99.9.',
    );
  });
});
