import * as z from 'zod/mini';
import type { Target } from '../model/cluster';
import type { Engine, GivenParameters } from '../model/slo';
import { instantSchema } from './instant';
import { parsePayload } from './parsePayload';
import { engineSchema, parametersSchema, targetSchema } from './schemas';

export interface AnalyzeBreachesPayload {
  /** Whose time slots to look at; without it, platform. Maintenance windows count for `platform` only. */
  engine?: Engine;
  templateId: string;
  /** The cluster, or one service in it. */
  target: Target;
  /** What is missing takes the template's defaults; left out, all of them. */
  parameters?: GivenParameters | undefined;
  /** ISO 8601, or relative like `now-7d`. */
  from: string;
  to: string;
}

/** How one service did against the threshold. */
export interface ServiceBreaches {
  service: string;
  badSlots: number;
  /** Its bad slots ÷ its measured slots, 0 to 1. */
  share: number;
  /** ISO 8601, begin of the first and end of the last bad slot; null without any. */
  firstAt: string | null;
  lastAt: string | null;
  /** Bad slots in a row, at most. */
  longestRun: number;
  /** Highest value (for running tasks: lowest difference from what was wanted); null without data. */
  peak: number | null;
}

/** The same by the minute: what an hour of a service does is not lost in slots of 84 minutes. */
export interface BreachMinutes {
  /** Width of what is called a minute here: 1, or 5 where values come every five minutes or the timeframe is longer than a week. */
  grainMinutes: number;
  /** Worst first: by bad minutes, then share, then peak. */
  services: {
    service: string;
    badMinutes: number;
    /** Of its measured minutes, 0 to 1. */
    share: number;
    /** Of the bad minutes that the target allows in the timeframe, percent; null where it allows none. */
    budgetShare: number | null;
    firstAt: string | null;
    lastAt: string | null;
    longestRunMinutes: number;
    peak: number | null;
  }[];
  /**
   * Bad minutes, and their share of the measured ones. `worst`: of the service that has most; `any`: minutes in which any service was bad;
   * `mean`: minutes in which the services were on average.
   */
  rollUps: Record<'worst' | 'any' | 'mean', { badMinutes: number; share: number }>;
  /** Services × time: at most 96 columns and 50 rows. Per cell the worst value, and how many minutes were bad. */
  heatMap: {
    columns: { from: string; to: string }[];
    rows: { service: string; values: (number | null)[]; badMinutes: number[] }[];
    /** Services that did not fit. */
    leftOut: number;
  };
  findings: BreachFinding[];
}

/** Means over the minutes that a finding is about, and over those in which the cluster was fine; null where nothing is measured. */
export interface Beside {
  meanwhile: number | null;
  otherwise: number | null;
}

/** The cluster was above the threshold while none of its services was: its capacity is the cause, not a service. */
export interface BreachFinding {
  code: 'hotClusterCalmServices';
  message: string;
  clusterBadMinutes: number;
  /** Of these, those in which no service was bad. */
  calmMinutes: number;
  firstAt: string;
  lastAt: string;
  /** Percent of the cluster's instances that tasks reserve. */
  reservation: Beside;
  /** Tasks of all services. */
  running: Beside;
  desired: Beside;
}

export interface AnalyzeBreachesValue {
  /** Worst first. */
  services: ServiceBreaches[];
  /** Slots of the timeframe; `bad` counts slots in which any service was bad, `missing` those in which none was measured. */
  slots: { total: number; good: number; bad: number; missing: number; excluded: number };
  slotMinutes: number;
  /** What Dynatrace remarked on the metrics, e.g. that it left some series out. */
  warnings: string[];
  /** Minutes in which a service was measured ÷ minutes, 0 to 1; maintenance is in neither. */
  coverage: number;
  /** How many of the newest minutes the coverage leaves out, because their data is on its way. */
  newestLeftOut?: number;
  minutes: BreachMinutes;
}

const schema: z.ZodMiniType<AnalyzeBreachesPayload> = z.object({
  engine: z.optional(engineSchema),
  templateId: z.string().check(z.minLength(1)),
  target: targetSchema,
  parameters: parametersSchema,
  from: instantSchema,
  to: instantSchema,
});

export const parseAnalyzeBreaches = (input: unknown): AnalyzeBreachesPayload => parsePayload(schema, input);
