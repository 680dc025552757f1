import * as z from 'zod';
import type { Target } from '../model/cluster';
import type { Exclusion } from '../model/exclusion';
import type { ClassicSlo, Engine, GivenParameters, PlatformSlo, Slo } from '../model/slo';

/** Schemas that more than one contract speaks of. */
export const engineSchema: z.ZodType<Engine> = z.enum(['classic', 'platform']);

export const targetSchema: z.ZodType<Target> = z.object({
  entityId: z
    .string()
    .regex(/^CUSTOM_DEVICE-[0-9A-F]{16}$/, 'must be an entity id like CUSTOM_DEVICE-E360A9250EEF25BC, or null')
    .nullable(),
  cluster: z.string().min(1).max(255),
  accountId: z.string().min(1).max(64),
  region: z.string().min(1).max(64),
  service: z.string().min(1).max(255).optional(),
  family: z
    .enum(['stream', 'connection'], 'must be "stream" or "connection", the families of metrics that are known')
    .optional(),
  capacity: z.enum(['ec2', 'fargate', 'unknown']).optional(),
});

const percent = z.number().min(0, 'must be at least 0').max(100, 'must be at most 100');

/** Nothing that was asked for is dropped in silence: a name that is not known is an error that says which are. */
const unknownName = (known: readonly string[]) => ({
  error: (issue: { code?: string; keys?: unknown }) =>
    issue.code === 'unrecognized_keys' ? `is not known; known are ${known.join(', ')}` : undefined,
});

const exclusionNames = ['id', 'reason', 'start', 'durationMinutes', 'rrule', 'timeZone', 'clusters'];
const parameterNames = [
  ...['target', 'warning', 'window', 'threshold', 'statistic', 'noData', 'slotMinutes', 'namePattern', 'exclusions'],
];

const exclusionFields = {
  id: z.string().min(1).max(100),
  reason: z.string().min(1, 'must say why').max(200),
  start: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must look like 2026-11-22T02:00'),
  durationMinutes: z.number().int().min(1).max(44_640, 'must be at most 31 days'),
  rrule: z.string().min(1).max(500).nullable(),
  timeZone: z.string().min(1).max(64),
  clusters: z.array(z.string()).max(10_000).nullable(),
};

export const exclusionSchema: z.ZodType<Exclusion> = z.strictObject(exclusionFields, unknownName(exclusionNames));

const parameterFields = {
  target: percent.optional(),
  warning: percent.optional(),
  window: z
    .string()
    .regex(/^-[1-9]\d{0,2}[hdwM]$/, 'must look like -1d, -7d or -4w')
    .optional(),
  // Which template it is for, and hence whether it may exceed 100, is the domain's affair.
  threshold: z.number().gt(0, 'must be above 0').max(1000, 'must be at most 1000').optional(),
  statistic: z.enum(['avg', 'max']).optional(),
  noData: z.enum(['exclude', 'good', 'bad']).optional(),
  slotMinutes: z.number().int().min(1, 'must be at least 1').max(1440, 'must be at most a day').optional(),
  namePattern: z.string().min(1).max(200).optional(),
  exclusions: z.array(exclusionSchema).max(100, 'must be at most 100').optional(),
};

/** Parameters as asked for: every one may be missing, and all of them together. */
export const parametersSchema: z.ZodType<GivenParameters | undefined> = z
  .strictObject(parameterFields, unknownName(parameterNames))
  .refine(({ target, warning }) => target === undefined || warning === undefined || warning > target, {
    path: ['warning'],
    message: 'must be greater than the target',
  })
  .optional();

export const classicSloSchema: z.ZodType<ClassicSlo> = z.object({
  enabled: z.boolean(),
  name: z.string().min(1).max(200),
  customDescription: z.string().min(1).max(250),
  metricName: z.string().regex(/^\w{1,220}$/, 'must be 1 to 220 letters, digits or underscores'),
  metricExpression: z.string().min(1).max(5000),
  evaluationType: z.literal('AGGREGATE'),
  filter: z.string().max(1000),
  evaluationWindow: z.string().min(3).max(60),
  targetSuccess: percent,
  targetWarning: percent,
  errorBudgetBurnRate: z.object({
    burnRateVisualizationEnabled: z.boolean(),
    fastBurnThreshold: z.number().min(1.01),
  }),
});

export const platformSloSchema: z.ZodType<PlatformSlo> = z.object({
  name: z.string().min(1).max(200),
  description: z.string(),
  tags: z.array(z.string()),
  externalId: z.string().min(1).max(500),
  criteria: z
    .array(
      z.object({ timeframeFrom: z.string().min(1), timeframeTo: z.string().min(1), target: percent, warning: percent }),
    )
    .length(1),
  customSli: z.object({ indicator: z.string().min(1), filterSegments: z.array(z.string()) }),
});

export const sloSchema: z.ZodType<Slo> = z.union(
  [classicSloSchema, platformSloSchema],
  'is not an SLO as `plan-slos` answers it, of either engine',
);
