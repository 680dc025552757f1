import type { Cluster } from '../../../../domain/model/cluster';
import { connectionKey, type Connection, type Extension, type Stream } from '../../../../domain/model/connection';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { coverageOf } from './coverageOf';

/** The one thing to do next, and where. */
export interface NextStep {
  label: string;
  to: string;
  why: string;
}

export interface Situation {
  connections: readonly Connection[];
  streams: readonly Stream[];
  extension: Extension;
  clusters: readonly Cluster[];
  slos: readonly SloRow[];
}

/** Chooses the next step: first what blocks everything after it, then what is on fire, then what is missing. */
export function nextStep(situation: Situation): NextStep {
  const { connections, streams, extension, clusters, slos } = situation;
  if (connections.length === 0 && streams.length === 0 && clusters.length === 0)
    return { label: 'Connect AWS', to: '/connect', why: 'No ECS metrics arrive in this environment yet.' };
  const isOff = extension.state === 'missing' || extension.state === 'installed';
  if (isOff && streams.some(({ state }) => state === 'no-entities'))
    return {
      label: 'Enable the extension',
      to: '/pipelines',
      why: 'Without it clusters get no entities, which classic SLOs need.',
    };
  const failing = slos.filter(({ foreign, pending, status }) => !foreign && !pending && status === 'FAILURE').length;
  if (failing > 0)
    return { label: 'See what is breaching', to: '/slos', why: `${plural(failing, 'SLO')} below target.` };
  const stuck = connections.filter((connection) => !isFlowing(connection, streams)).length;
  if (stuck > 0)
    return {
      label: 'Verify the connections',
      to: '/pipelines',
      why: `${plural(stuck, 'connection')} not flowing.`,
    };
  const { uncovered, withoutEntity } = coverageOf(clusters, slos);
  if (uncovered.length > 0)
    return { label: 'Create SLOs', to: '/slos/new', why: `${plural(uncovered.length, 'cluster')} without an SLO.` };
  if (withoutEntity.length > 0)
    return {
      label: 'See the clusters',
      to: '/clusters',
      why: `${plural(withoutEntity.length, 'cluster')} of which nothing tells the place, so without an SLO.`,
    };
  const isAllKnown = slos.every(({ foreign, pending }) => foreign || !pending);
  const rest = isAllKnown ? ', and none is below target.' : '; some are not evaluated yet.';
  return { label: 'See the SLOs', to: '/slos', why: `Every cluster has an SLO${rest}` };
}

export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

function isFlowing(connection: Connection, streams: readonly Stream[]): boolean {
  return streams.some((stream) => stream.state === 'flowing' && connectionKey(stream) === connectionKey(connection));
}
