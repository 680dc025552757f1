import type { Connection, Stream } from '../../model/connection';
import { checkAccountId } from '../places/checkAccountId';
import { checkStackName } from '../template/checkStackName';
import { findPartition } from '../places/regions';
import { Failure } from '../../failure';

/** What stands for a filter that nobody told. */
export const unknownPreset = 'unknown';

/**
 * A connection for a stream that arrives but was not launched from here; null where the data does not tell account, region and stream.
 * CloudFormation names a stream of ours `STACK-MetricStream-RANDOM`; another name is taken for that of the stack.
 * @param at ISO 8601
 */
export function adoptedConnection({ accountId, region, streamName }: Stream, at: string): Connection | null {
  if (streamName === null || findPartition(region) === undefined) return null;
  const stackName = streamName.replace(/-MetricStream(-[A-Za-z0-9]+)?$/, '');
  try {
    checkAccountId(accountId);
    checkStackName(stackName);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
  return { accountId, region, stackName, preset: unknownPreset, launchedAt: at };
}
