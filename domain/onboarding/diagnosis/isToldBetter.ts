import type { Told } from '../stackFailures/explainEvent';

/** Causes that only sum up what another message tells. */
const sums = /^ecs-(?:deployment|exited|health|replaced)$/;
const deployment = 'ecs-deployment';

/** Whether words outside events say less than another cause beside them: once more, as a heading, a warning or a bare code. */
export const isToldBetter = (one: Told, causes: readonly Told[]): boolean =>
  causes.some(
    (other) =>
      other !== one &&
      (isOfService(one, other) || isBareHook(one, other) || (one.event.isLoose === true && isRepeated(one, other))),
  );

/** Of ECS: that a deployment failed, where another message says why its tasks stop. */
const isOfService = (one: Told, other: Told): boolean =>
  other.code.startsWith('ecs-') &&
  ((one.code === deployment && other.code !== deployment) || (sums.test(one.code) && !sums.test(other.code)));

const isRepeated = (one: Told, other: Told): boolean =>
  (other.event.isLoose !== true && other.code === one.code) ||
  // The answer's status beside its words, which name what was denied.
  (one.code === 'denied' && other.code.startsWith('denied-')) ||
  // The heading of a tool whose detail is that it reached nobody.
  (one.code === 'tool-not-initialized' && other.code === 'unreachable') ||
  // A warning of the CDK, which tries on.
  (/proceeding anyway/i.test(one.event.reason ?? '') && !/proceeding anyway/i.test(other.event.reason ?? '')) ||
  // An error code alone on its line belongs to the message above it.
  (/^[\w.]+$/.test(one.event.reason?.trim() ?? '') && !/^[\w.]+$/.test(other.event.reason?.trim() ?? ''));

/** `The following hook(s) failed: [NAME]`, of a resource of which the hook itself said why. A list of several hooks says more. */
const isBareHook = (one: Told, other: Told): boolean =>
  one.code === 'hook' &&
  other.code === 'hook' &&
  one.event.logicalId === other.event.logicalId &&
  !one.cause.includes('“') &&
  other.cause.includes('“') &&
  !/\[[^\]]*,/.test(one.event.reason ?? '');
