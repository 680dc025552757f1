import type { World } from '../../world/world';
import { element, elements } from '../protocol/xml';
import { resultOf, statusOf } from './operationState';
import type { StackInstance, StackSetOperation } from './stackSet';

/**
 * `CURRENT` once the set's content has arrived, `OUTDATED` until then and when it failed.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackInstanceSummary.html
 */
export function instanceElement(world: World, instance: StackInstance): string {
  const { account, region, organizationalUnit, stackId } = instance;
  const { status, reason } = resultOf(world, instance.result);
  return [
    element('Account', account),
    element('Region', region),
    element('OrganizationalUnitId', organizationalUnit),
    element('StackId', stackId ?? ''),
    element('Status', status === 'SUCCEEDED' ? 'CURRENT' : 'OUTDATED'),
    ...(reason === '' ? [] : [element('StatusReason', reason)]),
    elements('StackInstanceStatus', [element('DetailedStatus', status)]),
  ].join('');
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackSetOperationSummary.html */
export const operationElement = (world: World, operation: StackSetOperation): string =>
  [
    element('OperationId', operation.id),
    element('Action', operation.action),
    element('Status', statusOf(world, operation)),
    element('CreationTimestamp', new Date(operation.created).toISOString()),
  ].join('');
