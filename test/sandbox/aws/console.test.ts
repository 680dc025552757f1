import type { Sandbox } from '../../../sandbox/createSandbox';
import { readLink } from '../../../sandbox/aws/console/readLink';
import type { Review } from '../../../sandbox/aws/console/reviewLink';
import { issueToken } from '../../../sandbox/dynatrace/tokenStore/issueToken';
import { awsSandbox, region, templateUrl } from './awsClient';
import { stackShelf } from '../../../sandbox/aws/stacks/stack';

const query = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');
const link = (fields: Record<string, string> = {}) =>
  `#/stacks/create/review?${query({ templateURL: templateUrl, stackName: 'dynatrace-ecs', ...fields })}`;

interface Problem {
  code: string;
  message: string;
  parameters: Record<string, string>;
}
type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

describe('readLink', () => {
  it.each(['/stacks/create/review', '/stacks/quickcreate'])('reads #%s', (path) => {
    expect(readLink(`#${path}?templateURL=https%3A%2F%2Fa&stackName=s&param_A=x%20%26%2B%3D%23y&param_a=z`)).toEqual({
      templateUrl: 'https://a',
      stackName: 's',
      parameters: { A: 'x &+=#y', a: 'z' },
    });
  });

  it.each(['', '#/stacks', '#/stacks/create/review', '#/stacksets/create?templateURL=x'])(
    'takes "%s" for no link',
    (other) => {
      expect(readLink(other)).toBeNull();
    },
  );
});

describe('the console page', () => {
  let sandbox: Sandbox;
  beforeEach(async () => void (sandbox = await awsSandbox()));
  afterEach(() => sandbox.close());

  async function post<T>(path: string, body: object): Promise<Answer<T>> {
    const response = await fetch(`${sandbox.url}/aws/console/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answer<T>;
  }
  const open = (fragment: string) => post<Review>('review', { fragment });
  async function reviewed(fragment: string): Promise<Review> {
    const answer = await open(fragment);
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  }
  const parameter = (review: Review, name: string) =>
    review.groups.flatMap(({ parameters }) => parameters).find((one) => one.name === name);

  const form = {
    region,
    accountId: '123456789012',
    stackName: 'dynatrace-ecs',
    templateUrl,
    acknowledged: true,
  };
  const parameters = {
    DynatraceEnvironmentUrl: 'https://abc12345.live.dynatrace.com',
    DynatraceApiToken: 'dt0c01.PUBLIC.SECRET',
  };

  it.each([
    ['cloudformation/home?region=eu-west-1', 'text/html'],
    ['console.js', 'text/javascript'],
    ['console.css', 'text/css'],
  ])('serves %s', async (path, type) => {
    const response = await fetch(`${sandbox.url}/aws/console/${path}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('fills parameters from the link, the rest from the template, in its groups with their labels', async () => {
    const review = await reviewed(link({ param_FilterPreset: 'EcsFull' }));
    expect(review).toMatchObject({
      stackName: 'dynatrace-ecs',
      templateUrl,
      capability: 'CAPABILITY_IAM',
      shortened: true,
    });
    expect(review.groups.map(({ label }) => label)[0]).toBe('1. Where the metrics go');
    expect(parameter(review, 'FilterPreset')).toMatchObject({
      label: 'Metrics',
      value: 'EcsFull',
      allowedValues: ['EcsSlo', 'EcsFull', 'EcsInsights', 'EcsMetrics', 'Namespaces', 'All'],
    });
    expect(parameter(review, 'RetryDurationSeconds')?.value).toBe('900');
  });

  it('ignores NoEcho and unknown parameters and names in other case, but says which', async () => {
    const fields = { param_DynatraceApiToken: 'dt0c01.IN.LINK', param_filterpreset: 'All', param___proto__: 'x' };
    const review = await reviewed(link(fields));
    expect(parameter(review, 'DynatraceApiToken')).toMatchObject({ noEcho: true, value: '' });
    expect(parameter(review, 'FilterPreset')?.value).toBe('EcsSlo');
    expect(review.ignored).toEqual(['DynatraceApiToken', 'filterpreset', '__proto__']);
    expect(JSON.stringify(review)).not.toContain('dt0c01.IN.LINK');
  });

  it('signs in to the account that the link expects, else to an account of its own', async () => {
    expect((await reviewed(link({ param_ExpectedAccountId: '123456789012' }))).signedInTo).toBe('123456789012');
    expect((await reviewed(link())).signedInTo).toBe('111122223333');
  });

  it.each([
    ['that is no link', '#/stacks', 'no quick-create link'],
    ['without a template', '#/stacks/create/review?stackName=x', 'templateURL is missing'],
    [
      'to a template elsewhere',
      link({ templateURL: 'https://example.com/t.yaml' }),
      'TemplateURL must be a supported URL.',
    ],
    ['to a template over http', link({ templateURL: 'http://b.s3.amazonaws.com/t.yaml' }), 'must be a supported URL'],
    ['to a website endpoint', link({ templateURL: 'https://b.s3-website-us-east-1.amazonaws.com/t' }), 'supported URL'],
    ['that is too long', link({ templateURL: `${templateUrl}?${'x'.repeat(1024)}` }), 'at most 1024'],
  ])('explains an address %s', async (_, fragment, message) => {
    expect(await open(fragment)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining(message) as string },
    });
  });

  it('puts a message at every field that is wrong', async () => {
    const wrong = { ...parameters, ExpectedAccountId: '12', RetryDurationSeconds: 'long' };
    const answer = await post('stacks', { ...form, parameters: wrong });
    expect(answer).toMatchObject({
      ok: false,
      problem: {
        code: 'ValidationError',
        parameters: {
          ExpectedAccountId: expect.stringContaining('twelve digits') as string,
          RetryDurationSeconds: expect.stringContaining('from 0 to 7200') as string,
        },
      },
    });
  });

  it.each([
    [
      'in the wrong account',
      { parameters: { ...parameters, ExpectedAccountId: '999988887777' } },
      'another AWS account',
    ],
    ['without the acknowledgement', { acknowledged: false }, 'CAPABILITY_IAM'],
    ['in an account that is none', { accountId: '12' }, 'twelve digits'],
    ['without a name', { stackName: '' }, "'stackName'"],
  ])('creates nothing %s', async (_, change, message) => {
    const answer = await post('stacks', { ...form, parameters, ...change });
    expect(answer).toMatchObject({ ok: false, problem: { message: expect.stringContaining(message) as string } });
    expect(sandbox.world.shelf(stackShelf).size).toBe(0);
  });

  it('creates the stack and shows its events and, once complete, its outputs', async () => {
    const { token } = issueToken(sandbox.world, { name: 't', scopes: ['metrics.ingest'], expires: null });
    const answer = await post<{ stackId: string }>('stacks', {
      ...form,
      parameters: { ...parameters, DynatraceApiToken: token },
    });
    if (!answer.ok) throw new Error(answer.problem.message);
    const watch = async () => {
      const response = await fetch(
        `${sandbox.url}/aws/console/api/stacks?stackId=${encodeURIComponent(answer.value.stackId)}`,
      );
      return ((await response.json()) as { value: { status: string; events: unknown[]; outputs: unknown[] } }).value;
    };
    expect(await watch()).toMatchObject({ status: 'CREATE_IN_PROGRESS', outputs: [] });
    await sandbox.world.clock.advance(5);
    const done = await watch();
    expect(done.status).toBe('CREATE_COMPLETE');
    expect(done.outputs).toHaveLength(5);
    expect(JSON.stringify(done)).not.toContain(token);
  });
});
