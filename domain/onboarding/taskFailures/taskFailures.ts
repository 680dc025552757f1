import type { Found, KnownFailure } from '../failureWords/knownFailure';
import { accessKinds } from './taskAccess';
import { endKinds } from './taskEnd';
import type { TaskKind } from './taskKind';
import { placementKinds } from './taskPlacement';
import { startKinds } from './taskStart';

/** Words that only ECS says, of tasks that stopped and of services whose tasks do not come up. */
const ofTasks =
  /\b(?:CannotPull(?:ECR)?(?:Container|ImageManifest)Error|Cannot(?:Start|Stop|Inspect|Create)ContainerError|CannotCreateVolumeError|ContainerRuntime(?:Timeout)?Error|DockerTimeoutError|ResourceInitializationError|TaskFailedToStart|EssentialContainerExited|SpotInterruption(?:Error)?|ServiceSchedulerInitiated)\b|OutOfMemory\w*: container killed|essential container in task exited|task failed (?:ELB|container) health checks|\bunable to (?:place (?:a )?tasks?\b|consistently start tasks|reach steady state|stop or start tasks)|ECS deployment circuit breaker|ECS was unable to assume|Spot Task was interrupted|Scaling activity initiated by \(deployment|Host EC2 \(instance|is (?:unhealthy|not healthy) in \(?(?:target-group|elb)|deployment failed: tasks failed to start|\(?service \S{1,255} operations are being throttled|failed to register targets in \(target-group|ECS can no longer maintain your service|waiting for Amazon ECS Agent|ServicesStable failed|could not launch \S+ tasks for deployment/i;

/** Whether ECS speaks of its tasks. */
export const isOfTasks = (text: string): boolean => ofTasks.test(text);

const kinds: readonly TaskKind[] = [...accessKinds, ...startKinds, ...placementKinds, ...endKinds];

const kindOf = ({ reason }: Found): TaskKind | undefined => kinds.find(({ said }) => said.test(reason));

/**
 * Failures of the tasks that the pipeline only measures: told as what they are, beside the pipeline, with whose move it is. What AWS's
 * API says of a call that came from elsewhere is not theirs.
 */
export const taskFailures: readonly KnownFailure[] = [...new Set(kinds.map(({ code }) => code))].map((code) => ({
  code,
  rank: 'quoting',
  only: (found) => isOfTasks(found.reason) && kindOf(found)?.code === code,
  explain: (found) => {
    const { cause, fix, whose } = kindOf(found)?.explain(found) ?? { cause: '', fix: '', whose: 'user' };
    return { cause: `This is about a task of an ECS service, not the pipeline to Dynatrace: ${cause}`, fix, whose };
  },
}));
