import { defaultSettings } from '../../../domain/model/settings';
import { labelOf } from '../../../domain/model/storedRows';
import { keptConnections } from '../../../domain/model/kept/keptConnections';
import { readKept } from '../../../domain/model/kept/readKept';
import { checkConnection } from '../../../domain/onboarding/stored/checkConnection';
import { readStoredSettings } from '../../../domain/onboarding/stored/storedSettings';
import { consoleHostOf, consoleOriginIn } from '../../../domain/onboarding/link/consoleAddress';
import { templateSource } from '../../../domain/onboarding/template/checkTemplateUrl';

const template = 'https://bucket.s3.eu-west-1.amazonaws.com/t.yaml';

describe('stored settings that are wrong', () => {
  it.each([
    ['a script for the console', { consoleOrigin: 'javascript:alert(1)' }, 'consoleOrigin'],
    ['a data address', { consoleOrigin: 'data:text/html,x' }, 'consoleOrigin'],
    ['a console address with credentials', { consoleOrigin: 'https://me:pw@console.aws.amazon.com' }, 'consoleOrigin'],
    ['a console address of http', { consoleOrigin: 'http://console.example.com' }, 'consoleOrigin'],
    ['a number for the console', { consoleOrigin: 5 }, 'consoleOrigin'],
    ['a huge console address', { consoleOrigin: 'x'.repeat(100_000) }, 'consoleOrigin'],
    ['a template that is not in S3', { templateUrl: 'https://evil.example/t.yaml' }, 'templateUrl'],
    ['a template that is an object', { templateUrl: {} }, 'templateUrl'],
    ['an endpoint that does not exist', { ingestEndpoint: 'moon' }, 'ingestEndpoint'],
    ['an endpoint that is null', { ingestEndpoint: null }, 'ingestEndpoint'],
    ['an environment that is a script', { environmentApiUrl: 'javascript:alert(1)' }, 'environmentApiUrl'],
  ])('%s: is named with a remedy, its default holds, and the others are used', (_what, wrong, name) => {
    const good = name === 'templateUrl' ? { ingestEndpoint: 'eu' as const } : { templateUrl: template };
    const { settings, bad } = readStoredSettings({ version: 1, ...good, ...wrong });
    expect(settings).toEqual({ ...defaultSettings, ...good });
    expect(bad.map((one) => one.name)).toEqual([name]);
    expect(bad[0]?.problem).toMatch(/\w/);
    expect(bad[0]?.fix).toMatch(/\w/);
    expect(bad[0]?.value.length).toBeLessThanOrEqual(81);
  });

  it('are none where nothing was stored, and a failure where the whole is not ours', () => {
    expect(readStoredSettings(undefined)).toEqual({ settings: defaultSettings, bad: [] });
    expect(() => readStoredSettings({ version: 2 })).toThrow('newer version');
    expect(() => readStoredSettings([])).toThrow('not an object');
  });
});

const row = {
  ...{ accountId: '123456789012', region: 'eu-west-1', stackName: 'dynatrace-ecs' },
  ...{ preset: 'EcsSlo', launchedAt: '2026-11-22T18:00:00.000Z' },
};

describe('stored connections that are wrong', () => {
  it('stand row by row with what is wrong, and the others are used', () => {
    const raws = [
      row,
      { ...row, region: 'mars-north-1' },
      { ...row, region: 'us-east-1', stackName: undefined },
      { ...row, region: 'us-east-2', accountId: 123 },
      null,
      { ...row, stackName: 'other' },
      { ...row, region: 'us-west-1', stackName: 'x'.repeat(50_000) },
      { ...row, region: 'us-west-2' },
    ];
    const { rows, bad } = readKept({ ...keptConnections, check: checkConnection }, [], raws);
    expect(rows.map((one) => one.row)).toEqual([row, { ...row, region: 'us-west-2' }]);
    expect(bad.map(({ position, problem }) => [position, problem])).toEqual([
      [2, 'region: "mars-north-1" is not an AWS region'],
      [3, 'has no "stackName"'],
      [4, 'has no "accountId"'],
      [5, 'has no "accountId"'],
      [6, 'another row stands for the same'],
      [7, 'it is larger than any row of this app'],
    ]);
    expect(bad.map(({ raw }) => raw)).toEqual([1, 2, 3, 4, 5, 6].map((index) => raws[index]));
    expect(bad.every(({ fix }) => fix.includes('emove it'))).toBe(true);
    expect(bad.map(labelOf)[0]).toBe('Row 2 · 123456789012 · mars-north-1 · dynatrace-ecs');
  });
});

describe('where a link leads', () => {
  it.each([
    ['https://eu-west-1.console.aws.amazon.com/cloudformation/home', 'eu-west-1.console.aws.amazon.com', true],
    ['https://cn-north-1.console.amazonaws.cn/x', 'cn-north-1.console.amazonaws.cn', true],
    ['https://console.aws.amazon.com.evil.example/x', 'console.aws.amazon.com.evil.example', false],
    ['https://evil-console.aws.amazon.com.example/x', 'evil-console.aws.amazon.com.example', false],
    ['https://notconsole.aws.amazon.com/x', 'notconsole.aws.amazon.com', false],
  ])('%s: %s, of AWS: %s', (url, host, isAws) => {
    expect(consoleHostOf(url)).toEqual({ host, isAws });
  });

  it.each([
    [
      'https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1#/stacks',
      'https://eu-west-1.console.aws.amazon.com',
    ],
    ['https://console.example.com/aws/', 'https://console.example.com/aws'],
    ['https://console.example.com/aws/console/home', 'https://console.example.com/aws'],
    ['http://localhost:4000/aws/console', 'http://localhost:4000/aws/console'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('a console address %s is cut to %s', (copied, cut) => {
    expect(consoleOriginIn(copied)).toBe(cut);
  });

  const sha = '26eb8151a96bd30272f034fa96eb0288ff92d4d210b27d1ca9820107dd3fb803';
  it.each([
    [
      `https://my-bucket.s3.eu-west-1.amazonaws.com/dynatrace/ecs-metric-stream.yaml/1.1.0/${sha}.yaml`,
      'my-bucket',
      sha,
    ],
    [`https://s3.eu-west-1.amazonaws.com/my-bucket/${sha}.yaml`, 'my-bucket', sha],
    ['https://my.dotted.bucket.s3.amazonaws.com/ecs-metric-stream.yaml', 'my.dotted.bucket', null],
    [`https://b.s3.amazonaws.com/${sha}0.yaml`, 'b', null],
  ])('%s is in the bucket %s and names the sum %s', (url, bucket, sha256) => {
    expect(templateSource(url)).toEqual({ bucket, sha256 });
  });
});
