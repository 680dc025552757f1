import { Failure } from '../../../domain/failure';
import { defaultSettings, migrateSettings } from '../../../domain/model/settings';

const failureOf = (stored: unknown) => {
  try {
    migrateSettings(stored);
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('expected a Failure');
};

describe('migrateSettings', () => {
  it('answers the defaults when nothing was ever stored', () => {
    expect(migrateSettings(undefined)).toEqual(defaultSettings);
    expect(migrateSettings(null)).toEqual(defaultSettings);
  });

  it('keeps every stored field', () => {
    const stored = {
      version: 1,
      consoleOrigin: 'http://localhost:4000/aws/console',
      templateUrl: 'https://bucket.s3.amazonaws.com/ecs-metric-stream.yaml',
      ingestEndpoint: 'eu',
      environmentApiUrl: 'https://abc12345.live.dynatrace.com',
    };
    expect(migrateSettings(stored)).toEqual(stored);
  });

  it('fills a field that an older version did not have', () => {
    expect(migrateSettings({ version: 1, templateUrl: 'https://b.s3.amazonaws.com/t.yaml' })).toEqual({
      version: 1,
      consoleOrigin: null,
      templateUrl: 'https://b.s3.amazonaws.com/t.yaml',
      ingestEndpoint: 'global',
      environmentApiUrl: null,
    });
  });

  it('drops fields it does not know, so that nothing unforeseen is written back', () => {
    expect(migrateSettings({ version: 1, token: 'x' })).toEqual(defaultSettings);
  });

  it.each([
    ['a text instead of an object', 'hello', 'not an object'],
    ['a list', [], 'not an object'],
    ['an object without version', { templateUrl: null }, '"version" is missing'],
    ['a version that is no number', { version: '1' }, '"version" is missing'],
    ['a template URL that is no text', { version: 1, templateUrl: 5 }, '"templateUrl" is not a text'],
    ['an endpoint that does not exist', { version: 1, ingestEndpoint: 'moon' }, 'none of global, us, eu'],
  ])('refuses %s and says what is wrong', (_what, stored, reason) => {
    const failure = failureOf(stored);
    expect(failure.message).toContain(reason);
    expect(failure.message).toContain('left untouched');
    expect(failure.whose).toBe('operator');
  });

  it('refuses what a newer version of the app wrote', () => {
    expect(failureOf({ version: 2 }).code).toBe('NotSupported');
  });
});
