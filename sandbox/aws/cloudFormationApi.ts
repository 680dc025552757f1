import { randomUUID } from 'node:crypto';
import type { Operation } from '../http/operation';
import type { World } from '../world/world';
import { AwsError, validationError } from './protocol/awsError';
import { callerOf, type Caller } from './protocol/caller';
import type { Stack } from './stacks/stack';
import { stackSetActions } from './stackSets/stackSetActions';
import { isNoEcho } from './template/template';
import { element, elements, members, xmlDocument } from './protocol/xml';
import { capabilitiesOf } from './cloudformation/capabilitiesOf';
import type { Action } from './cloudformation/action';
import { changeSetActions } from './cloudformation/changeSetActions';
import { createStack } from './cloudformation/createStack';
import { deleteStack } from './cloudformation/deleteStack';
import { stackElement, stackEventElement, stackSummaryElement } from './cloudformation/stackElements';
import { updateTerminationProtection } from './cloudformation/updateTerminationProtection';
import { describeStackResources } from './cloudformation/describeStackResources';
import { findStack, stacksOf } from './cloudformation/findStack';
import { readTemplate } from './cloudformation/prepareStack';
import { readStackRequest, readTemplateSource, texts } from './cloudformation/queryForm';

const namespace = 'http://cloudformation.amazonaws.com/doc/2010-05-15/';

/** Events in one page; AWS documents no number, and clients have to page. */
const eventsPerPage = 100;

const actions: Readonly<Record<string, Action>> = {
  CreateStack: (world, caller, form) => [element('StackId', createStack(world, caller, readStackRequest(form)).id)],
  DescribeStacks: (world, caller, form) => {
    const name = form.get('StackName');
    const live = stacksOf(world, caller).filter(({ status }) => status !== 'DELETE_COMPLETE');
    return [members('Stacks', (name === null ? live : [mustFind(world, caller, name)]).map(stackElement))];
  },
  DescribeStackEvents: (world, caller, form) => {
    const stack = mustFind(world, caller, form.get('StackName') ?? '');
    const newestFirst = [...stack.events.keys()].reverse();
    const begin = Number(form.get('NextToken') ?? '0');
    const end = begin + eventsPerPage;
    const page = newestFirst.slice(begin, end).map((index) => stackEventElement(stack, index));
    return [members('StackEvents', page), ...(end < newestFirst.length ? [element('NextToken', String(end))] : [])];
  },
  DescribeStackResources: describeStackResources,
  DeleteStack: (world, caller, form) => {
    deleteStack(world, caller, form.get('StackName') ?? '');
    return null;
  },
  ListStacks: (world, caller, form) => {
    const wanted = texts(form, 'StackStatusFilter');
    const found = stacksOf(world, caller).filter(({ status }) => wanted.length === 0 || wanted.includes(status));
    return [members('StackSummaries', found.map(stackSummaryElement))];
  },
  UpdateTerminationProtection: updateTerminationProtection,
  ...changeSetActions,
  ...stackSetActions,
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

function mustFind(world: World, caller: Caller, nameOrId: string): Stack {
  const stack = findStack(world, caller, nameOrId);
  if (!stack) throw validationError(`Stack with id ${nameOrId} does not exist`);
  return stack;
}

const optional = (name: string, value: string | null): string[] => (value === null ? [] : [element(name, value)]);

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
