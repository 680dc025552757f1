import { connectedFleet, largeFleet, withRest, withScaledToZero, type Fleet } from '../ecsFleet';
import type { EcsCluster, Situation } from '../world';

/** What makes a situation. */
export interface Plot {
  /** What runs in AWS. */
  running: Fleet;
  /** What of it sends metrics to Dynatrace from the start. */
  streaming: Fleet;
  extensionActive: boolean;
  /** Scopes that the user's permissions do not cover. */
  denies: (scope: string) => boolean;
  /** When a cluster's data stopped; Infinity while it goes on. */
  until: (cluster: EcsCluster) => number;
  streamUntil: (accountId: string, region: string) => number;
}

/** Stopped six hours a day, of which a sandbox that has just been started sees nothing yet. */
export const restingCluster = 'search-staging';

/** In `breaching`: this cluster was scaled to zero two days ago, and this stream stopped three hours ago. */
export const scaledToZeroCluster = 'fulfilment-staging';
export const silentStream = { accountId: '444455556666', region: 'us-east-1' };

const hourMs = 3_600_000;
const nothing: Fleet = new Map();
const never = (): number => Infinity;

export function plotOf(situation: Situation, largeScale: boolean, now: number): Plot {
  const fleet = withRest(connectedFleet(), restingCluster, now, 6);
  const connected: Plot = {
    running: fleet,
    streaming: fleet,
    extensionActive: true,
    denies: () => false,
    until: never,
    streamUntil: never,
  };
  switch (situation) {
    case 'fresh':
      return { ...connected, streaming: nothing };
    case 'connected':
      return connected;
    case 'breaching':
      return breaching(connected, now);
    case 'large': {
      const large = largeScale ? largeFleet(10_000, 5) : largeFleet(1000, 10);
      return { ...connected, running: large, streaming: large };
    }
    case 'no-extension':
      return { ...connected, extensionActive: false };
    case 'denied':
      return { ...connected, denies: (scope) => /:(write|delete|install)$/.test(scope) };
  }
}

function breaching(connected: Plot, now: number): Plot {
  const isSilent = (place: { accountId: string; region: string }): boolean =>
    place.accountId === silentStream.accountId && place.region === silentStream.region;
  return {
    ...connected,
    running: withScaledToZero(connected.running, scaledToZeroCluster),
    until: (cluster) => {
      if (cluster.name === scaledToZeroCluster) return now - 48 * hourMs;
      return isSilent(cluster) ? now - 3 * hourMs : Infinity;
    },
    streamUntil: (accountId, region) => (isSilent({ accountId, region }) ? now - 3 * hourMs : Infinity),
  };
}
