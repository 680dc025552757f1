import { ApiError, type Operation } from '../../http/operation';
import { evaluateSlo } from './evaluateSlo';
import { globalTimeframe } from './listSlos';
import { presentSlo } from './presentSlo';
import { findSlo } from '../storedSlos/storedSlo';

/** @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api/service-level-objectives-classic/get-slo */
export const getSlo: Operation = (world) => (call) => {
  const slo = findSlo(world, call.params.id);
  if (!slo.definition.enabled) throw new ApiError(400, 'Cannot access a disabled SLO.');
  const timeframe = globalTimeframe(call.query, world.clock.now());
  return { status: 200, body: presentSlo(slo, evaluateSlo(world, slo, timeframe)) };
};
