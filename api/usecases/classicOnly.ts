import { Failure } from '../../domain/failure';
import type { Engine } from '../../domain/model/slo';

/** @throws Failure `NotSupported` for the platform engine. */
export function classicOnly(engine: Engine): void {
  if (engine === 'classic') return;
  throw new Failure({
    code: 'NotSupported',
    message: `engine: "${engine}" is not supported yet`,
    whose: 'us',
    hint: 'Use the engine "classic"; nothing was changed.',
  });
}
