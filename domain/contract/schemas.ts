import * as z from 'zod/mini';
import type { Target } from '../model/cluster';
import type { Exclusion } from '../model/exclusion';
import type { ClassicSlo, Engine, GivenParameters, PlatformSlo, Slo } from '../model/slo';

/** Schemas that more than one contract speaks of. */
export const engineSchema: z.ZodMiniType<Engine> = z.enum(['classic', 'platform']);

export const targetSchema: z.ZodMiniType<Target> = z.object({
  entityId: z.nullable(
    z
      .string()
      .check(
        z.regex(/^CUSTOM_DEVICE-[0-9A-F]{16}$/, 'must be an entity id like CUSTOM_DEVICE-E360A9250EEF25BC, or null'),
      ),
  ),
  cluster: z.string().check(z.minLength(1), z.maxLength(255)),
  accountId: z.string().check(z.minLength(1), z.maxLength(64)),
  region: z.string().check(z.minLength(1), z.maxLength(64)),
  service: z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
  family: z.optional(
    z.enum(['stream', 'connection'], 'must be "stream" or "connection", the families of metrics that are known'),
  ),
  capacity: z.optional(z.enum(['ec2', 'fargate', 'unknown'])),
});

const percent = z.number().check(z.minimum(0, 'must be at least 0'), z.maximum(100, 'must be at most 100'));

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
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  reason: z.string().check(z.minLength(1, 'must say why'), z.maxLength(200)),
  start: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must look like 2026-11-22T02:00')),
  durationMinutes: z.int().check(z.minimum(1), z.maximum(44_640, 'must be at most 31 days')),
  rrule: z.nullable(z.string().check(z.minLength(1), z.maxLength(500))),
  timeZone: z.string().check(z.minLength(1), z.maxLength(64)),
  clusters: z.nullable(z.array(z.string()).check(z.maxLength(10_000))),
};

export const exclusionSchema: z.ZodMiniType<Exclusion> = z.strictObject(exclusionFields, unknownName(exclusionNames));

const parameterFields = {
  target: z.optional(percent),
  warning: z.optional(percent),
  window: z.optional(z.string().check(z.regex(/^-[1-9]\d{0,2}[hdwM]$/, 'must look like -1d, -7d or -4w'))),
  // Which template it is for, and hence whether it may exceed 100, is the domain's affair.
  threshold: z.optional(z.number().check(z.gt(0, 'must be above 0'), z.maximum(1000, 'must be at most 1000'))),
  statistic: z.optional(z.enum(['avg', 'max'])),
  noData: z.optional(z.enum(['exclude', 'good', 'bad'])),
  slotMinutes: z.optional(z.int().check(z.minimum(1, 'must be at least 1'), z.maximum(1440, 'must be at most a day'))),
  namePattern: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  exclusions: z.optional(z.array(exclusionSchema).check(z.maxLength(100, 'must be at most 100'))),
};

/** Parameters as asked for: every one may be missing, and all of them together. */
export const parametersSchema: z.ZodMiniType<GivenParameters | undefined> = z.optional(
  z.strictObject(parameterFields, unknownName(parameterNames)).check(
    z.refine(({ target, warning }) => target === undefined || warning === undefined || warning > target, {
      path: ['warning'],
      message: 'must be greater than the target',
    }),
  ),
);

export const classicSloSchema: z.ZodMiniType<ClassicSlo> = z.object({
  enabled: z.boolean(),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  customDescription: z.string().check(z.minLength(1), z.maxLength(250)),
  metricName: z.string().check(z.regex(/^\w{1,220}$/, 'must be 1 to 220 letters, digits or underscores')),
  metricExpression: z.string().check(z.minLength(1), z.maxLength(5000)),
  evaluationType: z.literal('AGGREGATE'),
  filter: z.string().check(z.maxLength(1000)),
  evaluationWindow: z.string().check(z.minLength(3), z.maxLength(60)),
  targetSuccess: percent,
  targetWarning: percent,
  errorBudgetBurnRate: z.object({
    burnRateVisualizationEnabled: z.boolean(),
    fastBurnThreshold: z.number().check(z.minimum(1.01)),
  }),
});

export const platformSloSchema: z.ZodMiniType<PlatformSlo> = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  description: z.string(),
  tags: z.array(z.string()),
  externalId: z.string().check(z.minLength(1), z.maxLength(500)),
  criteria: z
    .array(
      z.object({
        timeframeFrom: z.string().check(z.minLength(1)),
        timeframeTo: z.string().check(z.minLength(1)),
        target: percent,
        warning: percent,
      }),
    )
    .check(z.length(1)),
  customSli: z.object({ indicator: z.string().check(z.minLength(1)), filterSegments: z.array(z.string()) }),
});

export const sloSchema: z.ZodMiniType<Slo> = z.union(
  [classicSloSchema, platformSloSchema],
  'is not an SLO as `plan-slos` answers it, of either engine',
);
