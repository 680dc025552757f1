import * as z from 'zod';
import type { Target } from '../model/cluster';
import type { ClassicSlo, Engine, SloParameters } from '../model/slo';

/** Schemas that more than one contract speaks of. */
export const engineSchema: z.ZodType<Engine> = z.enum(['classic', 'platform']);

export const targetSchema: z.ZodType<Target> = z.object({
  entityId: z
    .string()
    .regex(/^CUSTOM_DEVICE-[0-9A-F]{16}$/, 'must be an entity id like CUSTOM_DEVICE-E360A9250EEF25BC'),
  cluster: z.string().min(1).max(255),
  accountId: z.string().min(1).max(64),
  region: z.string().min(1).max(64),
  service: z.string().min(1).max(255).optional(),
  capacity: z.enum(['ec2', 'fargate', 'unknown']).optional(),
});

const percent = z.number().min(0, 'must be at least 0').max(100, 'must be at most 100');

export const parametersSchema: z.ZodType<SloParameters> = z
  .object({
    target: percent,
    warning: percent,
    window: z.string().regex(/^-[1-9]\d{0,2}[hdwM]$/, 'must look like -1d, -7d or -4w'),
    threshold: z.number().gt(0, 'must be above 0').max(100, 'must be at most 100').optional(),
    statistic: z.enum(['avg', 'max']).optional(),
    noData: z.enum(['exclude', 'good', 'bad']).optional(),
  })
  .refine((parameters) => parameters.warning > parameters.target, {
    path: ['warning'],
    message: 'must be greater than the target',
  });

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
