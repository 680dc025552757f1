import { AwsError, validationError } from '../protocol/awsError';
import type { Action } from '../cloudformation/action';
import { readParameterList, readTemplateSource, texts } from '../cloudformation/queryForm';
import { element, elements, members } from '../protocol/xml';
import type { StackSet, StackSetOperation } from './stackSet';
import { createInstances, createStackSet, findStackSet, resultOf, statusOf, updateStackSet } from './stackSets';

const named = (form: URLSearchParams) => form.get('StackSetName') ?? '';
const tolerance = (form: URLSearchParams) => Number(form.get('OperationPreferences.FailureToleranceCount') ?? '0');

function readContent(form: URLSearchParams): StackSet['content'] {
  if (form.get('PermissionModel') !== 'SERVICE_MANAGED')
    throw new AwsError('SandboxNotSupported', 'The sandbox supports PermissionModel SERVICE_MANAGED only', 501);
  return {
    template: readTemplateSource(form),
    parameters: readParameterList(form),
    capabilities: texts(form, 'Capabilities'),
  };
}

function operationOf(set: StackSet, form: URLSearchParams): StackSetOperation {
  const id = form.get('OperationId') ?? '';
  const found = set.operations.get(id);
  if (!found) throw new AwsError('OperationNotFoundException', `Operation ${id} not found`, 404);
  return found;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs.html */
export const stackSetActions: Readonly<Record<string, Action>> = {
  CreateStackSet: (world, caller, form) => {
    return [element('StackSetId', createStackSet(world, caller, named(form), readContent(form)).id)];
  },
  UpdateStackSet: (world, caller, form) => {
    const set = findStackSet(world, caller, named(form));
    return [element('OperationId', updateStackSet(world, set, readContent(form), tolerance(form)).id)];
  },
  DescribeStackSet: (world, caller, form) => {
    const { id, name } = findStackSet(world, caller, named(form));
    const fields = { StackSetName: name, StackSetId: id, Status: 'ACTIVE', PermissionModel: 'SERVICE_MANAGED' };
    return [
      elements(
        'StackSet',
        Object.entries(fields).map(([key, value]) => element(key, value)),
      ),
    ];
  },
  CreateStackInstances: (world, caller, form) => {
    const set = findStackSet(world, caller, named(form));
    const units = texts(form, 'DeploymentTargets.OrganizationalUnitIds');
    const regions = texts(form, 'Regions');
    if (units.length === 0 || regions.length === 0) throw validationError('DeploymentTargets and Regions are required');
    return [
      element('OperationId', createInstances(world, set, { units, regions, failureTolerance: tolerance(form) }).id),
    ];
  },
  ListStackInstances: (world, caller, form) => {
    const { instances, operations } = findStackSet(world, caller, named(form));
    const results = [...operations.values()].flatMap((operation) => operation.results);
    const rows = instances.map(({ account, region, organizationalUnit, stackId }) => {
      const latest = results.findLast((one) => one.account === account && one.region === region);
      const { status, reason } = latest ? resultOf(world, latest) : { status: 'PENDING', reason: '' };
      return [
        element('Account', account),
        element('Region', region),
        element('OrganizationalUnitId', organizationalUnit),
        element('StackId', stackId ?? ''),
        element('Status', status === 'SUCCEEDED' ? 'CURRENT' : 'OUTDATED'),
        elements('StackInstanceStatus', [element('DetailedStatus', status)]),
        ...(reason === '' ? [] : [element('StatusReason', reason)]),
      ].join('');
    });
    return [members('Summaries', rows)];
  },
  DescribeStackSetOperation: (world, caller, form) => {
    const operation = operationOf(findStackSet(world, caller, named(form)), form);
    const fields = [element('OperationId', operation.id), element('Status', statusOf(world, operation))];
    return [elements('StackSetOperation', fields)];
  },
  ListStackSetOperationResults: (world, caller, form) => {
    const { results } = operationOf(findStackSet(world, caller, named(form)), form);
    const rows = results.map((result) => {
      const { status, reason } = resultOf(world, result);
      const why = reason === '' ? [] : [element('StatusReason', reason)];
      return [
        element('Account', result.account),
        element('Region', result.region),
        element('Status', status),
        ...why,
      ].join('');
    });
    return [members('Summaries', rows)];
  },
};
