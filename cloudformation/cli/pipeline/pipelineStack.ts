import { Failure } from '../../../domain/failure';
import type { StackFacts } from '../aws/stacks';
import type { Run } from '../verb/verb';

/** A stack of this product, and the names of what it made. */
export interface PipelineStack {
  stack: StackFacts;
  deliveryStream: string | null;
  /** Null for a log stream. */
  metricStream: string | null;
  bucket: string | null;
  carries: 'metrics' | 'logs';
}

/** Both templates begin their description so. */
export const isOurs = ({ description }: { description: string }): boolean =>
  description.startsWith('ECS SLO Launchpad');

/** What stands in the outputs of a stack. */
export function pipelineOf(stack: StackFacts): PipelineStack {
  const output = (name: string) => stack.outputs.find(({ key }) => key === name)?.value ?? null;
  const last = (arn: string | null) => arn?.split('/').at(-1) ?? null;
  const metricStream = last(output('MetricStreamArn'));
  return {
    stack,
    deliveryStream: last(output('DeliveryStreamArn')),
    metricStream,
    bucket: output('BackupBucketName'),
    carries: metricStream === null && stack.parameters['LogGroups'] !== undefined ? 'logs' : 'metrics',
  };
}

/** @throws Failure `NotFound` */
export async function mustFindStack(name: string, region: string, { parts, signal }: Run): Promise<PipelineStack> {
  const stack = await (await parts.stacks(region)).find(name, signal);
  if (stack) return pipelineOf(stack);
  throw new Failure({
    code: 'NotFound',
    message: `There is no stack ${name} in ${region}.`,
    whose: 'user',
    hint: `npm run aws -- status --region ${region} lists what there is; or check --region and --profile.`,
  });
}
