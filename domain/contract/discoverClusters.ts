import * as z from 'zod/mini';
import type { Cluster } from '../model/cluster';
import type { Warning } from './envelope';
import { parsePayload } from './parsePayload';

export interface DiscoverClustersPayload {
  /** How far back a cluster counts as known, e.g. `now-3d`. */
  lookback: string;
}

export interface DiscoverClustersValue {
  asOf: string;
  clusters: Cluster[];
  warnings: Warning[];
}

/** Idle clusters older than three days vanish from the entities API by default; a week keeps a quiet weekend visible. */
const defaultLookback = 'now-7d';

const schema = z.object({
  lookback: z._default(
    z.string().check(z.regex(/^now-[1-9]\d{0,3}[mhdwM]$/, 'must look like now-2h, now-3d or now-4w')),
    defaultLookback,
  ),
});

export const parseDiscoverClusters = (input: unknown): DiscoverClustersPayload =>
  parsePayload<DiscoverClustersPayload>(schema, input ?? {});
