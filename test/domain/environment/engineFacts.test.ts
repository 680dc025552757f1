import { defaultEngine, engineFacts, engineOfRuns } from '../../../domain/environment/engineFacts';
import type { ApiState, EnvironmentApi } from '../../../domain/model/environment';
import { someApis, withoutClassicSlos } from './someApis';

const states = (apis: Partial<Record<EnvironmentApi, ApiState>>) => {
  const engines = engineFacts(someApis(apis));
  return [engines.platform.state, engines.classic.state, defaultEngine(engines)];
};

describe('the engines of an environment', () => {
  it('are both usable in a hybrid one, and platform is the default', () => {
    expect(states({})).toEqual(['usable', 'usable', 'platform']);
    expect(engineFacts(someApis())).toEqual({
      platform: { usable: true, state: 'usable', reason: 'It has what it needs: platform SLOs and Grail.' },
      classic: {
        ...{ usable: true, state: 'usable' },
        reason: 'It has what it needs: classic SLOs, settings, the Metrics API and the Entities API.',
      },
    });
  });

  it('are platform alone where classic APIs are gone, with the reason', () => {
    expect(states(withoutClassicSlos)).toEqual(['usable', 'missing', 'platform']);
    expect(engineFacts(someApis(withoutClassicSlos)).classic).toEqual({
      ...{ usable: false, state: 'missing' },
      reason: 'This environment no longer has classic SLOs and the Entities API.',
    });
  });

  it.each(['platformSlos', 'grail'] as const)('are classic alone without %s', (api) => {
    expect(states({ [api]: 'denied' })).toEqual(['missing', 'usable', 'classic']);
    expect(states({ [api]: 'gone' })).toEqual(['missing', 'usable', 'classic']);
  });

  it('are not called missing for an answer that did not come, and platform stays the default meanwhile', () => {
    expect(states({ grail: 'unknown' })).toEqual(['unknown', 'usable', 'platform']);
    expect(states({ metrics: 'unknown' })).toEqual(['usable', 'unknown', 'platform']);
    expect(engineFacts(someApis({ grail: 'unknown' })).platform).toEqual({
      ...{ usable: false, state: 'unknown' },
      reason: 'Whether Grail can be used is not known right now.',
    });
  });

  it('tell gone, denied and unknown apart in one sentence', () => {
    const { classic } = engineFacts(someApis({ slos: 'gone', settings: 'denied', metrics: 'unknown' }));
    expect(classic).toEqual({
      ...{ usable: false, state: 'missing' },
      reason:
        'This environment no longer has classic SLOs; you have no permission for settings; whether the Metrics API can be used is not known right now.',
    });
  });

  it('do not depend on what neither of them needs', () => {
    const others = { tokens: 'gone', hub: 'gone', extensions: 'denied', documents: 'unknown' } as const;
    expect(states(others)).toEqual(['usable', 'usable', 'platform']);
  });

  it('have platform as the default when neither can be used', () => {
    expect(states({ grail: 'gone', slos: 'gone' })).toEqual(['missing', 'missing', 'platform']);
  });
});

describe('the engine of what runs by itself', () => {
  it.each(['available', 'denied', 'unknown'] as const)('is platform while platform SLOs are %s', (state) => {
    expect(engineOfRuns(someApis({ platformSlos: state }))).toBe('platform');
  });

  it('is classic only where platform SLOs are gone', () => {
    expect(engineOfRuns(someApis({ platformSlos: 'gone' }))).toBe('classic');
  });
});
