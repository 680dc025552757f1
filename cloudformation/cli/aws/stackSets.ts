import {
  CloudFormationClient,
  CreateStackInstancesCommand,
  CreateStackSetCommand,
  DescribeStackSetCommand,
  DescribeStackSetOperationCommand,
  ListStackInstancesCommand,
  ListStackSetOperationResultsCommand,
  UpdateStackSetCommand,
  type CreateStackSetCommandInput,
} from '@aws-sdk/client-cloudformation';
import { awsFailure } from './awsFailure';
import type { ClientOptions } from './clientOptions';
import { parametersOf, tagsOf, templateOf, type Parameters, type Tags, type TemplateSource } from './stackInput';
import { translated } from './translated';

export interface StackSetRequest {
  name: string;
  template: TemplateSource;
  parameters: Parameters;
  /** Of the set and of all its stacks. */
  tags: Tags;
  /** Organizational units or the root: `ou-…`, `r-…`. */
  organizationalUnits: readonly string[];
  regions: readonly string[];
  /** Accounts at the same time in a region. */
  concurrency: number;
  /** Failed accounts per region after which AWS stops there. */
  failureTolerance: number;
  /** Whether the caller is a delegated administrator instead of the management account. */
  delegated: boolean;
}

/** One account × region of an operation. */
export interface StackSetResult {
  account: string;
  region: string;
  status: string;
  reason: string | null;
}

type Which = Pick<StackSetRequest, 'name' | 'delegated'>;

/** Service-managed StackSets: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs.html */
export interface StackSets {
  exists(which: Which, signal: AbortSignal): Promise<boolean>;
  create(request: StackSetRequest, signal: AbortSignal): Promise<void>;
  /** Answers the id of the operation that updates every instance. */
  update(request: StackSetRequest, signal: AbortSignal): Promise<string>;
  /** Answers the id of the operation that makes the stacks. */
  deploy(request: StackSetRequest, signal: AbortSignal): Promise<string>;
  hasInstances(which: Which, signal: AbortSignal): Promise<boolean>;
  status(which: Which, operationId: string, signal: AbortSignal): Promise<{ status: string; reason: string | null }>;
  results(which: Which, operationId: string, signal: AbortSignal): Promise<StackSetResult[]>;
}

const shared = ({ name, delegated }: Which): { StackSetName: string; CallAs: 'DELEGATED_ADMIN' | 'SELF' } => ({
  StackSetName: name,
  CallAs: delegated ? 'DELEGATED_ADMIN' : 'SELF',
});

const content = (request: StackSetRequest): CreateStackSetCommandInput => ({
  ...shared(request),
  ...templateOf(request.template),
  Parameters: parametersOf(request.parameters),
  ...tagsOf(request.tags),
  Capabilities: ['CAPABILITY_IAM'],
  PermissionModel: 'SERVICE_MANAGED',
  AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
});

const preferences = ({ concurrency, failureTolerance }: StackSetRequest) =>
  ({
    RegionConcurrencyType: 'PARALLEL',
    MaxConcurrentCount: concurrency,
    FailureToleranceCount: failureTolerance,
  }) as const;

/** StackSets as seen from one region, which is where the set itself lives. */
export function stackSets(options: ClientOptions): StackSets {
  const client = new CloudFormationClient(options);
  /** Tags of an update are all that the set has from then on; without any, those that it has stay. */
  const allTags = async (request: StackSetRequest, abortSignal: AbortSignal) => {
    if (Object.keys(request.tags).length === 0) return {};
    const { StackSet } = await translated(client.send(new DescribeStackSetCommand(shared(request)), { abortSignal }));
    const before = Object.fromEntries((StackSet?.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
    return tagsOf({ ...before, ...request.tags });
  };
  return {
    async exists(which, abortSignal) {
      try {
        await client.send(new DescribeStackSetCommand(shared(which)), { abortSignal });
        return true;
      } catch (error) {
        const failure = awsFailure(error);
        if (failure.code === 'NotFound') return false;
        throw failure;
      }
    },
    create: async (request, abortSignal) => {
      await translated(client.send(new CreateStackSetCommand(content(request)), { abortSignal }));
    },
    async update(request, abortSignal) {
      const command = new UpdateStackSetCommand({
        ...content(request),
        ...(await allTags(request, abortSignal)),
        OperationPreferences: preferences(request),
      });
      return (await translated(client.send(command, { abortSignal }))).OperationId ?? '';
    },
    async deploy(request, abortSignal) {
      const command = new CreateStackInstancesCommand({
        ...shared(request),
        DeploymentTargets: { OrganizationalUnitIds: [...request.organizationalUnits] },
        Regions: [...request.regions],
        OperationPreferences: preferences(request),
      });
      return (await translated(client.send(command, { abortSignal }))).OperationId ?? '';
    },
    async hasInstances(which, abortSignal) {
      const { Summaries } = await translated(
        client.send(new ListStackInstancesCommand(shared(which)), { abortSignal }),
      );
      return (Summaries ?? []).length > 0;
    },
    async status(which, OperationId, abortSignal) {
      const command = new DescribeStackSetOperationCommand({ ...shared(which), OperationId });
      const { StackSetOperation } = await translated(client.send(command, { abortSignal }));
      return { status: StackSetOperation?.Status ?? '', reason: StackSetOperation?.StatusReason ?? null };
    },
    async results(which, OperationId, abortSignal) {
      const rows: StackSetResult[] = [];
      let NextToken: string | undefined;
      do {
        const command = new ListStackSetOperationResultsCommand({ ...shared(which), OperationId, NextToken });
        const page = await translated(client.send(command, { abortSignal }));
        for (const { Account = '', Region = '', Status = '', StatusReason } of page.Summaries ?? [])
          rows.push({ account: Account, region: Region, status: Status, reason: StatusReason ?? null });
        NextToken = page.NextToken;
      } while (NextToken !== undefined);
      return rows;
    },
  };
}
