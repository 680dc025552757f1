import { AwsError, validationError } from '../protocol/awsError';
import type { Action } from '../cloudformation/action';
import { readTemplate } from '../cloudformation/prepareStack';
import { readParameterList, readTags, readTemplateSource, texts } from '../cloudformation/queryForm';
import { element, elements, members } from '../protocol/xml';
import { checkOrganization, checkUnits } from './checkOrganization';
import { organizationShelf } from '../organization/organization';
import type { StackSet, StackSetOperation } from './stackSet';
import { deleteInstances, deleteStackSet } from './deleteInstances';
import { instanceElement, operationElement } from './stackSetElements';
import { resultOf } from './operationState';
import { createInstances, createStackSet, findStackSet, stackSetsOf, updateStackSet } from './stackSets';

const named = (form: URLSearchParams) => form.get('StackSetName') ?? '';
const tolerance = (form: URLSearchParams) => Number(form.get('OperationPreferences.FailureToleranceCount') ?? '0');

function readContent(form: URLSearchParams): StackSet['content'] {
  if (form.get('PermissionModel') !== 'SERVICE_MANAGED')
    throw new AwsError('SandboxNotSupported', 'The sandbox supports PermissionModel SERVICE_MANAGED only', 501);
  return {
    template: readTemplateSource(form),
    parameters: readParameterList(form),
    capabilities: texts(form, 'Capabilities'),
    tags: readTags(form) ?? new Map(),
    roleArn: null,
    isProtected: false,
  };
}

/** At most a hundred rows in one answer, which is what MaxResults may ask for at most. */
function pageOf(form: URLSearchParams): [begin: number, end: number] {
  const begin = Number(form.get('NextToken') ?? '0');
  return [begin, begin + Math.min(Number(form.get('MaxResults') ?? '100'), 100)];
}

function operationOf(set: StackSet, form: URLSearchParams): StackSetOperation {
  const id = form.get('OperationId') ?? '';
  const found = set.operations.get(id);
  if (!found) throw new AwsError('OperationNotFoundException', `Operation ${id} not found`, 404);
  return found;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs.html */
export const stackSetActions: Readonly<Record<string, Action>> = {
  DescribeOrganizationsAccess: (world, caller, form) => {
    const { hasTrustedAccess } = world.shelf(organizationShelf);
    if (hasTrustedAccess) checkOrganization(world, caller, form);
    return [element('Status', hasTrustedAccess ? 'ENABLED' : 'DISABLED')];
  },
  CreateStackSet: (world, caller, form) => {
    checkOrganization(world, caller, form);
    return [element('StackSetId', createStackSet(world, caller, named(form), readContent(form)).id)];
  },
  UpdateStackSet: (world, caller, form) => {
    const set = findStackSet(world, caller, named(form));
    // Without tags in the request those of the set stay; with some, they are all of them.
    const content = { ...readContent(form), tags: readTags(form) ?? set.content.tags };
    return [element('OperationId', updateStackSet(world, set, content, tolerance(form)).id)];
  },
  DescribeStackSet: (world, caller, form) => {
    const { id, name, instances, content } = findStackSet(world, caller, named(form));
    const { Description = '' } = readTemplate(world, content.template);
    const [units, regions] = [instances.map((one) => one.organizationalUnit), instances.map(({ region }) => region)];
    const fields = { StackSetName: name, StackSetId: id, Status: 'ACTIVE', PermissionModel: 'SERVICE_MANAGED' };
    return [
      elements('StackSet', [
        ...Object.entries({ ...fields, Description }).map(([key, value]) => element(key, value)),
        members(
          'Tags',
          [...content.tags].map(([key, value]) => [element('Key', key), element('Value', value)].join('')),
        ),
        members('OrganizationalUnitIds', [...new Set(units)]),
        members('Regions', [...new Set(regions)]),
      ]),
    ];
  },
  CreateStackInstances: (world, caller, form) => {
    const set = findStackSet(world, caller, named(form));
    const units = texts(form, 'DeploymentTargets.OrganizationalUnitIds');
    const regions = texts(form, 'Regions');
    if (units.length === 0 || regions.length === 0) throw validationError('DeploymentTargets and Regions are required');
    checkOrganization(world, caller, form);
    checkUnits(units);
    return [
      element('OperationId', createInstances(world, set, { units, regions, failureTolerance: tolerance(form) }).id),
    ];
  },
  DeleteStackInstances: (world, caller, form) => {
    const set = findStackSet(world, caller, named(form));
    const units = texts(form, 'DeploymentTargets.OrganizationalUnitIds');
    const regions = texts(form, 'Regions');
    if (form.get('RetainStacks') === null || regions.length === 0)
      throw validationError('Regions and RetainStacks are required');
    const retain = form.get('RetainStacks') === 'true';
    const { id } = deleteInstances(world, set, { units, regions, retain, failureTolerance: tolerance(form) });
    return [element('OperationId', id)];
  },
  DeleteStackSet: (world, caller, form) => {
    deleteStackSet(world, caller, findStackSet(world, caller, named(form)));
    return [];
  },
  ListStackSets: (world, caller) => {
    const rows = stackSetsOf(world, caller).map(({ id, name }) =>
      [
        element('StackSetName', name),
        element('StackSetId', id),
        element('Status', 'ACTIVE'),
        element('PermissionModel', 'SERVICE_MANAGED'),
      ].join(''),
    );
    return [members('Summaries', rows)];
  },
  ListStackInstances: (world, caller, form) => {
    const { instances } = findStackSet(world, caller, named(form));
    const [begin, end] = pageOf(form);
    return [
      members(
        'Summaries',
        instances.slice(begin, end).map((one) => instanceElement(world, one)),
      ),
      ...(end < instances.length ? [element('NextToken', String(end))] : []),
    ];
  },
  ListStackSetOperations: (world, caller, form) => {
    const { operations } = findStackSet(world, caller, named(form));
    const newestFirst = [...operations.values()].reverse();
    return [
      members(
        'Summaries',
        newestFirst.map((one) => operationElement(world, one)),
      ),
    ];
  },
  DescribeStackSetOperation: (world, caller, form) => {
    const operation = operationOf(findStackSet(world, caller, named(form)), form);
    return [elements('StackSetOperation', [operationElement(world, operation)])];
  },
  ListStackSetOperationResults: (world, caller, form) => {
    const { results } = operationOf(findStackSet(world, caller, named(form)), form);
    const [begin, end] = pageOf(form);
    const rows = results.slice(begin, end).map((result) => {
      const { status, reason } = resultOf(world, result);
      const why = reason === '' ? [] : [element('StatusReason', reason)];
      return [
        element('Account', result.account),
        element('Region', result.region),
        element('Status', status),
        ...why,
      ].join('');
    });
    return [members('Summaries', rows), ...(end < results.length ? [element('NextToken', String(end))] : [])];
  },
};
