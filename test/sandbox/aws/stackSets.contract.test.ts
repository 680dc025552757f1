import {
  CreateStackInstancesCommand,
  CreateStackSetCommand,
  DeleteStackInstancesCommand,
  DeleteStackSetCommand,
  DescribeStackSetCommand,
  ListStackInstancesCommand,
  ListStackSetOperationResultsCommand,
  ListStackSetOperationsCommand,
  ListStackSetsCommand,
} from '@aws-sdk/client-cloudformation';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { secretShelf } from '../../../sandbox/aws/secretsManager/secretShelf';
import { awsSandbox, templateUrl } from './awsClient';
import { serviceClients } from './serviceClients';

const which = { StackSetName: 'dynatrace-ecs' };
const units = ['r-ab12'];
const Regions = ['eu-west-1'];

// It is made in forty accounts, at the pace of AWS shortened to seconds.
jest.setTimeout(60_000);

describe('a stack set over a whole organization', () => {
  let sandbox: Sandbox;
  let client: ReturnType<typeof serviceClients>['cloudFormation'];
  beforeAll(async () => {
    sandbox = await awsSandbox();
    client = serviceClients(sandbox.url).cloudFormation;
    await client.send(
      new CreateStackSetCommand({
        ...which,
        TemplateURL: templateUrl,
        Capabilities: ['CAPABILITY_IAM'],
        PermissionModel: 'SERVICE_MANAGED',
        AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
        Parameters: [
          { ParameterKey: 'DynatraceEnvironmentUrl', ParameterValue: 'https://abc12345.live.dynatrace.com' },
          { ParameterKey: 'DynatraceApiToken', ParameterValue: `dt0c01.${'A'.repeat(24)}.${'B'.repeat(64)}` },
        ],
      }),
    );
    await client.send(
      new CreateStackInstancesCommand({ ...which, DeploymentTargets: { OrganizationalUnitIds: units }, Regions }),
    );
    await sandbox.world.clock.advance(30);
  });
  afterAll(() => sandbox.close());

  it('is found among the stack sets, with what it covers', async () => {
    const { Summaries } = await client.send(new ListStackSetsCommand({}));
    expect(Summaries).toMatchObject([{ ...which, PermissionModel: 'SERVICE_MANAGED' }]);
    const { StackSet } = await client.send(new DescribeStackSetCommand(which));
    expect(StackSet).toMatchObject({ OrganizationalUnitIds: units, Regions });
    expect(StackSet?.Description).toContain('ECS SLO Launchpad, metric stream');
  });

  it('is current in thirty-nine accounts and outdated in the one under a guardrail', async () => {
    const { Summaries = [] } = await client.send(new ListStackInstancesCommand(which));
    expect(Summaries).toHaveLength(40);
    const outdated = Summaries.filter(({ Status }) => Status !== 'CURRENT');
    expect(outdated).toMatchObject([{ Status: 'OUTDATED', StackInstanceStatus: { DetailedStatus: 'FAILED' } }]);
    expect(outdated[0]?.StatusReason).toContain('explicit deny in a service control policy');
  });

  it('lists its operation, and the results page by page', async () => {
    const { Summaries: [operation] = [] } = await client.send(new ListStackSetOperationsCommand(which));
    expect(operation).toMatchObject({ Action: 'CREATE', Status: 'FAILED' });
    const asked = { ...which, OperationId: operation?.OperationId ?? '', MaxResults: 25 };
    const first = await client.send(new ListStackSetOperationResultsCommand(asked));
    const second = await client.send(new ListStackSetOperationResultsCommand({ ...asked, NextToken: first.NextToken }));
    expect([first.Summaries?.length, second.Summaries?.length, second.NextToken]).toEqual([25, 15, undefined]);
  });

  it('goes once its instances went', async () => {
    await expect(client.send(new DeleteStackSetCommand(which))).rejects.toMatchObject({
      name: 'StackSetNotEmptyException',
    });
    await client.send(
      new DeleteStackInstancesCommand({
        ...which,
        DeploymentTargets: { OrganizationalUnitIds: units },
        Regions,
        RetainStacks: false,
      }),
    );
    await sandbox.world.clock.advance(30);
    const { Summaries: [operation] = [] } = await client.send(new ListStackSetOperationsCommand(which));
    expect(operation).toMatchObject({ Action: 'DELETE', Status: 'SUCCEEDED' });
    await client.send(new DeleteStackSetCommand(which));
    expect((await client.send(new ListStackSetsCommand({}))).Summaries).toEqual([]);
    expect(sandbox.world.shelf(secretShelf).size).toBe(0);
  });
});
