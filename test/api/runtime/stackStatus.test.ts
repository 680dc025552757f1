import {
  CloudFormationClient,
  CreateStackCommand,
  CreateStackInstancesCommand,
  CreateStackSetCommand,
  DeleteStackCommand,
} from '@aws-sdk/client-cloudformation';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { stackShelf } from '../../../sandbox/aws/stacks/stack';
import { objectShelf } from '../../../sandbox/aws/s3/bucket';

jest.setTimeout(60_000);

/** The function as it is bundled, in the real runtime, with the real AWS SDK, against the sandbox. */
let sandbox: Sandbox;
let functions: ReturnType<typeof appFunctions>;
let controls: ReturnType<typeof sandboxControls>;

beforeAll(async () => {
  sandbox = await startSandbox({ withFunctions: true });
  functions = appFunctions(sandbox.url);
  controls = sandboxControls(sandbox.url);
});
afterAll(() => sandbox.close());

const region = 'eu-west-1';
const secretKey = 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY';
const account = '123456789012';

/** Keeps a set in the vault, as a script with an API token would. */
async function keep(set: object): Promise<string> {
  const { token } = await controls.token(['credentialVault.write']);
  const response = await fetch(`${sandbox.url}/api/v2/credentials`, {
    method: 'POST',
    headers: { authorization: `Api-Token ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'AWS', type: 'USERNAME_PASSWORD', scopes: ['APP_ENGINE'], ...set }),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}
const keys = { user: account, password: secretKey };

const aws = () =>
  new CloudFormationClient({
    region,
    endpoint: `${sandbox.url}/aws/cloudformation`,
    credentials: { accessKeyId: account, secretAccessKey: secretKey },
  });

async function aStack(name: string, resources: object): Promise<void> {
  await aws().send(new CreateStackCommand({ StackName: name, TemplateBody: JSON.stringify({ Resources: resources }) }));
  await controls.advance(300);
}

describe('stack-status', () => {
  it('tells the status and the events of a stack that is fine, oldest first, and explains nothing', async () => {
    await aStack('fine', { Logs: { Type: 'AWS::Logs::LogGroup' } });
    const credentialId = await keep(keys);
    const found = await functions.call('stack-status', { credentialId, region, stackName: 'fine' });
    expect([found.status, found.explanations]).toEqual(['CREATE_COMPLETE', []]);
    expect(found.events[0]).toEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      resource: 'fine',
      status: 'CREATE_IN_PROGRESS',
      reason: 'User Initiated',
    });
    expect(found.events.at(-1)).toMatchObject({ resource: 'fine', status: 'CREATE_COMPLETE', reason: null });
  });

  it('explains a bucket that keeps a stack from being deleted', async () => {
    await aStack('full', { Backup: { Type: 'AWS::S3::Bucket' } });
    const [stack] = [...sandbox.world.shelf(stackShelf).values()].filter(({ name }) => name === 'full');
    const bucket = stack?.resources[0]?.physicalId ?? '';
    sandbox.world.shelf(objectShelf).set(`${bucket}/x`, { body: new Uint8Array(), contentType: '', modified: 0 });
    await aws().send(new DeleteStackCommand({ StackName: 'full' }));
    await controls.advance(300);
    const credentialId = await keep(keys);
    const found = await functions.call('stack-status', { credentialId, region, stackName: 'full' });
    expect(found.status).toBe('DELETE_FAILED');
    expect(found.explanations).toMatchObject([
      {
        code: 'bucket-not-empty',
        cause: 'The bucket Backup cannot be deleted: failed deliveries are still in it.',
        whose: 'user',
      },
    ]);
    expect(found.consequence).toBeNull();
  });

  it('tells where each account of a stack set stands, and which accounts one cause stopped', async () => {
    const StackSetName = 'fleet';
    const TemplateBody = JSON.stringify({ Resources: { Logs: { Type: 'AWS::Logs::LogGroup' } } });
    await aws().send(new CreateStackSetCommand({ StackSetName, TemplateBody, PermissionModel: 'SERVICE_MANAGED' }));
    const credentialId = await keep(keys);
    const payload = { credentialId, region, stackName: StackSetName, kind: 'stack-set' as const };
    expect(await functions.call('stack-status', payload)).toMatchObject({ status: 'EMPTY', instances: [] });
    const DeploymentTargets = { OrganizationalUnitIds: ['ou-ab12-11111111'] };
    await aws().send(new CreateStackInstancesCommand({ StackSetName, DeploymentTargets, Regions: [region] }));
    await controls.advance(300);
    const found = await functions.call('stack-status', payload);
    expect([found.status, found.events, found.explanations]).toEqual(['SUCCEEDED', [], []]);
    // An organizational unit of the sandbox has two accounts.
    expect(found.instances.map(({ region: place, status, reason }) => [place, status, reason])).toEqual([
      [region, 'SUCCEEDED', null],
      [region, 'SUCCEEDED', null],
    ]);
  });

  it.each([
    ['a stack that is not there', keys, { stackName: 'nothing' }, 'NotFound', 'stackName: there is no such stack'],
    ['a stack set that is not there', keys, { kind: 'stack-set' }, 'NotFound', 'stackName: there is no such stack set'],
    ['a region that is none', keys, { region: 'eu-west-1a' }, 'InvalidInput', 'region: '],
    ['a payload without credentials', keys, { credentialId: undefined }, 'InvalidInput', 'credentialId: '],
    [
      'a set that apps may not read',
      { ...keys, scopes: ['SYNTHETIC'] },
      {},
      'InvalidInput',
      'has not the scope App Engine',
    ],
    ['a set for AWS monitoring', { ...keys, type: 'AWS_MONITORING_KEY_BASED' }, {}, 'InvalidInput', 'App Engine'],
    ['a set of another type', { ...keys, type: 'TOKEN' }, {}, 'InvalidInput', 'not of the type user and password'],
    ['temporary keys', { user: 'ASIAIOSFODNN7EXAMPLE', password: secretKey }, {}, 'NotSupported', 'temporary AWS keys'],
    [
      'a set that is not there',
      keys,
      { credentialId: 'CREDENTIALS_VAULT-0000000000000000' },
      'NotFound',
      'credentials',
    ],
  ])('refuses %s', async (_, set, change, code, words) => {
    const credentialId = await keep(set);
    const answer = await functions.ask('stack-status', { credentialId, region, stackName: 'fine', ...change });
    expect(answer).toMatchObject({ ok: false, failure: { code, message: expect.stringContaining(words) as string } });
    expect(JSON.stringify(answer)).not.toContain(secretKey);
  });

  it.each(['cn-north-1', 'us-gov-west-1', 'eusc-de-east-1'])(
    'asks the endpoint of the partition that %s is in',
    async (other) => {
      const credentialId = await keep(keys);
      const answer = await functions.ask('stack-status', { credentialId, region: other, stackName: 'fine' });
      expect(answer).toMatchObject({ ok: false, failure: { code: 'NotFound' } });
    },
  );

  it.each([
    ['AccessDenied', 403, 'MissingScope', 'operator'],
    ['InvalidClientTokenId', 403, 'Unauthorized', 'user'],
    ['ExpiredToken', 403, 'Unauthorized', 'user'],
    ['OptInRequired', 403, 'NotSupported', 'operator'],
    ['Throttling', 400, 'Throttled', 'platform'],
    ['InternalFailure', 500, 'Unavailable', 'platform'],
    ['NeverHeardOf', 400, 'Unexpected', 'us'],
  ])('translates %s of AWS without repeating its words', async (name, status, code, whose) => {
    const body = `<ErrorResponse><Error><Type>Sender</Type><Code>${name}</Code><Message>quoting ${secretKey}</Message></Error></ErrorResponse>`;
    await controls.faults([{ path: '/aws/cloudformation/', status, body }]);
    const credentialId = await keep(keys);
    const answer = await functions.ask('stack-status', { credentialId, region, stackName: 'fine' });
    await controls.noFaults();
    expect(answer).toMatchObject({ ok: false, failure: { code, whose } });
    expect(JSON.stringify(answer)).not.toContain(secretKey);
  });

  it('says who must allow the host when AWS cannot be reached from Dynatrace', async () => {
    await controls.faults([{ path: '/aws/cloudformation/', drop: true }]);
    const credentialId = await keep(keys);
    const answer = await functions.ask('stack-status', { credentialId, region, stackName: 'fine' });
    await controls.noFaults();
    expect(answer).toMatchObject({
      ok: false,
      failure: {
        code: 'Unavailable',
        message: 'cloudformation.eu-west-1.amazonaws.com cannot be reached from Dynatrace',
        whose: 'operator',
        hint: expect.stringContaining('builtin:dt-javascript-runtime.allowed-outbound-connections') as string,
      },
    });
  });

  it('puts no secret into an answer or the log of requests', async () => {
    const credentialId = await keep(keys);
    const answer = await functions.ask('stack-status', { credentialId, region, stackName: 'fine' });
    expect(JSON.stringify([answer, await controls.requests()])).not.toContain(secretKey);
  });
});
