import { deliveryLagMs } from '../ecs/generatedHistory';
import type { Operation } from '../http/operation';
import { ingestPoint } from '../relay/ingestPoint';
import { Shelf, type World } from '../world/world';
import { inputError, readObject } from './inputError';
import { readPayload } from './readPayload';

const minuteMs = 60_000;

interface Place {
  accountId: string;
  region: string;
  name: string;
}

/** How to stop each cluster that was added, by its place. */
const addedShelf = new Shelf<Map<string, () => void>>(() => new Map());

/**
 * `POST`: a cluster with one service appears and sends its usage from now on, minute by minute, as a stream delivers it.
 * `DELETE`: it sends nothing any more.
 */
export const addCluster: Operation = (world) => (call) => {
  const place = readPlace(readPayload(call));
  const added = world.shelf(addedShelf);
  if (added.has(idOf(place))) throw inputError('name', 'is a cluster that was added before');
  // The minutes that the stream's lag would still hold back are those of the cluster's start.
  const first = Math.floor((world.clock.now() - deliveryLagMs) / minuteMs) * minuteMs;
  deliver(world, place, first);
  const stop = world.clock.every(minuteMs, first + minuteMs + deliveryLagMs, (at) =>
    deliver(world, place, Math.floor((at - deliveryLagMs) / minuteMs) * minuteMs),
  );
  added.set(idOf(place), stop);
  return { status: 204 };
};

export const stopCluster: Operation = (world) => (call) => {
  const place = readPlace(readPayload(call));
  const added = world.shelf(addedShelf);
  const stop = added.get(idOf(place));
  if (!stop) throw inputError('name', 'is no cluster that was added by this control');
  stop();
  added.delete(idOf(place));
  return { status: 204 };
};

const idOf = ({ accountId, region, name }: Place): string => `${accountId} ${region} ${name}`;

function readPlace(payload: unknown): Place {
  const { accountId, region, name } = readObject(payload);
  const text = (value: unknown, field: string, pattern: RegExp): string => {
    if (typeof value !== 'string' || !pattern.test(value)) throw inputError(field, `must match ${pattern.source}`);
    return value;
  };
  return {
    accountId: text(accountId, 'accountId', /^\d{12}$/),
    region: text(region, 'region', /^[a-z]{2}(-[a-z]+)+-\d$/),
    name: text(name, 'name', /^[\w-]{1,255}$/),
  };
}

/** The cluster itself, and its one service. */
const services: readonly Record<string, string>[] = [{}, { ServiceName: 'api' }];

/** CPU and memory of the cluster and of its one service, half used. */
function deliver(world: World, { accountId, region, name }: Place, end: number): void {
  for (const metricName of ['CPUUtilization', 'MemoryUtilization'])
    for (const service of services)
      ingestPoint(world, {
        ...{ accountId, region, exporterArn: '', namespace: 'AWS/ECS', metricName, unit: 'Percent' },
        dimensions: { ClusterName: name, ...service },
        ...{ start: end - minuteMs, end, min: 40, max: 60, sum: 250, count: 5 },
      });
}
