import { Failure, toFailureReport } from '../../../domain/failure';
import type { Finding } from './finding';

/** One look; what may not be looked at is unknown, and the others go on. A sign-in that expired ends it. */
export const look = (link: string, check: () => Finding | Finding[] | Promise<Finding | Finding[]>) => ({
  link,
  work: async (): Promise<Finding[]> => {
    try {
      return [await check()].flat();
    } catch (error) {
      const { code, message, whose, hint } = toFailureReport(error);
      if (error instanceof Failure && code === 'InvalidInput')
        return [{ link, state: 'wrong', found: message, move: { whose, fix: hint } }];
      if (['Cancelled', 'Unauthorized'].includes(code)) throw error;
      return [{ link, state: code === 'NotFound' ? 'wrong' : 'unknown', found: message, move: { whose, fix: hint } }];
    }
  },
});
