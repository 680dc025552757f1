import { validationError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import type { World } from '../../world/world';
import { hasUnit, managementOf, organizationShelf } from '../organization/organization';

/**
 * Who may work with service-managed stack sets, and on what. The wordings are known from use.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-delegated-admin.html
 * @throws AwsError ValidationError
 */
export function checkOrganization(world: World, { accountId }: Caller, form: URLSearchParams): void {
  const { isInUse, hasTrustedAccess, delegated } = world.shelf(organizationShelf);
  if (form.get('CallAs') === 'DELEGATED_ADMIN') {
    if (!delegated.has(accountId)) throw validationError('Account used is not a delegated administrator');
  } else if (!isInUse || managementOf(world, accountId) !== accountId)
    throw validationError(
      'You must be the management account or delegated admin account of an organization before operating a SERVICE_MANAGED stack set',
    );
  if (!hasTrustedAccess)
    throw validationError('You must enable organizations access to operate a service managed stack set');
}

/** @throws AwsError ValidationError */
export function checkUnits(units: readonly string[]): void {
  const unknown = units.find((unit) => !hasUnit(unit));
  if (unknown !== undefined) throw validationError(`Organizational unit ${unknown} does not exist`);
}
