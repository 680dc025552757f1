/** How CPU or memory usage of a task moves, in percent of what the task reserves. */
export interface Load {
  /** In the quietest hour. */
  base: number;
  /** What the busiest hour adds. */
  swing: number;
  noise: number;
}

/**
 * Why a cluster has a bad time. Each shows where it would in AWS:
 * `hot-service`: CPU usage of one service; `deployment`: a release that doubles one service's memory, with a task missing while it
 * rolls out and back; `lost-instances`: reservation jumps, tasks are missing until they run elsewhere, or for as long as there is
 * no room; `scaled-down-group`: the Auto Scaling group is made as small as the reservations allow, reservation jumps, no task is
 * missing.
 */
export type Cause = 'hot-service' | 'deployment' | 'lost-instances' | 'scaled-down-group';

export interface ServiceCharacter {
  tasks?: number;
  /** CPU units that each of its tasks reserves; 1024 are one vCPU. */
  cpuUnits?: number;
  memoryMiB?: number;
  cpu?: Partial<Load>;
  memory?: Partial<Load>;
}

/** What is particular about a cluster; the rest is diced from its name. */
export interface Character {
  /** Container instances, each with 4,096 CPU units and 16,384 MiB. */
  instances?: number;
  /** For all of its services that have nothing of their own. */
  all?: ServiceCharacter;
  services?: Readonly<Record<string, ServiceCharacter>>;
  /** Tasks that belong to no service, which nothing but the cluster's own metrics shows. */
  standalone?: ServiceCharacter;
  incidents?: {
    /** Probability per day. */
    chance?: number;
    /** Longest, minutes; the shortest lasts a sixth of it. */
    minutes?: number;
    /** One is diced. */
    causes?: readonly Cause[];
    /** The service that a hot service or a deployment is about. */
    culprit?: string;
    /** What a hot service's CPU usage rises by. */
    lift?: number;
    /** How many are lost. */
    instances?: number;
  };
}
