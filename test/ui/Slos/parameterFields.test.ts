import { templateOf } from '../../../domain/slo/templates';
import { fieldsOf, parametersOf, problemsOf } from '../../../ui/app/pages/Slos/New/parameterFields';

const time = templateOf('cluster-cpu-time');
const headroom = templateOf('cluster-cpu-headroom');

describe('the parameters of a form', () => {
  it('start with the defaults of the template, which are sound', () => {
    expect(parametersOf(time, fieldsOf(time))).toEqual({
      target: 99.9,
      warning: 99.95,
      window: '-7d',
      threshold: 80,
      statistic: 'avg',
      noData: 'exclude',
    });
    for (const template of [time, headroom]) expect(problemsOf(template, fieldsOf(template))).toEqual({});
  });

  it('leave out what a headroom template does not read', () => {
    expect(parametersOf(headroom, fieldsOf(headroom))).toEqual({ target: 20, warning: 25, window: '-1d' });
  });

  it('take a decimal comma for a point', () => {
    expect(parametersOf(time, { ...fieldsOf(time), target: ' 99,5 ' }).target).toBe(99.5);
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
  ])('say for %s which field is wrong', (_, change, fields) => {
    expect(Object.keys(problemsOf(time, { ...fieldsOf(time), ...change }))).toEqual(fields);
  });

  it('say what is wrong in words without technical names', () => {
    expect(problemsOf(time, { ...fieldsOf(time), warning: '50' }).warning).toBe('Must be greater than the target.');
    expect(problemsOf(time, { ...fieldsOf(time), threshold: '' }).threshold).toBe('Enter a number, for example 99.9.');
  });
});
