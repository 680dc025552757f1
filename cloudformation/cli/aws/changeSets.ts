import {
  CloudFormationClient,
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  ExecuteChangeSetCommand,
  type ResourceChange,
} from '@aws-sdk/client-cloudformation';
import { appendTo } from '../../../domain/model/manyValues';
import type { PlannedChange } from '../../../domain/onboarding/changes/plannedChange';
import type { ClientOptions } from './clientOptions';
import { parametersOf, tagsOf, templateOf, type Parameters, type Tags, type TemplateSource } from './stackInput';
import { translated } from './translated';

export interface ChangeSetRequest {
  stackName: string;
  name: string;
  kind: 'CREATE' | 'UPDATE';
  template: TemplateSource;
  parameters: Parameters;
  /** All that the stack shall have. */
  tags: Tags;
  /** Role that CloudFormation acts as; null keeps the one of the stack, or acts as the caller. */
  roleArn: string | null;
}

export interface ChangeSetFacts {
  status: string;
  reason: string | null;
  changes: PlannedChange[];
}

/** Change sets of one account and region; a change set is named by its ARN. */
export interface ChangeSets {
  create(request: ChangeSetRequest, signal: AbortSignal): Promise<{ id: string; stackId: string }>;
  describe(id: string, signal: AbortSignal): Promise<ChangeSetFacts>;
  execute(id: string, signal: AbortSignal): Promise<void>;
  remove(id: string, signal: AbortSignal): Promise<void>;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html and its neighbors */
export function changeSets(options: ClientOptions): ChangeSets {
  const client = new CloudFormationClient(options);
  return {
    async create({ stackName, name, kind, template, parameters, tags, roleArn }, abortSignal) {
      const command = new CreateChangeSetCommand({
        StackName: stackName,
        ChangeSetName: name,
        ChangeSetType: kind,
        Capabilities: ['CAPABILITY_IAM'],
        ...templateOf(template),
        Parameters: parametersOf(parameters),
        ...tagsOf(tags),
        ...(roleArn === null ? {} : { RoleARN: roleArn }),
      });
      const { Id = '', StackId = '' } = await translated(client.send(command, { abortSignal }));
      return { id: Id, stackId: StackId };
    },
    async describe(id, abortSignal) {
      const changes: PlannedChange[] = [];
      let NextToken: string | undefined;
      for (;;) {
        const command = new DescribeChangeSetCommand({ ChangeSetName: id, NextToken });
        const page = await translated(client.send(command, { abortSignal }));
        appendTo(
          changes,
          (page.Changes ?? []).flatMap(({ ResourceChange: one }) => (one ? [changeOf(one)] : [])),
        );
        NextToken = page.NextToken;
        if (NextToken === undefined) return { status: page.Status ?? '', reason: page.StatusReason ?? null, changes };
      }
    },
    execute: async (id, abortSignal) => {
      await translated(client.send(new ExecuteChangeSetCommand({ ChangeSetName: id }), { abortSignal }));
    },
    remove: async (id, abortSignal) => {
      await translated(client.send(new DeleteChangeSetCommand({ ChangeSetName: id }), { abortSignal }));
    },
  };
}

function changeOf(change: ResourceChange): PlannedChange {
  const targets = (change.Details ?? []).map(({ Target }) => Target?.Name ?? Target?.Attribute ?? '');
  return {
    action: change.Action ?? 'Modify',
    logicalId: change.LogicalResourceId ?? '',
    type: change.ResourceType ?? '',
    replacement: change.Replacement ?? 'False',
    properties: [...new Set(targets.filter((name) => name !== ''))].sort(),
  };
}
