import fc from 'fast-check';
import { quickCreateLink, type QuickCreateInput } from '../../../../domain/onboarding/link/quickCreateLink';
import type { TemplateParameter } from '../../../../domain/onboarding/template/templateParameters';
import { failureOf } from '../failureOf';
import { unicodeText } from '../../../kit/unicodeText';

const templateUrl = 'https://ecs-templates.s3.eu-west-1.amazonaws.com/v1/ecs-metric-stream.yaml';

const aRequest = (change: Partial<QuickCreateInput> = {}): QuickCreateInput => ({
  region: 'eu-west-1',
  templateUrl,
  stackName: 'dynatrace-ecs',
  parameters: {},
  consoleOrigin: null,
  ...change,
});

function linkOf(change: Partial<QuickCreateInput> = {}): string {
  const made = quickCreateLink(aRequest(change));
  if (made.kind !== 'link') throw new Error(`no link: ${made.reason}`);
  return made.url;
}

/** Reads a link as a browser and the console would: the URL standard's parser, then the part after `?` in the fragment. */
function read(link: string) {
  const url = new URL(link);
  const [route, query = ''] = url.hash.slice(1).split(/\?(.*)/s);
  const pairs = query.split('&').map((pair) => {
    const at = pair.indexOf('=');
    return [decodeURIComponent(pair.slice(0, at)), decodeURIComponent(pair.slice(at + 1))] as const;
  });
  return {
    host: url.host,
    path: url.pathname,
    search: url.search,
    route,
    pairs: Object.fromEntries(pairs),
    count: pairs.length,
  };
}

