import { engineChoice, noEngineFailure } from '../../../domain/environment/engineChoice';
import { someFacts, withoutClassicSlos } from './someApis';

describe('the engine to work with', () => {
  it('is platform where nothing was chosen, in every environment that can use it', () => {
    expect(engineChoice(someFacts(), null)).toMatchObject({ engine: 'platform', offered: ['platform', 'classic'] });
    expect(engineChoice(someFacts(withoutClassicSlos), null)).toMatchObject({ engine: 'platform', moved: null });
  });

  it('is what was chosen, where that can be used', () => {
    expect(engineChoice(someFacts(), 'classic')).toMatchObject({ engine: 'classic', moved: null });
  });

  it('moves what was begun on classic to platform where classic is gone, and says so', () => {
    expect(engineChoice(someFacts(withoutClassicSlos), 'classic')).toEqual({
      ...{ engine: 'platform', offered: ['platform'] },
      why: 'Platform is the engine here. Classic is not offered: this environment no longer has classic SLOs and the Entities API.',
      moved:
        'What was begun on the classic engine is now planned on platform. This environment no longer has classic SLOs and the Entities API.',
    });
  });

  it('is classic where platform is denied, and says why', () => {
    expect(engineChoice(someFacts({ grail: 'denied' }), null)).toMatchObject({
      ...{ engine: 'classic', offered: ['classic'], moved: null },
      why: 'Classic is the engine here. Platform is not offered: you have no permission for Grail.',
    });
  });

  it('moves nobody for an answer that did not come', () => {
    expect(engineChoice(someFacts({ slos: 'unknown' }), 'classic')).toMatchObject({
      ...{ engine: 'classic', offered: ['platform', 'classic'], moved: null },
      why: 'Platform is the default. Classic: whether classic SLOs can be used is not known right now.',
    });
    expect(engineChoice(someFacts({ grail: 'unknown' }), null)).toMatchObject({
      ...{ engine: 'platform', why: 'Platform is the default. Whether Grail can be used is not known right now.' },
    });
  });

  it('is platform, or what was chosen, while the facts are not known', () => {
    expect(engineChoice(null, null)).toMatchObject({ engine: 'platform', offered: ['platform', 'classic'] });
    expect(engineChoice(null, 'classic')).toMatchObject({ engine: 'classic', moved: null });
  });
});

describe('an environment without a usable engine', () => {
  it('is a failure that says what is gone and whose move it is', () => {
    expect(noEngineFailure(someFacts({ platformSlos: 'gone', slos: 'gone' }))?.report()).toEqual({
      ...{ code: 'NotSupported', whose: 'operator' },
      message:
        'Neither engine can be used here. Platform: this environment no longer has platform SLOs. Classic: this environment no longer has classic SLOs.',
      hint: expect.stringMatching(/Dynatrace support/) as string,
    });
  });

  it('names what to grant where a permission would do', () => {
    expect(noEngineFailure(someFacts({ platformSlos: 'denied', slos: 'gone' }))?.report()).toMatchObject({
      ...{ code: 'MissingScope', whose: 'operator' },
      hint: expect.stringContaining('slo:slos:read') as string,
    });
  });

  it('is none while one engine can be used, or may turn out to be', () => {
    expect(noEngineFailure(someFacts({ slos: 'gone' }))).toBeNull();
    expect(noEngineFailure(someFacts({ slos: 'gone', grail: 'unknown' }))).toBeNull();
  });
});
