import type { SavePolicyPayload, SavePolicyValue } from '../../../domain/contract/policies/savePolicy';
import { Failure } from '../../../domain/failure';
import type { Policy } from '../../../domain/model/policy';
import { differingFields } from '../../../domain/policies/differingFields';
import { knownPolicies, type KnownPolicies } from '../../../domain/policies/knownPolicies';
import { furthestOrder, orderBetween } from '../../../domain/policies/orderBetween';
import { readPolicy, type GivenPolicy } from '../../../domain/policies/readPolicy';
import { mostPolicies, storedPolicy } from '../../../domain/policies/storedPolicy';
import { idForTitle } from '../../../domain/slo/saved/savedTemplate';
import type { AppSettings } from '../../platform/appSettings';
import { asFailure } from '../storedSlos/knownSlos';
import { goneFailure, policyConflict } from './policyConflict';
import { readPolicies, type PolicyParts } from './policyStore';

/**
 * Creates a policy, or replaces the version that was read.
 * @throws Failure `InvalidInput` naming the field, `Conflict` saying what somebody changed since, `NotFound` where it was deleted since
 */
export const savePolicy =
  (parts: PolicyParts) =>
  async (payload: SavePolicyPayload): Promise<SavePolicyValue> => {
    const given = readPolicy(payload.policy, 'policy');
    const rows = await parts.policies.all();
    const known = knownPolicies(rows);
    const version = payload.version ?? ownVersion(payload.policy);
    const saved = await saveOne(parts.policies, known, given, version);
    return { ...(await readPolicies(parts)), saved };
  };

const ownVersion = ({ version }: SavePolicyPayload['policy']): string | null =>
  typeof version === 'string' && version !== '' ? version : null;

async function saveOne(
  store: AppSettings,
  known: KnownPolicies,
  given: GivenPolicy,
  version: string | null,
): Promise<string> {
  const current = known.policies.find(({ id }) => id === given.id);
  const bad = known.bad.find(({ id }) => id === given.id);
  if (given.id !== null && current === undefined && bad === undefined) {
    if (version !== null) throw goneFailure(given.id);
    return created(store, known, given);
  }
  if (given.id === null) return created(store, known, given);
  const policy: Policy = { ...given, id: given.id, order: given.order ?? current?.order ?? lastOrder(known) };
  if (version === null) throw current ? withoutVersion(policy) : goneFailure(given.id);
  const objectId = current?.objectId ?? given.id;
  await updated(store, { objectId, version }, policy);
  return policy.id;
}

/** Where the answer to a creation got lost, the second try finds what the first one made; two alike are of no use anyway. */
async function created(store: AppSettings, known: KnownPolicies, given: GivenPolicy): Promise<string> {
  const taken = new Set([...known.policies, ...known.bad].map(({ id }) => id));
  const same = given.id === null ? known.policies.find((one) => isSame(one, given)) : undefined;
  if (same) return same.id;
  if (taken.size >= mostPolicies) throw tooMany();
  const id = given.id ?? idForTitle(given.name, taken);
  await store.create(storedPolicy({ ...given, id, order: given.order ?? lastOrder(known) }));
  return id;
}

const isSame = (one: Policy, given: GivenPolicy): boolean =>
  differingFields(one, { ...given, order: given.order ?? one.order }).length === 0;

/** A write whose answer got lost is tried again and then meets its own version: what is as wanted was saved. */
async function updated(store: AppSettings, at: { objectId: string; version: string }, policy: Policy): Promise<void> {
  try {
    await store.update(at.objectId, at.version, storedPolicy(policy));
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code === 'NotFound') throw goneFailure(policy.id);
    if (failure.code !== 'Conflict') throw failure;
    const rows = await store.all();
    const theirs = knownPolicies(rows).policies.find(({ objectId }) => objectId === at.objectId);
    if (theirs === undefined) throw failure;
    if (differingFields(theirs, policy).length === 0) return;
    throw policyConflict(
      theirs,
      policy,
      rows.find(({ objectId }) => objectId === at.objectId),
    );
  }
}

const lastOrder = ({ policies }: KnownPolicies): number =>
  orderBetween(
    policies.map(({ order }) => order),
    policies.length,
  ) ?? furthestOrder;

const withoutVersion = ({ id }: Policy): Failure =>
  new Failure({
    code: 'InvalidInput',
    message: `version: is missing, and a policy ${id} exists`,
    whose: 'user',
    hint: 'Send the version that list-policies answered, so that nobody’s changes are lost.',
  });

const tooMany = (): Failure =>
  new Failure({
    code: 'InvalidInput',
    message: `policy: there are ${mostPolicies} policies already, as many as an environment takes`,
    whose: 'user',
    hint: 'Delete one that is not needed, or widen one.',
  });
