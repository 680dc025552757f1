import type { Target } from '../../../domain/model/cluster';

type EntityTarget = Target & { entityId: string };

/** A target with everything ordinary; say what matters. */
export function someTarget(change?: Partial<EntityTarget>): EntityTarget;
export function someTarget(change: Partial<Target>): Target;
export function someTarget(change: Partial<Target> = {}): Target {
  return {
    entityId: 'CUSTOM_DEVICE-E360A9250EEF25BC',
    cluster: 'prod',
    accountId: '123456789012',
    region: 'eu-west-1',
    capacity: 'ec2',
    ...change,
  };
}

/** The same as an environment without entity ids knows it. */
export const withoutEntity = (target: Target = someTarget()): Target => ({ ...target, entityId: null });

/** The n-th of many targets. */
export function nthTarget(n: number): EntityTarget {
  const entityId = `CUSTOM_DEVICE-${n.toString(16).toUpperCase().padStart(16, '0')}`;
  return someTarget({ entityId, cluster: `cluster-${n}` });
}
