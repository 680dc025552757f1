import type { StackStatusValue } from '../../../../domain/contract/stackStatus';
import { moves } from '../../components/notices/FailureNotice';

type Move = Pick<StackStatusValue['explanations'][number], 'whose' | 'side'>;

/** Whose move it is in AWS or in Dynatrace, as a sentence; of failures of stacks "the platform" is AWS, unless the explanation says Dynatrace. */
export function moveOf({ whose, side }: Move): string {
  if (whose === 'platform')
    return side === 'Dynatrace'
      ? 'Nothing to correct on your side: Dynatrace has to recover.'
      : 'Nothing to correct on your side: AWS has to recover, and trying again may be enough.';
  return whose === 'operator' && side === 'Dynatrace' ? 'A move for whoever administers Dynatrace.' : moves[whose];
}
