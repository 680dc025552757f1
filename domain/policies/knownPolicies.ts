import { Failure } from '../failure';
import type { BadPolicy, KnownPolicy } from '../model/policy';
import { isRecord } from '../model/stored';
import { furthestOrder } from './orderBetween';
import { readStoredPolicy } from './storedPolicy';

/** A settings object of the schema. */
export interface PolicyObject {
  objectId: string;
  version: string;
  value: unknown;
}

export interface KnownPolicies {
  /** In their order. */
  policies: (KnownPolicy & { objectId: string })[];
  bad: BadPolicy[];
}

/** Policies out of settings objects, each by itself: one that somebody edited into nonsense does not take the others along. */
export function knownPolicies(objects: readonly PolicyObject[]): KnownPolicies {
  const found: KnownPolicies = { policies: [], bad: [] };
  const taken = new Set<string>();
  objects.forEach(({ objectId, version, value }) => {
    try {
      const policy = readStoredPolicy(value, objectId);
      // Of two with one id, as a copy made in Settings has, the second is called by its object.
      const id = taken.has(policy.id) ? objectId : policy.id;
      taken.add(id);
      found.policies.push({ ...policy, id, order: policy.order ?? furthestOrder, version, objectId });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const [field = 'value', ...rest] = error.message.split(': ');
      const name = isRecord(value) && typeof value['name'] === 'string' ? value['name'].slice(0, 100) : null;
      found.bad.push({ id: objectId, version, name, field, problem: rest.join(': '), fix: error.hint });
    }
  });
  found.policies.sort(inOrder);
  return found;
}

/** The same for everyone, where two have one number too. */
const inOrder = (a: KnownPolicy, b: KnownPolicy): number =>
  a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
