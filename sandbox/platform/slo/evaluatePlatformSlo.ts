import type { World } from '../../world/world';
import type { SloConfig } from './readSloConfig';

/** One criterion's outcome. Without a value there is a message. */
export interface EvaluationResult {
  criteria: string;
  status: 'SUCCESS' | 'WARNING' | 'FAILURE' | 'ERROR';
  value?: number;
  /** Percentage points between value and target; negative when the target is missed. */
  errorBudget?: number;
  message?: string;
}

export const evaluatePlatformSlo = (world: World, { criteria }: SloConfig, custom: unknown): EvaluationResult[] =>
  criteria.map(({ timeframeFrom }) => ({
    criteria: timeframeFrom,
    status: 'ERROR',
    message: `The sandbox cannot evaluate this yet (${world.situation} ${typeof custom})`,
  }));
