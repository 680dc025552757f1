import { activatesExtension } from '../dynatrace/extensions/extensionShelf';
import { isInPhase } from '../dynatrace/phase/phaseShelf';
import { deniesWriting } from '../http/userScopes';
import { connects } from '../connection/connects';
import type { EcsCluster } from '../ecs/ecs';
import { connectedFleet, largeFleet, placeOf, withRest, withScaledToZero } from '../ecs/ecsFleet';
import { runs } from '../ecs/ecsShelf';
import type { Seed } from '../world/world';
import { seedObjectives } from './objectives/seedObjectives';
import { seedSideBySide } from './objectives/seedSideBySide';
import { seedSparse } from './seedSparse';
import { streams, type Streaming } from './streams';

export const situations = [
  ...(['fresh', 'connected', 'breaching', 'large', 'no-extension', 'denied', 'sparse'] as const),
  ...(['new-environment', 'latest', 'both-families', 'side-by-side'] as const),
] as const;
export type Situation = (typeof situations)[number];

/** Stopped six hours a day, of which a sandbox that has just been started sees nothing yet. */
export const restingCluster = 'search-staging';

/** In `breaching`: this cluster was scaled to zero two days ago, and this stream stopped three hours ago. */
export const scaledToZeroCluster = 'fulfilment-staging';
export const silentStream = { accountId: '444455556666', region: 'us-east-1' };

/**
 * In `both-families`: the new AWS connection covers the account of production and this region of staging, which has no stream.
 * Of this cluster nothing has come by its stream for three days.
 */
export const connectionOnly = { accountId: '444455556666', region: 'eu-central-1' };
export const streamlessCluster = 'checkout-prod';
const production = '111122223333';

const hourMs = 3_600_000;
const never = (): number => Infinity;

/** What makes a situation, in the order in which it is sown. */
export function seedsOf(situation: Situation, now: number, largeScale: boolean): readonly Seed[] {
  const fleet = withRest(connectedFleet(), restingCluster, now, 6);
  const flowing: Streaming = { fleet, until: never, streamUntil: never };
  switch (situation) {
    case 'fresh':
      return [runs(fleet), activatesExtension];
    case 'connected':
      return [runs(fleet), activatesExtension, streams(flowing)];
    case 'breaching': {
      const running = withScaledToZero(fleet, scaledToZeroCluster);
      return [runs(running), activatesExtension, streams(breaching(flowing, now)), seedObjectives];
    }
    case 'large': {
      const large = largeScale ? largeFleet(10_000, 5) : largeFleet(1000, 10);
      return [runs(large), activatesExtension, streams({ ...flowing, fleet: large })];
    }
    case 'no-extension':
      return [runs(fleet), streams(flowing)];
    case 'denied':
      return [runs(fleet), activatesExtension, streams(flowing), deniesWriting];
    case 'sparse':
      return [runs(fleet), activatesExtension, streams(flowing), seedSparse];
    case 'new-environment':
      return [isInPhase('new'), runs(fleet), activatesExtension, streams(flowing)];
    case 'both-families':
      return [runs(fleet), activatesExtension, ...bothFamilies(flowing, now)];
    case 'side-by-side':
      return [runs(fleet), activatesExtension, streams({ ...flowing, historyDays: 30 }), seedSideBySide];
    case 'latest':
      return [isInPhase('latest'), runs(fleet), activatesExtension, streams(flowing)];
  }
}

function breaching(flowing: Streaming, now: number): Streaming {
  const isSilent = (place: { accountId: string; region: string }): boolean =>
    place.accountId === silentStream.accountId && place.region === silentStream.region;
  return {
    ...flowing,
    until: (cluster) => {
      if (cluster.name === scaledToZeroCluster) return now - 48 * hourMs;
      return isSilent(cluster) ? now - 3 * hourMs : Infinity;
    },
    streamUntil: (accountId, region) => (isSilent({ accountId, region }) ? now - 3 * hourMs : Infinity),
  };
}

function bothFamilies(flowing: Streaming, now: number): readonly Seed[] {
  const isStreamless = (cluster: EcsCluster): boolean => cluster.name === streamlessCluster;
  const onlyPlace = placeOf(connectionOnly.accountId, connectionOnly.region);
  const streamed = new Map([...flowing.fleet].filter(([place]) => place !== onlyPlace));
  const covered = [...flowing.fleet].flatMap(([place, clusters]) =>
    clusters.filter(({ accountId }) => accountId === production || place === onlyPlace),
  );
  const until = (cluster: EcsCluster): number => (isStreamless(cluster) ? now - 72 * hourMs : Infinity);
  return [streams({ ...flowing, fleet: streamed, until }), connects(covered)];
}
