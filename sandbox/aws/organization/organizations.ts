import { AwsError } from '../protocol/awsError';
import type { Caller } from '../protocol/caller';
import { text } from '../protocol/fields';
import { jsonApi, type JsonAction } from '../protocol/jsonApi';
import type { World } from '../../world/world';
import { accountsOf, hasUnit, managementOf, organizationShelf, rootId } from './organization';

const organizationId = 'o-sandbox1234';
const stackSets = 'member.org.stacksets.cloudformation.amazonaws.com';

const arnOf = (world: World, { accountId }: Caller, what: string) =>
  `arn:aws:organizations::${managementOf(world, accountId)}:${what}`;

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html: any account of it may ask. */
const describeOrganization: JsonAction = (world, caller) => {
  checkInUse(world);
  const id = managementOf(world, caller.accountId);
  return {
    Organization: {
      Id: organizationId,
      Arn: arnOf(world, caller, `organization/${organizationId}`),
      FeatureSet: 'ALL',
      MasterAccountId: id,
      MasterAccountArn: arnOf(world, caller, `account/${organizationId}/${id}`),
      MasterAccountEmail: 'management@example.com',
    },
  };
};

const listRoots: JsonAction = (world, caller) => ({
  Roots: [{ Id: rootId, Name: 'Root', Arn: arnOf(world, caller, `root/${organizationId}/${rootId}`), PolicyTypes: [] }],
});

const describeUnit: JsonAction = (world, caller, { OrganizationalUnitId }) => {
  const Id = text(OrganizationalUnitId);
  if (!/^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/.test(Id))
    throw new AwsError('InvalidInputException', 'You specified an invalid value.');
  if (!hasUnit(Id))
    throw new AwsError(
      'OrganizationalUnitNotFoundException',
      "You specified an organizational unit that doesn't exist.",
    );
  return { OrganizationalUnit: { Id, Name: Id, Arn: arnOf(world, caller, `ou/${organizationId}/${Id}`) } };
};

const accountRows = (world: World, caller: Caller, ids: readonly string[]) => ({
  Accounts: ids.map((Id) => ({
    Id,
    Name: `account-${Id}`,
    Arn: arnOf(world, caller, `account/${organizationId}/${Id}`),
    Email: `${Id}@example.com`,
    State: 'ACTIVE',
    Status: 'ACTIVE',
  })),
});

const listAccountsForParent: JsonAction = (world, caller, { ParentId }) => {
  const id = text(ParentId);
  if (!hasUnit(id)) throw new AwsError('ParentNotFoundException', "We can't find a root or OU with the ParentId.");
  return accountRows(world, caller, accountsOf(world, id));
};

/** Those of the root and of units that somebody named before. */
const listAccounts: JsonAction = (world, caller) => {
  const named = [...accountsOf(world, rootId), ...world.shelf(organizationShelf).accounts.values()].flat();
  return accountRows(world, caller, [...new Set([managementOf(world, caller.accountId), ...named])]);
};

const listUnits: JsonAction = (world, caller, { ParentId }) => {
  const id = text(ParentId);
  if (!hasUnit(id)) throw new AwsError('ParentNotFoundException', "We can't find a root or OU with the ParentId.");
  const known = id === rootId ? [...world.shelf(organizationShelf).accounts.keys()] : [];
  return {
    OrganizationalUnits: known
      .filter((unit) => unit !== rootId)
      .map((Id) => ({ Id, Name: Id, Arn: arnOf(world, caller, `ou/${organizationId}/${Id}`) })),
  };
};

const listDelegated: JsonAction = (world, caller, { ServicePrincipal }) => {
  const { delegated } = world.shelf(organizationShelf);
  const isOther = ServicePrincipal !== undefined && ServicePrincipal !== stackSets;
  const { Accounts } = accountRows(world, caller, isOther ? [] : [...delegated]);
  return { DelegatedAdministrators: Accounts };
};

/** What only the management account and delegated administrators may ask. */
const guarded =
  (action: JsonAction): JsonAction =>
  (world, caller, input) => {
    checkInUse(world);
    const { delegated } = world.shelf(organizationShelf);
    if (caller.accountId !== managementOf(world, caller.accountId) && !delegated.has(caller.accountId))
      throw new AwsError('AccessDeniedException', "You don't have permissions to access this resource.");
    return action(world, caller, input);
  };

function checkInUse(world: World): void {
  if (!world.shelf(organizationShelf).isInUse)
    throw new AwsError('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.');
}

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html */
export const organizations = jsonApi({
  target: 'AWSOrganizationsV20161128',
  version: '1.1',
  actions: {
    DescribeOrganization: describeOrganization,
    DescribeOrganizationalUnit: guarded(describeUnit),
    ListAccounts: guarded(listAccounts),
    ListAccountsForParent: guarded(listAccountsForParent),
    ListDelegatedAdministrators: guarded(listDelegated),
    ListOrganizationalUnitsForParent: guarded(listUnits),
    ListRoots: guarded(listRoots),
  },
});
