import { createHash } from 'node:crypto';
import { Shelf, type World } from '../../world/world';
import { AwsError } from '../protocol/awsError';

/** The organization that service-managed stack sets deploy to. */
export interface Organization {
  /** Accounts by root or organizational unit, where a test or seed names them. */
  accounts: Map<string, readonly string[]>;
  /** IAM actions that a service control policy denies, by account. */
  denied: Map<string, readonly string[]>;
  /** Null: whoever asks is the management account, since nobody made an organization. */
  managementAccountId: string | null;
  /** False: the account is in no organization. */
  isInUse: boolean;
  /** Trusted access of StackSets. */
  hasTrustedAccess: boolean;
  /** Delegated administrators of StackSets. */
  delegated: Set<string>;
}

/** Ids of organizational units have that of their root in them; there is one root. */
export const rootId = 'r-ab12';

export const hasUnit = (unit: string): boolean => unit === rootId || /^ou-ab12-[a-z0-9]{8,32}$/.test(unit);

export const managementOf = (world: World, accountId: string): string =>
  world.shelf(organizationShelf).managementAccountId ?? accountId;

export const organizationShelf = new Shelf<Organization>(() => ({
  accounts: new Map(),
  denied: new Map(),
  managementAccountId: null,
  isInUse: true,
  hasTrustedAccess: true,
  delegated: new Set(),
}));

/** A root has forty accounts, an organizational unit two; they are made from its id, since nobody made an organization. */
export function accountsOf(world: World, unit: string): readonly string[] {
  const { accounts, denied } = world.shelf(organizationShelf);
  const known = accounts.get(unit);
  if (known) return known;
  const isRoot = unit.startsWith('r-');
  const made = Array.from({ length: isRoot ? 40 : 2 }, (_, index) => inventedAccount(`${unit}${index + 1}`));
  accounts.set(unit, made);
  // As in every organization, one account is under a guardrail that nobody remembers.
  const last = made.at(-1);
  if (isRoot && last !== undefined) denied.set(last, ['firehose:CreateDeliveryStream']);
  return made;
}

const inventedAccount = (seed: string): string =>
  String(900_000_000_000 + (createHash('sha256').update(seed).digest().readUInt32BE() % 1e9));

/**
 * Refuses what a service control policy denies, in AWS's words.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function checkAllowed(world: World, accountId: string, action: string, resource: string): void {
  if (!world.shelf(organizationShelf).denied.get(accountId)?.includes(action)) return;
  throw new AwsError(
    'AccessDenied',
    `User: arn:aws:sts::${accountId}:assumed-role/stacksets-exec-sandbox/AWSCloudFormation is not authorized to perform: ${action} on resource: ${resource} with an explicit deny in a service control policy`,
    403,
  );
}