describe('a quick-create link', () => {
  it('has the documented form, character for character', () => {
    expect(
      linkOf({
        parameters: { DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com', FilterPreset: 'EcsFull' },
      }),
    ).toBe(
      'https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1#/stacks/create/review' +
        '?templateURL=https%3A%2F%2Fecs-templates.s3.eu-west-1.amazonaws.com%2Fv1%2Fecs-metric-stream.yaml' +
        '&stackName=dynatrace-ecs' +
        '&param_DynatraceEnvironmentUrl=https%3A%2F%2Fabc12345.live.dynatrace.com' +
        '&param_FilterPreset=EcsFull',
    );
  });

  it.each([
    ['us-east-1', 'us-east-1.console.aws.amazon.com', 'amazonaws.com'],
    ['us-gov-west-1', 'us-gov-west-1.console.amazonaws-us-gov.com', 'amazonaws.com'],
    ['cn-north-1', 'cn-north-1.console.amazonaws.cn', 'amazonaws.com.cn'],
    ['eusc-de-east-1', 'eusc-de-east-1.console.amazonaws-eusc.eu', 'amazonaws.eu'],
  ])('opens the console of the partition of %s', (region, host, suffix) => {
    const link = linkOf({ region, templateUrl: `https://templates.s3.${region}.${suffix}/stream.yaml` });
    expect(read(link)).toMatchObject({ host, path: '/cloudformation/home', search: `?region=${region}` });
  });

  it.each([
    ['http://localhost:4000/aws/console', 'localhost:4000', '/aws/console/cloudformation/home'],
    ['https://console.example.com', 'console.example.com', '/cloudformation/home'],
    ['https://console.example.com/private/aws/', 'console.example.com', '/private/aws/cloudformation/home'],
  ])('opens the console that Settings name: %s', (consoleOrigin, host, path) => {
    expect(read(linkOf({ consoleOrigin }))).toMatchObject({ host, path, route: '/stacks/create/review' });
  });

  it.each([
    'http://console.example.com',
    'https://user:pw@example.com',
    'https://example.com?x=1',
    'https://a.example#b',
    'javascript:alert(1)',
    'console.example.com',
    '',
  ])('is refused for the console origin %j', (consoleOrigin) => {
    expect(failureOf(() => linkOf({ consoleOrigin })).message).toMatch(/^consoleOrigin: /);
  });

  it('leaves out empty values, so that the default of the template holds', () => {
    expect(read(linkOf({ parameters: { ExpectedAccountId: '', FilterPreset: 'All' } })).pairs).toEqual({
      templateURL: templateUrl,
      stackName: 'dynatrace-ecs',
      param_FilterPreset: 'All',
    });
  });

  it('never carries the token, not even an empty one, and does not repeat it in the error', () => {
    for (const token of ['dt0c01.PUBLIC.SECRET', '']) {
      const failure = failureOf(() => linkOf({ parameters: { DynatraceApiToken: token } }));
      expect(failure).toMatchObject({
        code: 'InvalidInput',
        hint: expect.stringContaining('Secrets Manager') as string,
      });
      expect(failure.message).toBe('parameters.DynatraceApiToken: is a secret and must not stand in a link');
    }
  });

  it('does not carry a token that was pasted into the field for the ARN', () => {
    const failure = failureOf(() => linkOf({ parameters: { DynatraceTokenSecretArn: 'dt0c01.PUBLIC.SECRET' } }));
    expect(failure.message).toMatch(/^parameters\.DynatraceTokenSecretArn: /);
    expect(JSON.stringify(failure)).not.toContain('SECRET');
  });

  it.each([
    ['Unknown', 'x', 'is not a parameter of the template'],
    ['filterPreset', 'All', 'is not a parameter of the template'],
    ['FilterPreset', 'Everything', 'must be one of EcsSlo, EcsFull, EcsInsights, EcsMetrics, Namespaces, All'],
    ['BufferSizeMiB', '65', 'must be a whole number from 1 to 64'],
    ['BufferSizeMiB', 'three', 'must be a whole number from 1 to 64'],
    ['ExpectedAccountId', '12345', 'does not have the required form'],
    ['DynatraceEnvironmentUrl', 'https://abc12345.live.dynatrace.com/', 'does not have the required form'],
  ])('is refused when %s is %j', (name, value, problem) => {
    expect(failureOf(() => linkOf({ parameters: { [name]: value } })).message).toBe(`parameters.${name}: ${problem}`);
  });

  it.each(['', '1stack', '-stack', 'my_stack', 'my stack', 'stack&x=1', 'stäck', 'a'.repeat(129)])(
    'is refused for the stack name %j',
    (stackName) => {
      expect(failureOf(() => linkOf({ stackName })).message).toMatch(/^stackName: /);
    },
  );

  it('takes a stack name of 128 characters', () => {
    expect(read(linkOf({ stackName: 'a'.repeat(128) })).pairs.stackName).toBe('a'.repeat(128));
  });

  it('is refused for a region that does not exist', () => {
    expect(failureOf(() => linkOf({ region: 'eu-west-1.evil.example/' })).message).toMatch(/^region: /);
  });
});

describe('the template address in a quick-create link', () => {
  it.each([
    'https://bucket.s3.amazonaws.com/stream.yaml',
    'https://bucket.s3-eu-west-1.amazonaws.com/stream.yaml',
    'https://bucket.s3.dualstack.eu-west-1.amazonaws.com/stream.yaml',
    'https://my.bucket.s3.us-east-2.amazonaws.com/a/b/c.yaml',
    'https://s3.amazonaws.com/bucket/stream.yaml',
    'https://s3.us-east-2.amazonaws.com/bucket/stream.yaml',
    'https://bucket.s3.eu-west-1.amazonaws.com/with%20space.yaml',
    'https://bucket.s3.eu-west-1.amazonaws.com/stream.yaml?versionId=3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY',
  ])('may be %s', (url) => {
    expect(read(linkOf({ templateUrl: url })).pairs.templateURL).toBe(url);
  });

  it.each([
    ['http://bucket.s3.eu-west-1.amazonaws.com/stream.yaml', 'is not an https URL of an S3 object'],
    ['https://raw.githubusercontent.com/a/b/stream.yaml', 'is not the address of an S3 object in AWS'],
    ['https://bucket.s3.eu-west-1.amazonaws.com.evil.example/stream.yaml', 'is not the address of an S3 object in AWS'],
    ['https://evil.example/bucket.s3.amazonaws.com/stream.yaml', 'is not the address of an S3 object in AWS'],
    ['https://evil.example\\@bucket.s3.amazonaws.com/stream.yaml', 'is not an https URL of an S3 object'],
    ['https://user@bucket.s3.amazonaws.com/stream.yaml', 'is not an https URL of an S3 object'],
    ['https://bucket.s3-website-eu-west-1.amazonaws.com/stream.yaml', 'is an S3 website endpoint, which has no https'],
    [
      'https://bucket.s3-website.eu-central-1.amazonaws.com/stream.yaml',
      'is an S3 website endpoint, which has no https',
    ],
    ['https://bucket.s3.eu-west-1.amazonaws.com/', 'is not the address of an S3 object in AWS'],
    ['https://bucket.s3.eu-west-1.amazonaws.com', 'is not an https URL of an S3 object'],
    ['https://s3.amazonaws.com/bucket', 'is not the address of an S3 object in AWS'],
    ['https://bucket.s3.eu-west-1.amazonaws.com/a b.yaml', 'is not an https URL of an S3 object'],
    ['https://bucket.s3.eu-west-1.amazonaws.com/a.yaml#x', 'is not an https URL of an S3 object'],
    ['https://bucket.s3.eu-west-1.amazonaws.com/a.yaml?X-Amz-Signature=abc', 'has a query other than versionId'],
    ['https://bucket.s3.eu-west-1.amazonaws.com/a.yaml?versionId=1&x=2', 'has a query other than versionId'],
    ['https://bucket.s3.eu-west-1.amazonaws.com/a.yaml?x=2?versionId=1', 'has a query other than versionId'],
    ['javascript:https://bucket.s3.eu-west-1.amazonaws.com/a.yaml', 'is not an https URL of an S3 object'],
    ['https://bucket.s3.eu-west-1.amazonaws.com/a.yaml" onerror="x', 'is not an https URL of an S3 object'],
    ['https://bucket.s3.cn-north-1.amazonaws.com.cn/a.yaml', 'is not the address of an S3 object in AWS'],
    ['https://bucket.s3.us-gov-west-1.amazonaws.com/a.yaml', 'names a bucket outside AWS'],
    ['', 'is not an https URL of an S3 object'],
    ['https://bucket.s3.eu-west-1.amazonaws-com/a.yaml', 'is not the address of an S3 object in AWS'],
    ['https://bucket.s3.eu-west-1.amazonaws.com/'.padEnd(1025, 'a'), 'is longer than 1,024 characters'],
  ])('must not be %j', (url, problem) => {
    expect(failureOf(() => linkOf({ templateUrl: url }))).toMatchObject({
      code: 'InvalidInput',
      message: `templateUrl: ${problem}`,
    });
  });

  it('must name a bucket of GovCloud for GovCloud, which cannot read commercial buckets', () => {
    const region = 'us-gov-east-1';
    for (const url of [templateUrl, 'https://bucket.s3.amazonaws.com/stream.yaml']) {
      const failure = failureOf(() => linkOf({ region, templateUrl: url }));
      expect(failure.message).toBe('templateUrl: names a bucket outside AWS GovCloud (US)');
      expect(failure.hint).toContain('Publish the template to S3 in AWS GovCloud (US)');
    }
  });

  it('may have 1,024 characters', () => {
    const start = 'https://bucket.s3.eu-west-1.amazonaws.com/';
    expect(linkOf({ templateUrl: start + 'a'.repeat(1024 - start.length) })).toContain('templateURL=');
  });
});

describe('instead of a quick-create link', () => {
  it('comes the advice to publish or upload while the template is not in S3', () => {
    expect(quickCreateLink(aRequest({ templateUrl: null }))).toEqual({
      kind: 'upload',
      reason: expect.stringMatching(/not published.*Publish it.*download it and upload/) as string,
    });
  });

  it.each(['us-iso-east-1', 'us-isob-east-1', 'eu-isoe-west-1', 'us-isof-south-1'])(
    'comes the advice to upload in the isolated region %s, whatever else is set',
    (region) => {
      expect(quickCreateLink(aRequest({ region, consoleOrigin: 'https://console.example.com' }))).toEqual({
        kind: 'upload',
        reason: expect.stringContaining(region) as string,
      });
    },
  );

  it('comes a refusal when a secret is asked into it, even where there would be no link', () => {
    const parameters = { DynatraceApiToken: 'dt0c01.PUBLIC.SECRET' };
    expect(failureOf(() => quickCreateLink(aRequest({ templateUrl: null, parameters }))).code).toBe('InvalidInput');
  });
});

describe('values in a quick-create link', () => {
  const free = (name: string): TemplateParameter => ({ name, type: 'String', noEcho: false });
  const template = [free('First'), free('Second')];
  const hostile = [
    `it's "quoted"`,
    'a&param_Second=stolen',
    'a=b+c d',
    '100% #1 ?x',
    '\\ / : ; , @ $ | ^ ` { } [ ] < >',
    "!'()*~-._",
    'naïve 日本語 😀',
    'line\r\nbreak\ttab\0',
  ];

  it.each(hostile)('come back unchanged through an independent parser: %j', (value) => {
    const link = linkOf({ template, parameters: { First: value, Second: 'own' } });
    expect(read(link)).toMatchObject({
      pairs: { templateURL: templateUrl, stackName: 'dynatrace-ecs', param_First: value, param_Second: 'own' },
      count: 4,
    });
  });

  it('consist of unreserved and percent-encoded characters only (RFC 3986), a space being %20', () => {
    for (const value of hostile) {
      const encoded = linkOf({ template, parameters: { First: value } }).split('param_First=')[1];
      expect(encoded).toMatch(/^([A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/);
    }
    expect(linkOf({ template, parameters: { First: "a b+c!'()*" } })).toMatch(/=a%20b%2Bc%21%27%28%29%2A$/);
  });

  it('come back unchanged whatever they are', () => {
    fc.assert(
      fc.property(unicodeText({ minLength: 1, maxLength: 200 }), unicodeText({ minLength: 1 }), (one, two) => {
        const { pairs, count } = read(linkOf({ template, parameters: { First: one, Second: two } }));
        expect(pairs).toMatchObject({ param_First: one, param_Second: two });
        expect(count).toBe(4);
      }),
    );
  });

  it('lose half a surrogate pair to U+FFFD instead of breaking the link', () => {
    expect(read(linkOf({ template, parameters: { First: 'a\uD800b' } })).pairs.param_First).toBe('a\uFFFDb');
  });
});
