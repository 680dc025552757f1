import { randomUUID } from 'node:crypto';
import type { Operation } from '../../operation';
import type { World } from '../../world/world';
import { AwsError, validationError } from '../awsError';
import { callerOf, type Caller } from '../caller';
import type { Stack } from '../stack';
import { isNoEcho } from '../template/template';
import { element, elements, members, xmlDocument } from '../xml';
import { capabilitiesOf } from './capabilitiesOf';
import { createStack, readTemplate, type CreateStackRequest } from './createStack';
import { deleteStack } from './deleteStack';
import { findStack, stacksOf } from './findStack';

const namespace = 'http://cloudformation.amazonaws.com/doc/2010-05-15/';

/** An action answers the elements of its result, or null when it has none. */
type Action = (world: World, caller: Caller, form: URLSearchParams) => string[] | null;

const actions: Record<string, Action> = {
  CreateStack: (world, caller, form) => [element('StackId', createStack(world, caller, readRequest(form)).id)],
  DescribeStacks: (world, caller, form) => {
    const name = form.get('StackName');
    const live = stacksOf(world, caller).filter(({ status }) => status !== 'DELETE_COMPLETE');
    return [members('Stacks', (name === null ? live : [mustFind(world, caller, name)]).map(stackElement))];
  },
  DescribeStackEvents: (world, caller, form) => {
    const stack = mustFind(world, caller, form.get('StackName') ?? '');
    return [
      members(
        'StackEvents',
        [...stack.events.keys()].reverse().map((index) => eventElement(stack, index)),
      ),
    ];
  },
  DeleteStack: (world, caller, form) => {
    deleteStack(world, caller, form.get('StackName') ?? '');
    return null;
  },
  GetTemplateSummary: (world, _caller, form) => templateElements(world, form, true),
  ValidateTemplate: (world, _caller, form) => templateElements(world, form, false),
};

/** The Query protocol: a form in, XML out. https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Operations.html */
export const cloudFormation: Operation = (world) => (call) => {
  const form = new URLSearchParams(new TextDecoder().decode(call.raw));
  const name = form.get('Action') ?? '';
  const metadata = elements('ResponseMetadata', [element('RequestId', randomUUID())]);
  try {
    const caller = callerOf(call);
    const action = actions[name];
    if (!action) throw new AwsError('SandboxNotSupported', `The sandbox does not support the action ${name}`, 501);
    const result = action(world, caller, form);
    const parts = [...(result ? [elements(`${name}Result`, result)] : []), metadata];
    return xmlDocument(200, elements(`${name}Response`, parts, namespace));
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const details = [element('Type', 'Sender'), element('Code', error.code), element('Message', error.message)];
    return xmlDocument(error.status, elements('ErrorResponse', [elements('Error', details), metadata], namespace));
  }
};

function readRequest(form: URLSearchParams): CreateStackRequest {
  const parameters = list(form, 'Parameters', '.ParameterKey').map(({ prefix, value }) => {
    return [value, form.get(`${prefix}.ParameterValue`) ?? ''] as const;
  });
  return {
    stackName: form.get('StackName') ?? '',
    template: readTemplateSource(form),
    parameters: Object.fromEntries(parameters),
    capabilities: list(form, 'Capabilities', '').map(({ value }) => value),
  };
}

function readTemplateSource(form: URLSearchParams): CreateStackRequest['template'] {
  const url = form.get('TemplateURL');
  const body = form.get('TemplateBody');
  if (url !== null && body === null) return { url };
  if (body !== null && url === null) return { body };
  throw validationError('Either Template URL or Template Body must be specified.');
}

/** `<name>.member.1<field>`, `<name>.member.2<field>`, … */
function list(form: URLSearchParams, name: string, field: string): { prefix: string; value: string }[] {
  const items: { prefix: string; value: string }[] = [];
  for (let index = 1; ; index += 1) {
    const prefix = `${name}.member.${index}`;
    const value = form.get(`${prefix}${field}`);
    if (value === null) return items;
    items.push({ prefix, value });
  }
}

function mustFind(world: World, caller: Caller, nameOrId: string): Stack {
  const stack = findStack(world, caller, nameOrId);
  if (!stack) throw validationError(`Stack with id ${nameOrId} does not exist`);
  return stack;
}

const time = (milliseconds: number): string => new Date(milliseconds).toISOString();
const optional = (name: string, value: string | null): string[] => (value === null ? [] : [element(name, value)]);

function stackElement(stack: Stack): string {
  const parameters = stack.parameters.map(({ key, value }) =>
    [element('ParameterKey', key), element('ParameterValue', value)].join(''),
  );
  const outputs = stack.outputs.map(({ key, value, description }) =>
    [element('OutputKey', key), element('OutputValue', value), element('Description', description)].join(''),
  );
  return [
    element('StackId', stack.id),
    element('StackName', stack.name),
    element('Description', stack.description),
    members('Parameters', parameters),
    element('CreationTime', time(stack.created)),
    element('StackStatus', stack.status),
    ...optional('StackStatusReason', stack.statusReason),
    members('Capabilities', stack.capabilities),
    ...(stack.status === 'CREATE_COMPLETE' ? [members('Outputs', outputs)] : []),
  ].join('');
}

function eventElement(stack: Stack, index: number): string {
  const event = stack.events[index];
  if (!event) return '';
  return [
    element('StackId', stack.id),
    element('EventId', `${event.logicalId}-${event.status}-${index}`),
    element('StackName', stack.name),
    element('LogicalResourceId', event.logicalId),
    element('PhysicalResourceId', event.physicalId),
    element('ResourceType', event.resourceType),
    element('Timestamp', time(event.at)),
    element('ResourceStatus', event.status),
    ...optional('ResourceStatusReason', event.reason),
  ].join('');
}

function templateElements(world: World, form: URLSearchParams, withTypes: boolean): string[] {
  const template = readTemplate(world, readTemplateSource(form));
  const parameters = Object.entries(template.Parameters).map(([name, parameter]) => {
    const fallback = parameter.Default === undefined ? null : String(parameter.Default);
    return [
      element('ParameterKey', name),
      ...optional('DefaultValue', fallback),
      ...(withTypes ? [element('ParameterType', parameter.Type)] : []),
      element('NoEcho', String(isNoEcho(parameter))),
      ...optional('Description', parameter.Description ?? null),
    ].join('');
  });
  const { needed, types } = capabilitiesOf(template);
  const reason = needed && `The following resource(s) require capabilities: [${types.join(', ')}]`;
  return [
    members('Parameters', parameters),
    ...optional('Description', template.Description ?? null),
    members('Capabilities', needed ? [needed] : []),
    ...optional('CapabilitiesReason', reason),
  ];
}
