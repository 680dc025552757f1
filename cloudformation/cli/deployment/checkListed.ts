import { Failure } from '../../../domain/failure';
import { checkRegion } from '../../../domain/onboarding/places/checkRegion';

/** @throws Failure `InvalidInput` naming `--regions` */
export function checkListed(region: string): void {
  try {
    checkRegion(region);
  } catch (error) {
    if (error instanceof Failure)
      throw new Failure({ ...error.report(), message: error.message.replace(/^region/, '--regions') });
    throw error;
  }
}
