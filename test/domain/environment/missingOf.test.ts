import { missingOf, missingWords, type Needs } from '../../../domain/environment/missingOf';
import type { ApiState, EnvironmentApi } from '../../../domain/model/environment';
import { someApis } from './someApis';

const said = (states: Partial<Record<EnvironmentApi, ApiState>>, needs: Needs) => {
  const missing = missingOf(someApis(states), needs);
  return missing && missingWords(missing);
};

describe('what a page misses', () => {
  it('is nothing while everything it needs is there', () => {
    expect(said({ tokens: 'gone' }, { all: ['documents', ['grail', 'metrics']] })).toBeNull();
  });

  it('is nothing where one of several ways is open', () => {
    expect(said({ metrics: 'gone' }, { all: [['grail', 'metrics']] })).toBeNull();
    expect(said({ grail: 'denied' }, { all: [['grail', 'metrics']] })).toBeNull();
  });

  it('is told of the way that may still open when none is', () => {
    expect(said({ metrics: 'gone', grail: 'denied' }, { all: [['grail', 'metrics']] })).toBe(
      'You have no permission for Grail.',
    );
    expect(said({ metrics: 'gone', grail: 'gone' }, { all: [['grail', 'metrics']] })).toBe(
      'This environment no longer has Grail and the Metrics API.',
    );
  });

  it('words gone, denied and unknown differently, each API once', () => {
    expect(said({ tokens: 'gone' }, { all: ['tokens'] })).toBe('This environment no longer has API tokens.');
    expect(said({ documents: 'denied' }, { all: ['documents', 'documents'] })).toBe(
      'You have no permission for documents.',
    );
    expect(said({ hub: 'unknown' }, { all: ['hub'] })).toBe(
      'Whether Dynatrace Hub can be used is not known right now.',
    );
  });

  it('counts no loss where a page uses only what is there', () => {
    expect(said({ slos: 'gone' }, { all: [], whereThere: ['slos'] })).toBeNull();
    expect(said({ slos: 'denied' }, { all: [], whereThere: ['slos'] })).toBe(
      'You have no permission for classic SLOs.',
    );
    expect(said({ slos: 'unknown' }, { all: [], whereThere: ['slos'] })).toMatch(/not known right now/);
  });
});
